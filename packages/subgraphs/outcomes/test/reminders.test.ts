import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixedClock, newId } from '@surcease/kernel';
import { outcomesTasks } from '@surcease/subgraph-outcomes';
import { type ReminderMessage, type ReminderSender, createReminderWebhook } from '@surcease/subgraph-outcomes/links';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTwoEpisodes, colleague, ids, manager, nurse } from './follow-up-world.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
let owned: AsyncDisposableStack;
let sender: ReminderSender;
let answer: number;
let received: { message: ReminderMessage; headers: IncomingHttpHeaders; body: string }[];
/** Noon in Los Angeles on the day that W4 opens. */
const opening = '2026-04-03T19:00:00.000Z';
const clock = fixedClock(opening);
const SECRET = 'the receiver’s secret';

beforeAll(async () => {
  owned = new AsyncDisposableStack();
  world = owned.use(await startOutcomes(clock));
  await buildTwoEpisodes(world.database);
  await world.database.owner.query('update outcomes.episodes set series_ended_on = null where id = $1', [ids.episodeB]);
  const server = createServer(async (request, response) => {
    const body = (await Array.fromAsync(request as AsyncIterable<Buffer>)).join('');
    if (answer === 302) response.setHeader('location', 'http://127.0.0.1:9/');
    received.push({ message: JSON.parse(body) as ReminderMessage, headers: request.headers, body });
    if (answer !== 0) response.writeHead(answer).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  owned.defer(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  sender = createReminderWebhook({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/reminders`,
    secret: SECRET,
    publicUrl: 'https://surcease.example',
    timeoutMs: 200,
  });
});
afterAll(() => owned.disposeAsync());
beforeEach(async () => {
  [answer, received] = [204, []];
  clock.moveTo(opening);
  await world.database.owner.query('delete from outcomes.reminders');
  await world.database.owner.query('delete from outcomes.reminder_channels');
  await world.database.owner.query('delete from outcomes.questionnaire_links');
});

/** As time would: once for each task of the outbox. */
async function round(reminderSender: ReminderSender | null = sender) {
  const { unitOfWork, linkTokens } = world;
  const services = { unitOfWork, linkTokens, reminderSender, clock, readers: world.database.readers('outcomes') };
  for (const { name, run } of outcomesTasks) if (name.endsWith('-reminders')) await run(services);
}
interface Listed {
  occasion: string;
  channel: string;
  state: string;
  dueOn: string;
  attempts: number;
  nextAttemptAt: string | null;
  sentAt: string | null;
}
const listed = async (viewer = nurse) => {
  const { data } = await world.ask(
    viewer,
    `{ reminders { nodes { occasion channel state dueOn attempts nextAttemptAt sentAt window } } }`,
  );
  return (data as { reminders: { nodes: Listed[] } }).reminders.nodes;
};
const choose = (channel: string, viewer = nurse) =>
  world.ask(
    viewer,
    `mutation { chooseReminderChannel(input: { clientMutationId: "${newId('evt')}", episodeId: "${ids.episodeA}", channel: ${channel} }) {
       channel userErrors { code } } }`,
  );

describe('reminders', () => {
  it('go out when a window opens, signed, with a link that opens, and name nobody', async () => {
    await round();
    expect(received).toHaveLength(1);
    const [{ message, headers, body }] = received as [(typeof received)[number]];
    const timestamp = String(headers['surcease-timestamp']);
    expect(timestamp).toBe(String(Date.parse(opening) / 1000));
    const signature = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['surcease-signature']).toBe(`v1=${signature}`);
    expect(message).toMatchObject({ patientId: ids.patientA, channel: 'EMAIL' });
    expect(Object.keys(message).sort()).toEqual(['channel', 'patientId', 'reminderId', 'text', 'url']);
    expect(message.text).not.toMatch(/pain|ketamine|clinic A|infusion|depress/i);
    const { origin, pathname } = new URL(message.url);
    expect(origin).toBe('https://surcease.example');
    expect(await world.desk.open(pathname.slice('/q/'.length))).toMatchObject({
      instruments: ['NRS', 'PEG', 'PHQ9', 'GAD7', 'PGIC'],
    });
    expect(await listed()).toEqual([
      {
        occasion: 'OPENING',
        channel: 'EMAIL',
        state: 'SENT',
        dueOn: '2026-04-03',
        attempts: 1,
        nextAttemptAt: null,
        sentAt: opening,
        window: 'W4',
      },
    ]);
  });

  it('go out once, however often time passes, and once more halfway through', async () => {
    await round();
    await round();
    clock.moveTo('2026-04-13T19:00:00.000Z');
    await round();
    expect(received).toHaveLength(1);
    clock.moveTo('2026-04-14T19:00:00.000Z');
    await round();
    await round();
    expect(received).toHaveLength(2);
    expect((await listed()).map(({ occasion, dueOn }) => [occasion, dueOn])).toEqual([
      ['MIDWAY', '2026-04-14'],
      ['OPENING', '2026-04-03'],
    ]);
  });

  it('are listed as not sent where nothing sends them, or the patient wants none', async () => {
    await round(null);
    expect(await listed()).toMatchObject([{ state: 'NOT_SENT', attempts: 0, nextAttemptAt: null }]);
    await round();
    expect(received).toEqual([]);
    await world.database.owner.query('delete from outcomes.reminders');
    expect((await choose('NONE')).data).toMatchObject({ chooseReminderChannel: { channel: 'NONE', userErrors: [] } });
    await round();
    expect(await listed()).toMatchObject([{ channel: 'NONE', state: 'NOT_SENT' }]);
    expect(received).toEqual([]);
  });

  it('are tried again, twice as late each time, and given up after eight attempts', async () => {
    answer = 503;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await round();
      const [reminder] = await listed();
      expect(reminder?.attempts).toBe(attempt);
      if (reminder?.nextAttemptAt) {
        const now = clock.now().getTime();
        waits.push((Date.parse(reminder.nextAttemptAt) - now) / 60_000);
        await round();
        clock.moveTo(reminder.nextAttemptAt);
      }
    }
    expect(received).toHaveLength(8);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(await listed()).toMatchObject([{ state: 'FAILED', attempts: 8, nextAttemptAt: null, sentAt: null }]);
    expect(new Set(received.map(({ message }) => message.reminderId + message.url)).size).toBe(1);
    await round();
    expect(received).toHaveLength(8);
  });

  it.each([302, 0])('do not count as taken where the receiver answers %i (0: not at all)', async (status) => {
    answer = status;
    await round();
    expect(await listed()).toMatchObject([{ state: 'WAITING', attempts: 1 }]);
  });

  it('are dropped where the patient has answered meanwhile', async () => {
    answer = 503;
    await round();
    answer = 204;
    await world.ask(
      nurse,
      `mutation { recordAssessment(input: { clientMutationId: "a", episodeId: "${ids.episodeA}", instrument: NRS, items: [3],
         recall: LAST_7_DAYS, qualifier: AVERAGE }) { assessment { window } } }`,
    );
    clock.moveTo('2026-04-03T19:05:00.000Z');
    await round();
    expect(received).toHaveLength(1);
    expect(await listed()).toMatchObject([{ state: 'NEEDLESS' }]);
  });

  it('are seen and steered at the clinic alone', async () => {
    expect(await listed(colleague)).toEqual([]);
    expect((await choose('SMS', manager)).codes).toEqual(['FORBIDDEN']);
    expect((await choose('SMS', colleague)).data).toMatchObject({
      chooseReminderChannel: { channel: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
  });
});
