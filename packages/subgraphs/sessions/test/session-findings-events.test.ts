import { newId } from '@surcease/kernel';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { EVENTS, Messages, recordReading } from './live-messages.js';
import { SessionsWorld, nurseA } from './sessions-world.js';

let world: SessionsWorld;
const open: Messages[] = [];
beforeAll(async () => {
  world = await SessionsWorld.start();
});
afterEach(async () => {
  for (const messages of open.splice(0)) await messages.stop();
});
afterAll(() => world[Symbol.asyncDispose]());

async function follow(variables: Record<string, unknown> = {}): Promise<Messages> {
  const messages = await Messages.of(world, EVENTS, nurseA, variables);
  open.push(messages);
  return messages;
}

const infusing = () => world.session({ state: 'INFUSING' });
const harm = (sessionId: string) =>
  world.ask(
    nurseA,
    'mutation ($input: RecordAdverseEventInput!) { recordAdverseEvent(input: $input) { adverseEvent { id } userErrors { code } } }',
    { input: { clientMutationId: newId('evt'), sessionId, code: 'NAUSEA', grade: 1 } },
  );

it('readings, alarms, harm and acknowledgements come in one gap-free sequence, each with its values', async () => {
  const sessionId = await infusing();
  const messages = await follow();
  const before = (await messages.next()).seqs?.[0]?.seq ?? 0;
  await recordReading(world, nurseA, { sessionId, heartRatePerMinute: 115 });
  const [reading, alarm] = [await messages.next(), await messages.next()];
  expect(reading).toMatchObject({
    kind: 'VITAL_SIGNS',
    seq: before + 1,
    actor: { displayName: nurseA.displayName },
    vitalSigns: { heartRatePerMinute: 115, oxygenSaturationPercent: null },
  });
  expect(alarm).toMatchObject({
    kind: 'ALARM_RAISED',
    seq: before + 2,
    alarm: { rule: 'HEART_RATE_HIGH', severity: 'WARN', value: 115, acknowledgedAt: null },
  });
  await harm(sessionId);
  await world.ask(
    nurseA,
    'mutation ($input: AcknowledgeAlarmInput!) { acknowledgeAlarm(input: $input) { userErrors { code } } }',
    {
      input: { clientMutationId: newId('evt'), alarmId: alarm.alarm?.['id'] },
    },
  );
  await world.tail.poll();
  expect(await messages.next()).toMatchObject({
    kind: 'ADVERSE_EVENT',
    seq: before + 3,
    adverseEvent: { code: 'NAUSEA', grade: 1 },
  });
  expect(await messages.next()).toMatchObject({
    kind: 'ALARM_ACKNOWLEDGED',
    seq: before + 4,
    alarm: { id: alarm.alarm?.['id'], acknowledgedBy: { displayName: nurseA.displayName } },
  });
});

it('a client that was away gets each event it missed once, whatever its kind, and goes on live', async () => {
  const sessionId = await infusing();
  const first = await follow();
  const { cursor, seqs } = await first.next();
  await first.stop();
  const before = seqs?.[0]?.seq ?? 0;
  for (const heartRatePerMinute of [70, 120, 71]) {
    world.clock.moveTo(new Date(world.clock.now().getTime() + 1000));
    await recordReading(world, nurseA, { sessionId, heartRatePerMinute });
  }
  await harm(sessionId);
  await world.tail.poll();
  const resumed = await follow({ after: cursor });
  const missed: unknown[] = [];
  for (let message = await resumed.next(); message.kind !== 'HEARTBEAT'; message = await resumed.next())
    missed.push([message.seq, message.kind]);
  expect(missed).toEqual([
    [before + 1, 'VITAL_SIGNS'],
    [before + 2, 'VITAL_SIGNS'],
    [before + 3, 'ALARM_RAISED'],
    [before + 4, 'VITAL_SIGNS'],
    [before + 5, 'ADVERSE_EVENT'],
  ]);
  await harm(sessionId);
  await world.tail.poll();
  expect(await resumed.next()).toMatchObject({ seq: before + 6, kind: 'ADVERSE_EVENT' });
});
