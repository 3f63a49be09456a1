import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANNED_RATE } from './fit-session.js';
import { SessionsWorld, clinicA, nurseB, person, witnessId } from './sessions-world.js';

let world: SessionsWorld;
beforeAll(async () => {
  world = await SessionsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

const nurse = person('NURSE', clinicA, { displayName: 'Ada Lovell' });
const physician = person('PHYSICIAN', clinicA, { displayName: 'Ben Marsh' });
const [ada, ben] = [
  { id: nurse.accountId, displayName: 'Ada Lovell' },
  { id: physician.accountId, displayName: 'Ben Marsh' },
];

const LOG = `query ($id: ID!) { session(id: $id) {
  actors { id displayName account { id } provider { id } }
  transitions { transition actor { id displayName } }
  rateSegments { rateMicrogramsPerHour setBy { id displayName } }
  boluses { givenBy { id displayName } }
  amendments { actor { id displayName } }
  preCheck { item recorder { id displayName } overrider { id displayName } }
  drugAccount { drawer { id displayName } waster { id displayName } wastedAt wasteWitness { id displayName }
    discrepancyExplainer { id displayName } discrepancyExplainedAt }
  discharge { nurseSigner { id displayName } nurseSignedAt physicianSigner { id displayName } physicianSignedAt } } }`;

interface Log {
  actors: { id: string; displayName: string | null; account: object | null; provider: object | null }[];
  transitions: object[];
  rateSegments: object[];
  boluses: object[];
  amendments: object[];
  preCheck: { item: string; recorder: object | null; overrider: object | null }[];
  drugAccount: object | null;
  discharge: object | null;
}

const sql = (text: string, ...values: unknown[]) => world.database.owner.query<{ version: number }>(text, values);
const logOf = async (viewer: Viewer, id: string) => {
  const { data } = await world.ask(viewer, LOG, { id });
  return data?.['session'] as Log | null;
};

/** Carries one mutation out on a session as it is now, and expects nothing against it. */
async function does(viewer: Viewer, mutation: string, sessionId: string, more: Record<string, unknown>): Promise<void> {
  const { rows } = await sql('select version from sessions.sessions where id = $1', sessionId);
  const input = { clientMutationId: newId('evt'), sessionId, expectedVersion: rows[0]?.version, ...more };
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  const { data } = await world.ask(viewer, text, { input });
  expect(data?.[mutation]).toEqual({ userErrors: [] });
}

describe('who acted in a session', () => {
  it('is named beside each move, rate, dose and correction, though they never did anything else', async () => {
    const id = await world.session({ state: 'READY', fit: true });
    await does(nurse, 'startInfusion', id, { rateMicrogramsPerHour: PLANNED_RATE });
    await does(physician, 'changeRate', id, { rateMicrogramsPerHour: 20_000 });
    await does(physician, 'giveBolus', id, { doseMicrograms: 5_000, reason: 'Pain at the change of dressing' });
    await does(nurse, 'amendSession', id, { subject: 'ESCORT_NAME', corrected: 'Ann Field', reason: 'Mistyped' });

    const log = await logOf(nurse, id);
    expect(log?.transitions).toEqual([{ transition: 'START_INFUSION', actor: ada }]);
    expect(log?.rateSegments).toEqual([
      { rateMicrogramsPerHour: PLANNED_RATE, setBy: ada },
      { rateMicrogramsPerHour: 20_000, setBy: ben },
    ]);
    expect(log?.boluses).toEqual([{ givenBy: ben }]);
    expect(log?.amendments).toEqual([{ actor: ada }]);
  });

  it('is listed once each, with the account or the clinician behind the deeds, witnesses included', async () => {
    const id = await world.session({ state: 'READY', fit: true });
    await does(nurse, 'startInfusion', id, { rateMicrogramsPerHour: PLANNED_RATE });
    await does(nurse, 'changeRate', id, { rateMicrogramsPerHour: 20_000 });
    const elsewhere = newId('prov');
    await sql(
      `insert into sessions.adverse_events (id, session_id, clinic_id, code, grade, is_serious, occurred_at, recorded_by)
       values ($1, $2, $3, 'NAUSEA', 1, false, '2026-11-20T15:00:00.000Z', $4)`,
      newId('adv'),
      id,
      clinicA,
      elsewhere,
    );

    const actors = (await logOf(nurse, id))?.actors ?? [];
    expect(actors.map((actor) => actor.id).toSorted()).toEqual([nurse.accountId, witnessId, elsewhere].toSorted());
    expect(actors.find((actor) => actor.id === nurse.accountId)).toEqual({
      ...ada,
      account: { id: nurse.accountId },
      provider: null,
    });
    expect(actors.find((actor) => actor.id === elsewhere)).toEqual({
      id: elsewhere,
      displayName: null,
      account: null,
      provider: { id: elsewhere },
    });
  });

  it('is named beside each check, override and amount of the controlled drug', async () => {
    const id = await world.session({ state: 'PRE_CHECK' });
    const finding = { item: 'INTRAVENOUS_ACCESS', outcome: 'FAILED' };
    await does(nurse, 'recordPreCheck', id, { findings: [finding] });
    await does(physician, 'overridePreCheck', id, { item: 'INTRAVENOUS_ACCESS', reason: 'Access by port' });
    await sql(`update sessions.sessions set state = 'RECOVERY' where id = $1`, id);
    await does(nurse, 'recordDrugDrawn', id, { drawnMicrograms: 50_000 });
    await does(nurse, 'recordDrugWaste', id, { wastedMicrograms: 10_000 });
    await does(physician, 'confirmDrugWaste', id, { wastedMicrograms: 10_000 });
    await does(nurse, 'explainDrugDiscrepancy', id, { reason: 'A vial broke' });

    const log = await logOf(nurse, id);
    expect(log?.preCheck.filter(({ recorder }) => recorder !== null)).toEqual([
      { item: 'INTRAVENOUS_ACCESS', recorder: ada, overrider: ben },
    ]);
    const at = '2026-11-20T15:00:00.000Z';
    expect(log?.drugAccount).toEqual({
      drawer: ada,
      waster: ada,
      wastedAt: at,
      wasteWitness: ben,
      discrepancyExplainer: ada,
      discrepancyExplainedAt: at,
    });
    expect(log?.actors.map((actor) => actor.id).toSorted()).toEqual([ada.id, ben.id].toSorted());
  });

  it('is named beside each signature of the discharge, with its time', async () => {
    const id = await world.session({ state: 'DISCHARGE_READY', fit: true });
    await does(nurse, 'signDischarge', id, {});
    await does(physician, 'signDischarge', id, {});
    const log = await logOf(nurse, id);
    expect(log?.discharge).toEqual({
      nurseSigner: ada,
      nurseSignedAt: '2026-11-20T15:00:00.000Z',
      physicianSigner: ben,
      physicianSignedAt: '2026-11-20T15:00:00.000Z',
    });
    const actorIds = log?.actors.map((actor) => actor.id);
    expect(actorIds).toEqual(expect.arrayContaining([ada.id, ben.id]));
  });

  it('is not told to those who may not see the session', async () => {
    const id = await world.session({ state: 'READY', fit: true });
    await does(nurse, 'startInfusion', id, { rateMicrogramsPerHour: PLANNED_RATE });
    expect(await logOf(nurseB, id)).toBeNull();
  });
});

it('the signature of a plan names who signed it and when', async () => {
  const sessionId = await world.session();
  const { rows } = await world.database.owner.query<{ id: string }>(
    `update sessions.treatment_plans set state = 'DRAFT', signed_by = null, signed_at = null
     where id = (select plan_id from sessions.sessions where id = $1) returning id`,
    [sessionId],
  );
  const { data } = await world.ask(
    physician,
    `mutation ($input: SignTreatmentPlanInput!) { signTreatmentPlan(input: $input) {
      plan { signedAt signer { id displayName } } userErrors { code message } } }`,
    { input: { clientMutationId: newId('evt'), planId: rows[0]?.id, expectedVersion: 1 } },
  );
  expect(data?.['signTreatmentPlan']).toEqual({
    plan: { signedAt: '2026-11-20T15:00:00.000Z', signer: ben },
    userErrors: [],
  });
});
