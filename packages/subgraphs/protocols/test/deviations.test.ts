import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ProtocolsWorld,
  type UserError,
  type Version,
  analyst,
  clinicA,
  clinicB,
  codesOf,
  director,
  manager,
  nurse,
  partner,
  physicianB,
} from './protocols-world.js';

let world: ProtocolsWorld;
let version: Version;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
  version = await world.approved(await world.draft());
});
afterAll(() => world[Symbol.asyncDispose]());

const completed = (more: object = {}) => ({
  sessionId: newId('ses'),
  episodeId: newId('epi'),
  patientId: newId('pat'),
  clinicId: clinicA,
  protocolVersionId: version.id,
  ordinal: 1,
  plannedDoseMicrograms: 98_000,
  deliveredDoseMicrograms: 98_000,
  durationMinutes: 240,
  stopReason: 'COMPLETED_AS_PLANNED',
  at: '2026-11-20T18:00:00.000Z',
  ...more,
});
const hear = (payload: Record<string, unknown>) =>
  world.hear({ type: 'session-completed', clinicId: String(payload['clinicId']), payload });
const deviationsOf = async (viewer: typeof nurse, sessionId: unknown) => {
  const { data, codes, audit } = await world.ask(
    viewer,
    `query ($ids: [ID!]) { deviations(filter: { sessionIds: $ids }) {
      nodes { id type severity planned actual unit detectedBy state revision session { id } } } }`,
    { ids: [sessionId] },
  );
  return { nodes: (data?.['deviations'] as { nodes: { id: string }[] } | null)?.nodes, codes, audit };
};
interface Recorded {
  deviation: { id: string; revision: number } | null;
  userErrors: UserError[];
}
const record = async (viewer: typeof nurse, input: object) => {
  const { data, codes } = await world.ask(
    viewer,
    `mutation ($input: RecordDeviationInput!) { recordDeviation(input: $input) {
      deviation { id state detectedBy revision } userErrors { code path } } }`,
    {
      input: {
        clientMutationId: newId('evt'),
        clinicId: clinicA,
        versionId: version.id,
        type: 'STAFFING',
        severity: 'CRITICAL',
        isIntended: false,
        reason: 'One nurse for two chairs.',
        ...input,
      },
    },
  );
  const payload = data?.['recordDeviation'] as Recorded | null;
  return { deviation: payload?.deviation ?? null, userErrors: payload?.userErrors ?? [], codes };
};

describe('a completed session', () => {
  it('that left its plan is noted once, however often it is told, and told on', async () => {
    const payload = completed({ deliveredDoseMicrograms: 70_000, stopReason: 'PATIENT_REQUEST' });
    await hear(payload);
    await hear(payload);
    const { nodes, audit } = await deviationsOf(nurse, payload.sessionId);
    expect(nodes).toMatchObject([
      {
        type: 'DOSE',
        severity: 'MAJOR',
        planned: 98_000,
        actual: 70_000,
        unit: 'µg',
        detectedBy: 'AUTO',
        state: 'OPEN',
      },
    ]);
    expect(audit).toMatchObject([{ clinicId: clinicA, type: 'Deviation' }]);
    const events = await world.rows(
      `select 1 from events.log where type = 'deviation-recorded' and payload ->> 'sessionId' = $1`,
      [payload.sessionId],
    );
    expect(events).toHaveLength(1);
  });

  it('that an adverse event ended early has left nothing', async () => {
    const payload = completed({ deliveredDoseMicrograms: 10_000, durationMinutes: 20, stopReason: 'ADVERSE_EVENT' });
    await hear(payload);
    expect((await deviationsOf(nurse, payload.sessionId)).nodes).toEqual([]);
  });
});

describe('a completed session that tells how it was kept', () => {
  const kept = { escortDocumented: true, monitoringDue: 22, monitoringOnTime: 22, monitoringMissed: 0 };
  const found = async (more: object) => {
    const payload = completed({ ...kept, failedPreCheckItems: [], ...more });
    await world.hear({ type: 'session-completed', schemaVersion: 2, clinicId: clinicA, payload });
    return (await deviationsOf(nurse, payload.sessionId)).nodes;
  };

  it('is noted for each thing it left out, once a kind', async () => {
    expect(await found({})).toEqual([]);
    const nodes = await found({
      escortDocumented: false,
      monitoringOnTime: 21,
      failedPreCheckItems: ['FASTING', 'WEIGHT'],
    });
    expect(nodes?.map((node) => node as { type: string; severity: string })).toHaveLength(3);
    expect(nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'MONITORING', severity: 'MINOR', planned: 22, actual: 21 }),
        expect.objectContaining({ type: 'OTHER', severity: 'MAJOR' }),
        expect.objectContaining({ type: 'ELIGIBILITY', severity: 'CRITICAL' }),
      ]),
    );
  });

  it('and was stopped early for an adverse event has left nothing', async () => {
    const stopped = { deliveredDoseMicrograms: 10_000, durationMinutes: 20, stopReason: 'ADVERSE_EVENT' };
    expect(await found({ ...stopped, monitoringDue: 6, monitoringOnTime: 6 })).toEqual([]);
  });
});

describe('deviations of a clinic', () => {
  it('are seen by its staff, not by another clinic’s, not by partners, not without a purpose', async () => {
    const payload = completed({ deliveredDoseMicrograms: 50_000, stopReason: 'EQUIPMENT' });
    await hear(payload);
    expect((await deviationsOf(physicianB, payload.sessionId)).nodes).toEqual([]);
    expect((await deviationsOf(partner, payload.sessionId)).codes).toEqual(['FORBIDDEN']);
    const purposeless = await deviationsOf({ ...analyst, purpose: null }, payload.sessionId);
    expect(purposeless.codes).toEqual(['FORBIDDEN']);
  });

  it('are told of by its staff, with planned and actual together', async () => {
    expect(codesOf(await record(nurse, {}))).toEqual([]);
    expect(codesOf(await record(nurse, { planned: 3 }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await record(nurse, { clinicId: clinicB }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await record(nurse, { sessionId: newId('ses') }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await record(analyst, {}))).toEqual(['FORBIDDEN']);
  });

  it('are reviewed by a manager or a director; a critical one needs an action, and two at once have one winner', async () => {
    const { deviation } = await record(nurse, {});
    const review = async (viewer: typeof nurse, input: object) => {
      const { data, codes } = await world.ask(
        viewer,
        `mutation ($input: ReviewDeviationInput!) { reviewDeviation(input: $input) {
          deviation { state correctiveAction } userErrors { code path } } }`,
        {
          input: {
            clientMutationId: newId('evt'),
            deviationId: deviation?.id,
            expectedRevision: 1,
            note: 'Seen.',
            ...input,
          },
        },
      );
      const payload = data?.['reviewDeviation'] as { deviation: object; userErrors: UserError[] } | null;
      return { deviation: payload?.deviation, userErrors: payload?.userErrors ?? [], codes };
    };
    expect(codesOf(await review(nurse, { correctiveAction: 'x' }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await review(manager, {}))).toEqual(['BAD_USER_INPUT']);
    const answers = await Promise.all([
      review(manager, { correctiveAction: 'A second nurse.' }),
      review(director, { correctiveAction: 'Fewer chairs.' }),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});

describe('rates and adherence', () => {
  it('are not given for fewer than ten sessions, and say why; above that they are counted', async () => {
    const own = await world.approved(await world.draft());
    const ask = async () => {
      const { data } = await world.ask(
        director,
        `query ($id: ID!, $protocol: ID!) { protocolVersion(id: $id) { adherence {
            sessions scorePercent refusal interval { lower upper level } } }
          deviationRates(protocolId: $protocol) {
            sessions deviations perHundredSessions refusal interval { lower upper level } } }`,
        { id: own.id, protocol: own.protocol.id },
      );
      return data as {
        protocolVersion: { adherence: object[] };
        deviationRates: object[];
      };
    };
    for (let index = 0; index < 9; index += 1) await hear(completed({ protocolVersionId: own.id }));
    const few = await ask();
    expect(few.protocolVersion.adherence).toMatchObject([{ sessions: 9, scorePercent: null, interval: null }]);
    expect(few.deviationRates).toMatchObject([
      {
        sessions: 9,
        perHundredSessions: null,
        interval: null,
        refusal: expect.stringContaining('Fewer than 10') as string,
      },
    ]);
    await hear(completed({ protocolVersionId: own.id, deliveredDoseMicrograms: 50_000, stopReason: 'ORDER' }));
    const enough = await ask();
    // Of the tenth only the duration was as planned: 1 of its 5 points.
    expect(enough.protocolVersion.adherence).toMatchObject([
      // Wilson of 9 in 10 sessions.
      { sessions: 10, scorePercent: 92, refusal: null, interval: { lower: 59.6, upper: 98.2, level: 0.95 } },
    ]);
    expect(enough.deviationRates).toMatchObject([
      // Exact Poisson of one event: 0.0253 to 5.5716.
      { sessions: 10, deviations: 1, perHundredSessions: 10, interval: { lower: 0.3, upper: 55.7, level: 0.95 } },
    ]);
  });
});
