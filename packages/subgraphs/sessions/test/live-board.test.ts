import { newId } from '@surcease/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SessionsWorld, clinicA, clinicB, coordinatorA, director, nurseA, nurseB } from './sessions-world.js';
import { BOARD, Messages, recordReading } from './live-messages.js';

let world: SessionsWorld;
const open: Messages[] = [];
beforeAll(async () => {
  world = await SessionsWorld.start();
});
afterEach(async () => {
  world.revoked.clear();
  for (const messages of open.splice(0)) await messages.stop();
});
afterAll(() => world[Symbol.asyncDispose]());

async function follow(viewer = nurseA, variables: Record<string, unknown> = {}): Promise<Messages> {
  const messages = await Messages.of(world, BOARD, viewer, variables);
  open.push(messages);
  return messages;
}

async function infusing(clinicId = clinicA): Promise<string> {
  const id = await world.session({ state: 'INFUSING', clinicId });
  await world.database.owner.query("update sessions.sessions set started_at = '2026-11-20T14:30:00Z' where id = $1", [
    id,
  ]);
  return id;
}

let second = 0;
/** A reading of its own moment. */
async function record(sessionId: string, signals: object, viewer = nurseA): Promise<void> {
  second += 1;
  world.clock.moveTo(new Date(Date.UTC(2026, 10, 20, 15, 0, second)));
  await recordReading(world, viewer, { sessionId, ...signals });
}

describe('the live board', () => {
  it('begins with every session under way, with what was measured and what rings', async () => {
    const sessionId = await infusing();
    await record(sessionId, { oxygenSaturationPercent: 92, heartRatePerMinute: 88 });
    const messages = await follow();
    const snapshot = await messages.next();
    expect(snapshot.kind).toBe('SNAPSHOT');
    expect(snapshot.rows?.find((row) => row.sessionId === sessionId)).toMatchObject({
      state: 'INFUSING',
      severity: 'WARN',
      openWarnings: 1,
      openCriticals: 0,
      latest: { oxygenSaturationPercent: 92, heartRatePerMinute: 88 },
      openAlarms: [{ rule: 'OXYGEN_SATURATION_LOW', severity: 'WARN' }],
    });
  });

  it('tells each change of a row as it is afterwards, with its seq and once', async () => {
    const sessionId = await infusing();
    const messages = await follow();
    const { seqs } = await messages.next();
    const before = seqs?.[0]?.seq ?? 0;
    await record(sessionId, { oxygenSaturationPercent: 89 });
    const [reading, alarm] = [await messages.next(), await messages.next()];
    expect(reading).toMatchObject({ kind: 'CHANGE', seq: before + 1, eventType: 'vital-signs-recorded' });
    expect(alarm).toMatchObject({
      kind: 'CHANGE',
      seq: before + 2,
      eventType: 'alarm-raised',
      change: { sessionId, severity: 'CRITICAL', latest: { oxygenSaturationPercent: 89 } },
    });
    const alarmId = alarm.change?.openAlarms[0]?.id;
    await world.ask(
      nurseA,
      'mutation ($input: AcknowledgeAlarmInput!) { acknowledgeAlarm(input: $input) { userErrors { code } } }',
      {
        input: { alarmId, clientMutationId: newId('evt') },
      },
    );
    await world.tail.poll();
    expect(await messages.next()).toMatchObject({
      eventType: 'alarm-acknowledged',
      change: { severity: null, openAlarms: [] },
    });
  });

  it('goes on after a cursor with what was missed, and then with what comes', async () => {
    const sessionId = await infusing();
    const first = await follow();
    const { cursor } = await first.next();
    await first.stop();
    await record(sessionId, { heartRatePerMinute: 71 });
    await record(sessionId, { heartRatePerMinute: 72 });
    const resumed = await follow(nurseA, { after: cursor });
    const missed = [await resumed.next(), await resumed.next()];
    expect(missed.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['CHANGE', expect.any(Number)],
      ['CHANGE', (missed[0]?.seq ?? 0) + 1],
    ]);
    expect(missed[1]?.change?.latest).toMatchObject({ heartRatePerMinute: 72 });
    expect((await resumed.next()).kind).toBe('HEARTBEAT');
    await record(sessionId, { heartRatePerMinute: 73 });
    expect(await resumed.next()).toMatchObject({ seq: (missed[1]?.seq ?? 0) + 1 });
  });

  it('holds more than five hundred sessions', async () => {
    const clinicId = newId('clin');
    await world.database.owner.query(
      `insert into sessions.sessions (id, clinic_id, patient_id, provider_id, protocol_version_id, ordinal, state, scheduled_at, planned_dose_micrograms)
       select $1 || lpad(n::text, 6, '0'), $2, $3, $4, $5, 1, 'INFUSING', '2026-11-20T14:00:00Z', 40000 from generate_series(1, 600) n`,
      [newId('ses').slice(0, -6), clinicId, newId('pat'), newId('prov'), newId('pver')],
    );
    const messages = await follow(director, { clinicIds: [clinicId] });
    expect((await messages.next()).rows).toHaveLength(600);
  });

  it('tells a clinic’s changes to nobody of another', async () => {
    const foreign = await infusing(clinicB);
    const messages = await follow(nurseA, { clinicIds: [clinicA, clinicB] });
    const snapshot = await messages.next();
    expect(snapshot.rows?.map(({ sessionId }) => sessionId)).not.toContain(foreign);
    await record(foreign, { heartRatePerMinute: 70 }, nurseB);
    const own = await infusing();
    await record(own, { heartRatePerMinute: 70 });
    expect(await messages.next()).toMatchObject({ change: { sessionId: own } });
  });

  it('ends before the next change once the grant is taken back, and tells the others all the same', async () => {
    const sessionId = await infusing();
    const [revoked, kept] = [await follow(coordinatorA), await follow(nurseA)];
    await revoked.next();
    await kept.next();
    world.revoked.add(coordinatorA.accountId);
    await record(sessionId, { heartRatePerMinute: 70 });
    expect(await revoked.end()).toEqual(['FORBIDDEN']);
    expect(await kept.next()).toMatchObject({ change: { sessionId } });
  });
});
