import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anonymous, shared, signedIn } from './support/graph.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const crossing = `query CrossFive {
  clinics(first: 3) { nodes { name
    providers(first: 3) { nodes { displayName
      patients(first: 3) { nodes { initials
        sessions(first: 2) { nodes { state scheduledAt
          assessments(first: 2) { nodes { instrument score } } } } } } } } } }
}`;

interface Crossed {
  clinics: { nodes: { name: string; providers: { nodes: ProviderRow[] } }[] };
}
interface ProviderRow {
  displayName: string;
  patients: { nodes: { initials: string; sessions: { nodes: SessionRow[] } }[] };
}
interface SessionRow {
  state: string;
  assessments: { nodes: { instrument: string; score: number | null }[] };
}

describe('a query through the front door', () => {
  it('crosses five subgraphs with curl and a token of the command line', () => {
    const { url, dataDir } = shared();
    const token = execFileSync(process.execPath, ['packages/tooling/bin/token.mjs', 'network-admin'], {
      cwd: root,
      env: { ...process.env, SURCEASE_DATA_DIR: dataDir },
      encoding: 'utf8',
    }).trim();
    const headers = [
      `authorization: Bearer ${token}`,
      'content-type: application/json',
      'surcease-purpose: OPERATIONS',
    ].flatMap((header) => ['-H', header]);
    const text = execFileSync(
      'curl',
      ['-sS', '--fail', `${url}/graphql`, ...headers, '-d', JSON.stringify({ query: crossing })],
      { encoding: 'utf8' },
    );
    const { data, errors } = JSON.parse(text) as { data: Crossed; errors?: unknown };
    expect(errors).toBeUndefined();
    const patients = data.clinics.nodes
      .flatMap((clinic) => clinic.providers.nodes)
      .flatMap((provider) => provider.patients.nodes);
    const assessments = patients
      .flatMap((patient) => patient.sessions.nodes)
      .flatMap((session) => session.assessments.nodes);
    expect(patients.length).toBeGreaterThan(5);
    for (const { initials } of patients) expect(initials).toMatch(/^\p{Lu}{2,3}$/u);
    expect(assessments.some(({ instrument, score }) => instrument === 'NRS' && score !== null)).toBe(true);
  });

  it('gives someone without a token no rows, and no viewer', async () => {
    const { data } = await anonymous().ask('{ viewer { id } }');
    expect(data).toEqual({ viewer: null });
    const answer = await anonymous().ask('{ clinics(first: 1) { nodes { id } } }');
    expect(answer.data).toEqual({ clinics: null });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('refuses a token that is not good', async () => {
    const answer = await anonymous().ask('{ viewer { id } }', {
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    });
    expect(answer.status).toBe(401);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('tells people of the whole network rows of patients only when they declare a purpose', async () => {
    const admin = await signedIn('network-admin');
    const query = '{ patients(first: 1) { nodes { id } } clinicComparison(indicator: RESP30_W4) { n } }';
    const undeclared = await admin.ask(query);
    expect(undeclared.data?.['clinicComparison']).toMatchObject({ n: expect.any(Number) as number });
    expect((undeclared.data?.['patients'] as { nodes: unknown[] } | null)?.nodes ?? []).toEqual([]);
    const declared = await admin.data<{ patients: { nodes: unknown[] } }>(query, { purpose: 'OPERATIONS' });
    expect(declared.patients.nodes).toHaveLength(1);
  });

  it('pages through a list to its end without a repeat', async () => {
    const nurse = await signedIn('nurse-1');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const {
        patients,
      }: {
        patients: {
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
          totalCount: { value: number };
        };
      } = await nurse.data(
        'query Page($after: String) { patients(first: 20, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } totalCount { value } } }',
        { variables: { after } },
      );
      seen.push(...patients.nodes.map(({ id }) => id));
      after = patients.pageInfo.endCursor;
      more = patients.pageInfo.hasNextPage;
      if (!more) expect(new Set(seen).size).toBe(patients.totalCount.value);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('compares clinics with the planted ones where they belong', async () => {
    const analyst = await signedIn('analyst');
    const { clinicComparison } = await analyst.data<{
      clinicComparison: { outside95: number; rows: { clinic: { name: string }; band: string; verdict: string }[] };
    }>('{ clinicComparison(indicator: RESP30_W4) { outside95 rows { clinic { name } band verdict } } }');
    const of = (name: string) => clinicComparison.rows.find(({ clinic }) => clinic.name.startsWith(name));
    expect(clinicComparison.rows).toHaveLength(14);
    expect(of('Larkmead')).toMatchObject({ band: 'ALARM', verdict: 'LOWER_THAN_EXPECTED' });
    expect(of('Ironwood')).toMatchObject({ band: 'ALARM', verdict: 'HIGHER_THAN_EXPECTED' });
    expect(of('Kestrel Ridge')).toMatchObject({ verdict: 'NOT_COMPARABLE' });
    expect(clinicComparison.outside95).toBe(2);
  });
});
