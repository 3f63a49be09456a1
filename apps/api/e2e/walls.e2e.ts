import { beforeAll, describe, expect, it } from 'vitest';
import { expectAlike } from './support/alike.js';
import { type Asker, partnerTokenOf, shared, signedIn, withToken } from './support/graph.js';
import { type SecondClinic, findSecondClinic } from './support/second-clinic.js';
import { overEvents, overSocket } from './support/streams.js';

/** Each way to name a record by its id. */
const byId: [string, keyof SecondClinic, string][] = [
  ['patient', 'patientId', 'query($id: ID!) { patient(id: $id) { id familyName sessions { totalCount { value } } } }'],
  ['session', 'sessionId', 'query($id: ID!) { session(id: $id) { id state patient { id familyName } } }'],
  ['assessment', 'assessmentId', 'query($id: ID!) { assessment(id: $id) { id score patient { id } session { id } } }'],
  ...(['patientId', 'sessionId', 'assessmentId'] as const).flatMap((key): [string, keyof SecondClinic, string][] => [
    [`node, for a ${key}`, key, 'query($id: ID!) { node(id: $id) { id } }'],
    [`node, its type alone, for a ${key}`, key, 'query($id: ID!) { node(id: $id) { __typename } }'],
    [
      `node, its fields, for a ${key}`,
      key,
      'query($id: ID!) { node(id: $id) { ... on Patient { familyName } ... on Session { state } ... on Assessment { score } } }',
    ],
    [`nodes, for a ${key}`, key, 'query($id: ID!) { nodes(ids: [$id]) { __typename id } }'],
  ]),
];

const byFilter: [string, keyof SecondClinic, string][] = [
  [
    'the sessions of a patient',
    'patientId',
    'query($id: ID!) { sessions(filter: { patientId: $id }) { totalCount { value } nodes { id } pageInfo { hasNextPage endCursor } } }',
  ],
  [
    'the patients of a clinic',
    'clinicId',
    'query($id: ID!) { patients(filter: { clinicIds: [$id] }) { totalCount { value } nodes { id } pageInfo { hasNextPage endCursor } } }',
  ],
  [
    'the sessions of a clinic',
    'clinicId',
    'query($id: ID!) { sessions(filter: { clinicIds: [$id] }) { totalCount { value } nodes { id } pageInfo { hasNextPage endCursor } } }',
  ],
  [
    'a search by family name',
    'familyName',
    'query($id: String!, $clinics: [ID!]) { patients(filter: { search: $id, clinicIds: $clinics }) { totalCount { value } nodes { id } } }',
  ],
  [
    'a search by record number',
    'medicalRecordNumber',
    'query($id: String!) { patients(filter: { search: $id }) { totalCount { value } nodes { id } } }',
  ],
];

describe('a nurse of the first clinic and the second clinic', () => {
  let nurse: Asker;
  let second: SecondClinic;
  beforeAll(async () => {
    nurse = await signedIn('nurse-1');
    second = await findSecondClinic();
  });

  it.each(byId)('hears of a record the same as of none by %s', async (_way, key, query) => {
    const { text } = await expectAlike((id) => nurse.ask(query, { variables: { id } }), String(second[key]));
    expect(text).toMatch(/null/);
    const own = await signedIn('nurse-2');
    expect((await own.ask(query, { variables: { id: second[key] } })).text).not.toMatch(/:(null|\[null\])\}/);
  });

  it.each(byFilter)('finds the same as where there is nothing by %s', async (_way, key, query) => {
    const variables = key === 'familyName' ? { clinics: [second.clinicId] } : {};
    const { data } = await expectAlike(
      (id) => nurse.ask(query, { variables: { ...variables, id } }),
      String(second[key]),
    );
    expect(Object.values(data ?? {})).toMatchObject([{ totalCount: { value: 0 }, nodes: [] }]);
  });

  it('gets null for the hidden and the row for its own in one list of ids', async () => {
    const { patients } = await nurse.data('{ patients(first: 1) { nodes { id } } }');
    const own = patients.nodes[0].id;
    const { nodes } = await nurse.data('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids: [second.patientId, own, second.sessionId] },
    });
    expect(nodes).toEqual([null, { id: own }, null]);
  });

  it('reaches no patient through what everyone may see: the clinic and its providers', async () => {
    const answer = await nurse.ask(
      `query($clinic: ID!, $provider: ID!) {
        clinic(id: $clinic) { name patients { totalCount { value } nodes { id } } sessions { totalCount { value } nodes { id } }
          providers(first: 20) { nodes { id patients { totalCount { value } nodes { id } } } } }
        provider(id: $provider) { displayName patients { totalCount { value } nodes { id } } } }`,
      { variables: { clinic: second.clinicId, provider: second.responsibleProviderId } },
    );
    expect(answer.errors).toBeUndefined();
    const nothing = { totalCount: { value: 0 }, nodes: [] };
    expect(answer.data).toMatchObject({
      clinic: { patients: nothing, sessions: nothing },
      provider: { patients: nothing },
    });
    expect(answer.text).not.toMatch(/"(pat|ses)_/);
  });

  it('may not move a session, and hears the same as of none', async () => {
    const mutation = `mutation($id: ID!, $version: Int!, $key: String!) {
      transitionSession(input: { sessionId: $id, expectedVersion: $version, transition: CHECK_IN, clientMutationId: $key }) {
        clientMutationId session { id } userErrors { code message path currentVersion } } }`;
    for (const version of [second.sessionVersion, second.sessionVersion + 1]) {
      const { data } = await expectAlike(
        (id) => nurse.ask(mutation, { variables: { id, version, key: `key-of-${version}` } }),
        second.sessionId,
      );
      expect(data).toMatchObject({ transitionSession: { session: null, userErrors: [{ code: 'NOT_FOUND' }] } });
    }
  });

  it('may not ask the audit trail about a record, and hears the same as of none', async () => {
    await expectAlike(
      (id) =>
        nurse.ask('query($id: ID!) { auditEvents(filter: { recordId: $id }) { totalCount { value } nodes { id } } }', {
          variables: { id },
        }),
      second.patientId,
    );
  });

  it.each([
    ['a socket', overSocket],
    ['server-sent events', overEvents],
  ])('subscribes over %s to nothing', async (_name, subscribe) => {
    const query = `subscription($clinics: [ID!], $session: ID) {
      sessionEvents(clinicIds: $clinics, sessionId: $session) { kind seq seqs { clinicId seq } sessions { id } session { id } } }`;
    const first = async (variables: Record<string, unknown>) => {
      await using stream = subscribe(shared(), nurse, query, { variables });
      const { data, errors } = await stream.until(() => true);
      return { data, errors: errors?.map(({ message, path, extensions: { code } }) => ({ message, path, code })) };
    };
    const absent = second.sessionId.replace(/.{4}$/, '0000');
    const ofClinic = await first({ clinics: [second.clinicId] });
    expect(ofClinic).toEqual(await first({ clinics: [second.clinicId.replace(/.{4}$/, '0000')] }));
    expect(ofClinic.data).toMatchObject({ sessionEvents: { kind: 'SNAPSHOT', sessions: [], seqs: [] } });
    const ofSession = await first({ session: second.sessionId });
    expect(ofSession).toEqual(await first({ session: absent }));
    expect(ofSession.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('finds no door for the gateway alone in the public graph', async () => {
    for (const query of [
      '{ _service { sdl } }',
      'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      '{ patients(first: 1) { nodes { nodeId } } }',
    ]) {
      const { data, errors } = await nurse.ask(query);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('partners by client credentials', () => {
  it('with aggregates alone reads clinics, and no row of a patient', async () => {
    const partner = withToken(await partnerTokenOf('partner-aggregate'));
    const { clinics } = await partner.data('{ clinics(first: 14) { nodes { id } } }');
    expect(clinics.nodes.length).toBeGreaterThan(0);
    for (const list of ['patients', 'sessions']) {
      const answer = await partner.ask(`{ ${list}(first: 1) { nodes { id } } }`);
      expect(answer.data?.[list] ?? null).toBeNull();
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('with identified rows sees the patients of its two clinics and no other', async () => {
    const partner = withToken(await partnerTokenOf('partner-identified'));
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more;) {
      const {
        patients,
      }: {
        patients: { nodes: { clinic: { name: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      } = await partner.data(
        'query($after: String) { patients(first: 50, after: $after) { nodes { clinic { name } } pageInfo { endCursor hasNextPage } } }',
        {
          variables: { after },
          purpose: 'OPERATIONS',
        },
      );
      for (const { clinic } of patients.nodes) seen.add(clinic.name);
      after = patients.pageInfo.endCursor;
      more = patients.pageInfo.hasNextPage;
    }
    expect([...seen].sort()).toEqual(['Alder Bay Pain Clinic', 'Briar Glen Infusion Center']);
  });
});
