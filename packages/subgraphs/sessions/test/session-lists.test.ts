import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  SessionsWorld,
  adminWithoutPurpose,
  clinicA,
  clinicB,
  coordinatorA,
  director,
  nurseA,
  nurseB,
} from './sessions-world.js';

let world: SessionsWorld;
const patients = [newId('pat'), newId('pat')] as const;
const patientB = newId('pat');
const ids: string[] = [];
let idB: string;

beforeAll(async () => {
  world = await SessionsWorld.start();
  for (const [index, day] of ['02', '03', '03', '05', '06'].entries())
    ids.push(
      await world.session({
        patientId: patients[index % 2],
        ordinal: index + 1,
        state: index < 2 ? 'COMPLETED' : 'SCHEDULED',
        scheduledAt: `2026-11-${day}T16:00:00.123456Z`,
        roomId: index === 0 ? newId('room') : null,
      }),
    );
  idB = await world.session({ clinicId: clinicB, patientId: patientB });
  const { owner } = world.database;
  await owner.query(
    `insert into sessions.vital_signs values ($1, $2, '2026-11-02T16:10:00.000Z', 121, 79, 70, 98, 14),
      ($1, $2, '2026-11-02T16:00:00.000Z', 118, 77, 68, 99, null), ($3, $4, '2026-11-20T16:00:00.000Z', 100, 60, 60, 97, 12)`,
    [ids[0], clinicA, idB, clinicB],
  );
  await owner.query(
    `insert into sessions.adverse_events values ($1, $2, $3, 'DISSOCIATION', 2, false, '2026-11-02T16:20:00.000Z')`,
    [newId('adv'), ids[0], clinicA],
  );
});
afterAll(() => world[Symbol.asyncDispose]());

interface Listed {
  nodes: { id: string }[];
  totalCount: { value: number; precision: string };
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
const page =
  'nodes { id } totalCount { value precision } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function list(args: string, viewer = nurseA): Promise<Listed> {
  const { data, errors } = await world.ask(viewer, `{ sessions${args} { ${page} } }`);
  expect(errors).toBeUndefined();
  return data?.['sessions'] as Listed;
}
const idsOf = (listed: Listed) => listed.nodes.map(({ id }) => id);

describe('a session', () => {
  it('answers its facts, readings in time, harm, what can follow and the keys around it, and is audited', async () => {
    const { data, errors, audit } = await world.ask(
      nurseA,
      `query ($id: ID!) { session(id: $id) { id ordinal state scheduledAt startedAt plannedDoseMicrograms deliveredDoseMicrograms version
        clinic { id } patient { id } provider { id } room { id } protocolVersion { id } allowedTransitions
        vitals { measuredAt systolicMmHg respiratoryRatePerMinute } adverseEvents { code grade isSerious occurredAt } } }`,
      { id: ids[0] },
    );
    expect(errors).toBeUndefined();
    expect(data?.['session']).toMatchObject({
      id: ids[0],
      ordinal: 1,
      state: 'COMPLETED',
      scheduledAt: '2026-11-02T16:00:00.123456Z',
      startedAt: null,
      plannedDoseMicrograms: 98000,
      version: 1,
      clinic: { id: clinicA },
      patient: { id: patients[0] },
      room: { id: expect.stringMatching(/^room_/) },
      allowedTransitions: [],
      vitals: [
        { measuredAt: '2026-11-02T16:00:00.000Z', systolicMmHg: 118, respiratoryRatePerMinute: null },
        { measuredAt: '2026-11-02T16:10:00.000Z', systolicMmHg: 121, respiratoryRatePerMinute: 14 },
      ],
      adverseEvents: [{ code: 'DISSOCIATION', grade: 2, isSerious: false, occurredAt: '2026-11-02T16:20:00.000Z' }],
    });
    expect(audit).toEqual([{ clinicId: clinicA, type: 'Session', ids: [ids[0]] }]);
  });

  it('without a room or adverse events has none, and says what can follow', async () => {
    const { data } = await world.ask(
      nurseA,
      `query ($id: ID!) { session(id: $id) { room { id } adverseEvents { id } vitals { measuredAt } allowedTransitions } }`,
      {
        id: ids[2],
      },
    );
    expect(data?.['session']).toEqual({
      room: null,
      adverseEvents: [],
      vitals: [],
      allowedTransitions: ['CONFIRM', 'CANCEL', 'MARK_NO_SHOW', 'CHECK_IN'],
    });
  });
});

describe('the list of sessions', () => {
  it('stands in the order of the appointments, either way', async () => {
    const ascending = idsOf(await list(''));
    expect(ascending).toEqual([ids[0], ...[ids[1], ids[2]].sort(), ids[3], ids[4]]);
    expect(idsOf(await list('(sort: SCHEDULED_AT_DESCENDING)'))).toEqual(ascending.toReversed());
  });

  it('comes page by page, forward and backward, each session once', async () => {
    const all = idsOf(await list(''));
    const forward: string[] = [];
    for (let after = ''; ;) {
      const { pageInfo, ...listed } = await list(`(first: 2${after && `, after: "${after}"`})`);
      forward.push(...idsOf({ ...listed, pageInfo }));
      expect(pageInfo.hasPreviousPage).toBe(after !== '');
      expect(listed.totalCount).toEqual({ value: 5, precision: 'EXACT' });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor ?? '';
    }
    const backward: string[] = [];
    for (let before = ''; ;) {
      const listed = await list(`(last: 2${before && `, before: "${before}"`})`);
      backward.unshift(...idsOf(listed));
      if (!listed.pageInfo.hasPreviousPage) break;
      before = listed.pageInfo.startCursor ?? '';
    }
    expect(forward).toEqual(all);
    expect(backward).toEqual(all);
  });

  it('is narrowed by state, patient and time; the end of a span is not in it', async () => {
    expect(idsOf(await list('(filter: { states: [COMPLETED] })'))).toEqual([ids[0], ids[1]]);
    expect(idsOf(await list(`(filter: { patientId: "${patients[0]}" })`))).toEqual([ids[0], ids[2], ids[4]]);
    expect(idsOf(await list('(filter: { scheduledFrom: "2026-11-05T16:00:00.123456Z" })'))).toEqual([ids[3], ids[4]]);
    expect(idsOf(await list('(filter: { scheduledTo: "2026-11-03T16:00:00.123456Z" })'))).toEqual([ids[0]]);
    expect((await list('(filter: { states: [COMPLETED] })')).totalCount.value).toBe(2);
  });

  it('refuses a cursor of another filter, a damaged one, and one whose key was made up', async () => {
    const { pageInfo } = await list('(first: 1, filter: { states: [COMPLETED] })');
    const scope = Buffer.from(pageInfo.endCursor ?? '', 'base64url')
      .toString()
      .slice(0, 8);
    const forged = Buffer.from(`${scope}["not a time","x"]`).toString('base64url');
    for (const [cursor, filter] of [
      [pageInfo.endCursor, 'states: [SCHEDULED]'],
      ['garbage', 'states: [COMPLETED]'],
      [forged, 'states: [COMPLETED]'],
    ]) {
      const { codes } = await world.ask(
        nurseA,
        `{ sessions(after: "${cursor}", filter: { ${filter} }) { nodes { id } } }`,
      );
      expect(codes).toEqual(['INVALID_CURSOR']);
    }
  });

  it.each([
    ['a day that is not in the calendar', 'filter: { scheduledFrom: "2026-02-30T00:00:00Z" }'],
    ['a character that no text of the database holds', 'filter: { patientId: "pat_\\u0000" }'],
    ['an empty list of clinics', 'filter: { clinicIds: [] }'],
  ])('refuses %s as bad input, not as a fault', async (_, args) => {
    expect((await world.ask(nurseA, `{ sessions(${args}) { nodes { id } } }`)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('sessions under a patient or a clinic', () => {
  const nested = (type: string, args = '') =>
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { id sessions${args} { nodes { id } totalCount { value } pageInfo { hasNextPage } } } } }`;

  it('are the pages that each would have alone', async () => {
    const { data, audit } = await world.ask(nurseA, nested('Patient', '(first: 2)'), {
      keys: patients.map((id) => ({ __typename: 'Patient', id })),
    });
    expect(data?.['_entities']).toEqual([
      {
        id: patients[0],
        sessions: {
          nodes: [{ id: ids[0] }, { id: ids[2] }],
          totalCount: { value: 3 },
          pageInfo: { hasNextPage: true },
        },
      },
      {
        id: patients[1],
        sessions: {
          nodes: [{ id: ids[1] }, { id: ids[3] }],
          totalCount: { value: 2 },
          pageInfo: { hasNextPage: false },
        },
      },
    ]);
    expect(audit?.[0]?.ids.toSorted()).toEqual(ids.slice(0, 4).sort());
  });

  it('take filter and order of their own', async () => {
    const { data } = await world.ask(
      nurseA,
      nested('Clinic', '(sort: SCHEDULED_AT_DESCENDING, filter: { states: [SCHEDULED] }, first: 1)'),
      {
        keys: [{ __typename: 'Clinic', id: clinicA }],
      },
    );
    expect(data?.['_entities']).toEqual([
      { id: clinicA, sessions: { nodes: [{ id: ids[4] }], totalCount: { value: 3 }, pageInfo: { hasNextPage: true } } },
    ]);
  });

  it('of another clinic are none, whichever way they are asked for', async () => {
    const { data, audit } = await world.ask(nurseA, nested('Clinic'), {
      keys: [{ __typename: 'Clinic', id: clinicB }],
    });
    const none = { nodes: [], totalCount: { value: 0 }, pageInfo: { hasNextPage: false } };
    expect(data?.['_entities']).toEqual([{ id: clinicB, sessions: none }]);
    const patient = await world.ask(nurseA, nested('Patient'), { keys: [{ __typename: 'Patient', id: patientB }] });
    expect(patient.data?.['_entities']).toEqual([{ id: patientB, sessions: none }]);
    expect([audit, patient.audit]).toEqual([undefined, undefined]);
  });
});

describe('a session of another clinic', () => {
  it('is not there by id, by reference, by filter or in a count', async () => {
    const { data, errors, audit } = await world.ask(
      nurseA,
      `query ($id: ID!, $keys: [_Any!]!) { session(id: $id) { id } _entities(representations: $keys) { ... on Session { id vitals { measuredAt } } }
        byClinic: sessions(filter: { clinicIds: ["${clinicB}"] }) { nodes { id } totalCount { value } }
        byPatient: sessions(filter: { patientId: "${patientB}" }) { nodes { id } totalCount { value } } all: sessions { totalCount { value } } }`,
      {
        id: idB,
        keys: [
          { __typename: 'Session', id: idB },
          { __typename: 'Session', nodeId: idB },
          { __typename: 'Session', id: newId('ses') },
        ],
      },
    );
    const none = { nodes: [], totalCount: { value: 0 } };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      session: null,
      _entities: [null, null, null],
      byClinic: none,
      byPatient: none,
      all: { totalCount: { value: 5 } },
    });
    expect(JSON.stringify(audit)).not.toContain(idB);
    expect(idsOf(await list('', nurseB))).toEqual([idB]);
  });

  it('is there for whoever has the whole network, by id and by reference', async () => {
    expect((await list('', director)).totalCount.value).toBe(6);
    const { data } = await world.ask(
      director,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Session { id } } }`,
      {
        keys: [{ __typename: 'Session', nodeId: idB }],
      },
    );
    expect(data?.['_entities']).toEqual([{ id: idB }]);
  });

  it('is closed to whoever is not signed in or names no purpose', async () => {
    expect((await world.ask(null, '{ sessions { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await world.ask(adminWithoutPurpose, '{ sessions { nodes { id } } }')).codes).toEqual(['FORBIDDEN']);
    expect((await list('', coordinatorA)).totalCount.value).toBe(5);
    const rows = await world.database
      .readers('sessions')
      .for(adminWithoutPurpose)
      .rows('select id from sessions.sessions');
    expect(rows).toEqual([]);
  });
});
