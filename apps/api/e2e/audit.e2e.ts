import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Asker, shared, signedIn } from './support/graph.js';
import { asOwner } from './support/owner.js';
import { takeSession } from './support/session-mover.js';

interface AuditEvent {
  id: string;
  clinic: { id: string; name: string } | null;
  displayName: string;
  roles: string[];
  purpose: string | null;
  operationName: string | null;
  operationHash: string;
  action: 'READ' | 'WRITE';
  requestId: string;
  records: { type: string; count: number; ids: string[] }[];
  sealed: boolean;
}

const trail = `query Trail { auditEvents(first: 50) { nodes {
  id clinic { id name } displayName roles purpose operationName operationHash action requestId
  records { type count ids } sealed } } }`;

/** Everything that one request left. */
async function eventsOf(requestId: string): Promise<AuditEvent[]> {
  const auditor = await signedIn('auditor');
  const { auditEvents } = await auditor.data<{ auditEvents: { nodes: AuditEvent[] } }>(trail);
  return auditEvents.nodes.filter((event) => event.requestId === requestId);
}

/** Asks under a request id of its own, which finds the entries again. */
async function askTraced(asker: Asker, query: string, purpose?: 'OPERATIONS') {
  const requestId = randomUUID();
  const answer = await asker.ask(query, { headers: { 'x-request-id': requestId }, ...(purpose && { purpose }) });
  expect(answer.errors).toBeUndefined();
  return { requestId, data: answer.data!, events: await eventsOf(requestId) };
}

function verifyAudit() {
  const program = fileURLToPath(new URL('../dist/verify-audit.js', import.meta.url));
  const env = { PATH: process.env['PATH'], SURCEASE_DATA_DIR: shared().dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { env, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

describe('the audit trail', () => {
  it('holds one entry for what a nurse read, with who, why, by what and which records', async () => {
    const query = 'query ReadPage { patients(first: 7) { nodes { id sessions(first: 1) { nodes { id } } } } }';
    const { data, events } = await askTraced(await signedIn('nurse-1'), query);
    const patients = data['patients'].nodes as { id: string; sessions: { nodes: { id: string }[] } }[];
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      clinic: { name: 'Alder Bay Pain Clinic' },
      displayName: 'Freya First',
      roles: ['NURSE'],
      purpose: 'TREATMENT',
      action: 'READ',
      operationName: 'ReadPage',
    });
    expect(events[0]?.operationHash).toBe(createHash('sha256').update(query).digest('hex'));
    const idsOf = (type: string) => events[0]?.records.find((records) => records.type === type)?.ids.toSorted();
    expect(idsOf('Patient')).toEqual(patients.map(({ id }) => id).toSorted());
    const sessions = patients.flatMap((patient) => patient.sessions.nodes.map(({ id }) => id));
    expect(idsOf('Session')).toEqual(sessions.toSorted());
  });

  it('holds an entry for each clinic that a person of the network read, with the purpose they declared', async () => {
    const query = 'query ThreeClinics { clinics(first: 3) { nodes { id patients(first: 2) { nodes { id } } } } }';
    const { data, events } = await askTraced(await signedIn('network-admin'), query, 'OPERATIONS');
    const clinics = data['clinics'].nodes as { id: string; patients: { nodes: { id: string }[] } }[];
    expect(events.map(({ clinic }) => clinic?.id).toSorted()).toEqual(clinics.map(({ id }) => id).toSorted());
    for (const event of events) {
      expect(event).toMatchObject({ roles: ['NETWORK_ADMIN'], purpose: 'OPERATIONS', action: 'READ' });
      const clinic = clinics.find(({ id }) => id === event.clinic?.id);
      expect(event.records[0]?.ids.toSorted()).toEqual(clinic?.patients.nodes.map(({ id }) => id).toSorted());
    }
  });

  it('holds nothing for what is not about patients', async () => {
    const { events } = await askTraced(
      await signedIn('nurse-1'),
      '{ clinics(first: 3) { nodes { name providers { nodes { displayName } } } } }',
    );
    expect(events).toEqual([]);
  });

  it('holds an entry for a write, made in its transaction', async () => {
    const physician = await signedIn('physician-1');
    const mover = await takeSession(physician);
    const { id } = await mover.move();
    const auditor = await signedIn('auditor');
    const { auditEvents } = await auditor.data<{ auditEvents: { nodes: AuditEvent[] } }>(
      trail.replace('first: 50', `first: 50, filter: { recordId: "${id}" }`),
    );
    const write = auditEvents.nodes.find(({ action }) => action === 'WRITE');
    expect(write).toMatchObject({ displayName: 'Dr. Felix First', operationName: 'Move', purpose: 'TREATMENT' });
    expect(write?.records).toContainEqual({ type: 'Session', count: 1, ids: [id] });
  });

  it('is sealed within two seconds', async () => {
    const { requestId } = await askTraced(
      await signedIn('nurse-1'),
      'query Sealed { patients(first: 1) { nodes { id } } }',
    );
    const sealed = async () => (await eventsOf(requestId)).map((event) => event.sealed);
    await expect.poll(sealed, { timeout: 2_000, interval: 50 }).toEqual([true]);
  });

  it('is for auditors, not for those it is about', async () => {
    const answer = await (await signedIn('nurse-1')).ask(trail);
    expect(answer.data).toEqual({ auditEvents: null });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('shows the auditor which records were read, and not what they hold', async () => {
    const auditor = await signedIn('auditor');
    const answer = await auditor.ask('{ patients(first: 1) { nodes { familyName } } }', { purpose: 'AUDIT' });
    expect(answer.data?.['patients'] ?? null).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the command that verifies the trail', () => {
  it('finds it whole, then names clinic, seq and entry of what its owner changed', async () => {
    const { events } = await askTraced(
      await signedIn('nurse-1'),
      'query Tampered { patients(first: 1) { nodes { id } } }',
    );
    const [{ id, clinic }] = events as [AuditEvent];
    const seqOf = () =>
      asOwner(async (owner) => {
        const { rows } = await owner.query<{ seq: string }>('select seq from audit.seals where entry_id = $1', [id]);
        return rows[0]?.seq;
      });
    await expect.poll(seqOf, { timeout: 3_000, interval: 50 }).toBeDefined();
    expect(verifyAudit()).toMatchObject({ status: 0, said: expect.stringMatching(/whole.*Entries: \d+/) as string });

    await pretend(id, 'Somebody Else');
    const { status, said } = verifyAudit();
    expect(status).toBe(1);
    expect(said).toContain(`ALTERED clinic=${clinic?.id} seq=${await seqOf()} entry=${id}`);
    expect(said.match(/entry=/g)).toHaveLength(1);

    await pretend(id, 'Freya First');
    expect(verifyAudit().status).toBe(0);
  });
});

/** Puts another's name on an entry, for which its owner has to switch the guard off that keeps the trail append-only. */
function pretend(id: string, displayName: string): Promise<void> {
  return asOwner(async (owner) => {
    await owner.query("set session_replication_role = 'replica'");
    const { rowCount } = await owner.query('update audit.entries set display_name = $2 where id = $1', [
      id,
      displayName,
    ]);
    expect(rowCount).toBe(1);
  });
}
