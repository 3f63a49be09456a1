import type { Viewer } from '@surcease/authz';
import { fixedClock, newId } from '@surcease/kernel';
import { createSubscriberRunner } from '@surcease/messaging';
import { outcomesSubscribers } from '@surcease/subgraph-outcomes';
import { createConnectionPool } from '@surcease/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditor, buildTwoEpisodes, colleague, ids, manager, networkAdmin, nurse } from './follow-up-world.js';
import { type OutcomesWorld, startOutcomes } from './outcomes-world.js';

let world: OutcomesWorld;
/** Day 29 after the series at both clinics: one past the target of W4. */
const noon = '2026-04-11T19:00:00Z';
const clock = fixedClock(noon);

beforeAll(async () => {
  world = await startOutcomes(clock);
  await buildTwoEpisodes(world.database);
});
afterAll(() => world[Symbol.asyncDispose]());

interface FollowUpAnswer {
  id: string;
  window: string;
  status: string;
  [field: string]: unknown;
}
async function due(filter: string, viewer: Viewer | null = networkAdmin, page = '') {
  const { data, codes, audit } = await world.ask(
    viewer,
    `{ followUpsDue(filter: { ${filter} } ${page}) { nodes { id window status opensOn targetOn closesOn missingInstruments
       assessments { instrument } patient { id } clinic { id } } pageInfo { endCursor hasNextPage } } }`,
  );
  const list = data?.['followUpsDue'] as { nodes: FollowUpAnswer[]; pageInfo: { endCursor: string } } | null;
  return { nodes: list?.nodes ?? [], endCursor: list?.pageInfo.endCursor, codes, audit };
}
const record = (viewer: Viewer, episodeId: string, input: string) =>
  world.ask(
    viewer,
    `mutation { recordAssessment(input: { clientMutationId: "${newId('evt')}", episodeId: "${episodeId}", ${input} }) {
       assessment { window } userErrors { code } } }`,
  );

describe('the due list', () => {
  it('holds open windows with their days and what is missing, by target day', async () => {
    const { nodes, audit } = await due(`clinicIds: ["${ids.clinicA}"]`);
    expect(nodes).toEqual([
      {
        id: `${ids.episodeA}:W4`,
        window: 'W4',
        status: 'OVERDUE',
        opensOn: '2026-04-03',
        targetOn: '2026-04-10',
        closesOn: '2026-04-24',
        missingInstruments: ['NRS', 'PEG', 'PHQ9', 'GAD7', 'PGIC'],
        assessments: [],
        patient: { id: ids.patientA },
        clinic: { id: ids.clinicA },
      },
    ]);
    expect(audit).toEqual([{ clinicId: ids.clinicA, type: 'Episode', ids: [ids.episodeA] }]);
  });

  it.each([
    ['2026-03-27T19:00:00Z', 'SOON'],
    ['2026-04-03T06:30:00Z', 'SOON'],
    ['2026-04-03T07:30:00Z', 'DUE'],
    ['2026-04-11T06:30:00Z', 'DUE'],
    ['2026-04-11T07:30:00Z', 'OVERDUE'],
    ['2026-04-25T06:30:00Z', 'OVERDUE'],
    ['2026-04-25T07:30:00Z', 'MISSED'],
  ])('at %s has W4 in Los Angeles as %s, and nothing else of it', async (now, status) => {
    clock.moveTo(now);
    for (const asked of ['SOON', 'DUE', 'OVERDUE', 'MISSED']) {
      const { nodes } = await due(`clinicIds: ["${ids.clinicA}"], windows: [W4], statuses: [${asked}]`);
      expect([asked, nodes.map((node) => node.status)]).toEqual([asked, asked === status ? [status] : []]);
    }
    clock.moveTo(noon);
  });

  it('comes page by page without loss or repetition, though time passes in between', async () => {
    const seen: string[] = [];
    let after = '';
    for (let turn = 0; turn < 2; turn += 1) {
      const { nodes, endCursor } = await due('windows: [W4]', networkAdmin, `first: 1 ${after}`);
      seen.push(...nodes.map(({ id }) => id));
      after = `after: "${endCursor}"`;
      clock.moveTo('2026-04-11T19:00:30Z');
    }
    clock.moveTo(noon);
    expect(seen.sort()).toEqual([`${ids.episodeA}:W4`, `${ids.episodeB}:W4`].sort());
  });

  it('shows each viewer the clinics whose patients they may see', async () => {
    expect((await due('', colleague)).nodes.map(({ id }) => id)).toEqual([`${ids.episodeB}:W4`]);
    expect((await due('', manager)).nodes).toHaveLength(1);
    expect((await due(`clinicIds: ["${ids.clinicB}"]`, nurse)).nodes).toEqual([]);
    expect((await due('', auditor)).codes).toEqual(['FORBIDDEN']);
    expect((await due('', null)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await due('', { ...networkAdmin, purpose: null })).codes).toEqual(['FORBIDDEN']);
  });

  it('loses a window when pain is answered, and keeps it for any other answer', async () => {
    await record(colleague, ids.episodeB, 'instrument: PEG, items: [4, 4, 4]');
    const [open] = (await due(`clinicIds: ["${ids.clinicB}"]`)).nodes;
    expect(open).toMatchObject({
      assessments: [{ instrument: 'PEG' }],
      missingInstruments: ['NRS', 'PHQ9', 'GAD7', 'PGIC'],
    });
    await record(colleague, ids.episodeB, 'instrument: NRS, items: [4], recall: LAST_7_DAYS, qualifier: AVERAGE');
    expect((await due(`clinicIds: ["${ids.clinicB}"]`)).nodes).toEqual([]);
    expect((await due(`clinicIds: ["${ids.clinicB}"], statuses: [ANSWERED]`)).nodes).toMatchObject([
      { window: 'W4', status: 'ANSWERED' },
    ]);
  });

  it('is the same below an episode and below its patient', async () => {
    const { data } = await world.ask(
      nurse,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
         ... on Episode { followUps { window status } } ... on Patient { followUps { window status } } } }`,
      {
        keys: [
          { __typename: 'Episode', id: ids.episodeA },
          { __typename: 'Patient', id: ids.patientA },
          { __typename: 'Patient', id: ids.patientB },
        ],
      },
    );
    const [episode, patient, other] = (data as { _entities: { followUps: { window: string; status: string }[] }[] })
      ._entities;
    expect(episode?.followUps).toEqual([
      { window: 'T0', status: 'MISSED' },
      { window: 'END', status: 'MISSED' },
      { window: 'W1', status: 'MISSED' },
      { window: 'W4', status: 'OVERDUE' },
      { window: 'W12', status: 'UPCOMING' },
      { window: 'M6', status: 'UPCOMING' },
      { window: 'M12', status: 'UPCOMING' },
    ]);
    expect(patient).toEqual(episode);
    expect(other).toEqual({ followUps: [] });
  });

  it('counts completeness over the windows that have closed, and no others', async () => {
    const ask = async () =>
      (await world.ask(networkAdmin, '{ followUpCompleteness { clinic { id } window closed answered } }')).data?.[
        'followUpCompleteness'
      ] as { clinic: { id: string }; window: string; closed: number; answered: number }[];
    expect((await ask()).filter(({ window }) => window === 'W4')).toEqual([]);
    clock.moveTo('2026-04-25T19:00:00Z');
    expect((await ask()).filter(({ window }) => window === 'W4')).toEqual(
      [
        { clinic: { id: ids.clinicA }, window: 'W4', closed: 1, answered: 0 },
        { clinic: { id: ids.clinicB }, window: 'W4', closed: 1, answered: 1 },
      ].sort((a, b) => (a.clinic.id < b.clinic.id ? -1 : 1)),
    );
    clock.moveTo(noon);
  });
});

describe('a patient’s own account', () => {
  const tell = (viewer: Viewer | null, text = 'I sleep better.') =>
    world.ask(
      viewer,
      `mutation ($input: RecordNarrativeInput!) { recordNarrative(input: $input) {
         narrative { id text source isShared } userErrors { code path } } }`,
      { input: { clientMutationId: newId('evt'), episodeId: ids.episodeA, window: 'W4', text } },
    );
  const read = async (viewer: Viewer) =>
    (await world.ask(viewer, '{ narratives { nodes { text isShared impression { instrument } } } }')).data?.[
      'narratives'
    ];

  it('is written down by those who treat, and by nobody else', async () => {
    expect((await tell(nurse)).data).toMatchObject({
      recordNarrative: { narrative: { text: 'I sleep better.', source: 'STAFF', isShared: false }, userErrors: [] },
    });
    expect((await tell(manager)).codes).toEqual(['FORBIDDEN']);
    expect((await tell(colleague)).data).toMatchObject({ recordNarrative: { userErrors: [{ code: 'NOT_FOUND' }] } });
    expect((await tell(nurse, '   ')).data).toMatchObject({
      recordNarrative: { userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'text'] }] },
    });
  });

  it('is read by others only while the patient shares it, as the pathway tells', async () => {
    await record(nurse, ids.episodeA, 'instrument: PGIC, items: [2], coding: GUY_1976');
    const own = { nodes: [{ text: 'I sleep better.', isShared: false, impression: { instrument: 'PGIC' } }] };
    expect(await read(nurse)).toEqual(own);
    for (const other of [networkAdmin, manager, colleague]) expect(await read(other)).toEqual({ nodes: [] });
    await clearance(true, '2026-04-11T10:00:00Z');
    for (const other of [networkAdmin, manager])
      expect(await read(other)).toMatchObject({ nodes: [{ isShared: true }] });
    expect(await read(colleague)).toEqual({ nodes: [] });
    await clearance(false, '2026-04-11T11:00:00Z');
    expect(await read(networkAdmin)).toEqual({ nodes: [] });
    // What was said before is heard late: the last word stands.
    await clearance(true, '2026-04-11T10:30:00Z');
    expect(await read(networkAdmin)).toEqual({ nodes: [] });
    expect(await read(nurse)).toEqual(own);
  });

  /** What may be done with other data says nothing of the patient's own words. */
  async function clearance(narrativeSharingConsent: boolean, at: string) {
    const payload = {
      episodeId: ids.episodeA,
      patientId: ids.patientA,
      clinicId: ids.clinicA,
      treatmentConsent: true,
      dataSharingConsent: !narrativeSharingConsent,
      narrativeSharingConsent,
      coverage: 'SELF_PAY',
      unitsRemaining: null,
      authorisedUntil: null,
      eligibility: 'ELIGIBLE',
      openConditions: 0,
      weightGrams: null,
      weightMeasuredOn: null,
      capnographyRequired: false,
      at,
    };
    await hear('care-clearance-changed', payload);
  }
});

describe('the days of a series', () => {
  it('settle the windows of what was answered before they were known', async () => {
    await world.database.owner.query('update outcomes.episodes set series_ended_on = null where id = $1', [
      ids.episodeA,
    ]);
    const answered = await record(
      nurse,
      ids.episodeA,
      'instrument: GAD7, items: [1, 1, 1, 1, 1, 1, 1], assessedAt: "2026-04-09T19:00:00Z"',
    );
    expect(answered.data).toMatchObject({ recordAssessment: { assessment: { window: null } } });
    await world.database.owner.query(`update outcomes.episodes set series_ended_on = '2026-03-13' where id = $1`, [
      ids.episodeA,
    ]);
    await hear('series-ended', {
      episodeId: ids.episodeA,
      patientId: ids.patientA,
      clinicId: ids.clinicA,
      startedOn: '2026-03-02',
      endedOn: '2026-03-13',
      sessionsCompleted: 5,
      protocolVersionId: newId('pver'),
      at: noon,
    });
    const { rows } = await world.database.owner.query(
      `select follow_up_window as "window" from outcomes.assessments where instrument = 'GAD7'`,
    );
    expect(rows).toEqual([{ window: 'W4' }]);
  });
});

describe('the version of a series', () => {
  it('is the one that it goes on by, until its end says which one was the last', async () => {
    const [episodeId, first, next] = [newId('epi'), newId('pver'), newId('pver')];
    const whose = { episodeId, patientId: ids.patientA, clinicId: ids.clinicA, at: noon };
    const version = async () => {
      const { rows } = await world.database.owner.query<{ id: string }>(
        'select protocol_version_id as id from outcomes.episodes where id = $1',
        [episodeId],
      );
      return rows[0]?.id;
    };
    const session = { sessionId: newId('ses'), protocolVersionId: first, durationMinutes: 240, stopReason: null };
    const given = { plannedDoseMicrograms: 98_000, deliveredDoseMicrograms: 98_000, ordinal: 1 };
    await hear('session-completed', { ...whose, ...session, ...given });
    expect(await version()).toBe(first);
    const moved = { ...whose, fromProtocolVersionId: first, toProtocolVersionId: next, sessionIds: [], actorId: null };
    await hear('series-migrated', moved);
    expect(await version()).toBe(next);
    await hear('series-ended', {
      ...whose,
      startedOn: '2026-03-02',
      endedOn: '2026-03-04',
      sessionsCompleted: 1,
      sessionsPlanned: 4,
      isEarly: true,
      reason: 'ADVERSE_EVENT',
      protocolVersionId: first,
    });
    await hear('series-migrated', moved);
    expect(await version()).toBe(first);
  });
});

describe('the rows of follow-up', () => {
  it.each(['questionnaire_links', 'reminders', 'reminder_channels', 'safety_tasks', 'narratives', 'sharing_consents'])(
    'in %s are hidden by the database itself from whoever may not see their patients',
    async (table) => {
      await fill();
      const readers = world.database.readers('outcomes');
      const seenBy = async (viewer: Viewer | null) =>
        (await readers.for(viewer).rows(`select clinic_id from outcomes.${table}`)).length;
      expect(await seenBy(null)).toBe(0);
      expect(await seenBy({ ...networkAdmin, purpose: null })).toBe(0);
      expect(await seenBy(colleague)).toBe(0);
      expect(await seenBy(nurse)).toBeGreaterThan(0);
    },
  );

  let isFilled = false;
  async function fill() {
    if (isFilled) return;
    isFilled = true;
    await record(nurse, ids.episodeA, 'instrument: PHQ9, items: [0, 0, 0, 0, 0, 0, 0, 0, 2]');
    await world.ask(
      nurse,
      `mutation { createQuestionnaireLink(input: { clientMutationId: "l", episodeId: "${ids.episodeA}", window: W4 }) { link { id } }
         chooseReminderChannel(input: { clientMutationId: "c", episodeId: "${ids.episodeA}", channel: SMS }) { channel } }`,
    );
    await world.database.owner.query(
      `insert into outcomes.reminders (id, clinic_id, patient_id, episode_id, follow_up_window, occasion, channel, state, due_on, created_at)
       values ($1, $2, $3, $4, 'W4', 'OPENING', 'SMS', 'NOT_SENT', '2026-04-03', now())`,
      [newId('rem'), ids.clinicA, ids.patientA, ids.episodeA],
    );
  }
});

let heard = 0;
/** Appends an event of another context and lets ours take it in. */
async function hear(type: string, payload: object) {
  const { owner } = world.database;
  heard += 1;
  await owner.query(
    `insert into events.log (id, stream, seq, type, schema_version, context, clinic_id, occurred_at, payload)
     values ($1, 'patients:test', $2, $3, 1, 'patients', $4, now(), $5)`,
    [newId('evt'), heard, type, ids.clinicA, payload],
  );
  await owner.query(
    `insert into events.streams (stream, last_seq) values ('patients:test', 1) on conflict (stream) do update set last_seq = $1`,
    [heard],
  );
  const pool = createConnectionPool({ url: world.database.urlOf('relay'), size: 1 });
  try {
    await using runner = createSubscriberRunner({
      context: 'outcomes',
      subscribers: outcomesSubscribers,
      unitOfWork: world.unitOfWork,
      pool,
      bus: null,
      logger: { warn: () => undefined, error: () => undefined, info: () => undefined, debug: () => undefined } as never,
      timers: { start: () => () => undefined },
    });
    await runner.catchUp();
  } finally {
    await pool.end();
  }
}
