import type { Viewer } from '@surcease/authz';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock, newId } from '@surcease/kernel';
import { createSubscriberRunner } from '@surcease/messaging';
import { createLogger } from '@surcease/observability';
import { createUnitOfWork } from '@surcease/persistence';
import { createTestDatabase } from '@surcease/persistence/testing';
import {
  patientsEntities,
  patientsMigrations,
  patientsSubgraph,
  patientsSubscribers,
  patientsTasks,
} from '@surcease/subgraph-patients';
import pg from 'pg';
import { inject } from 'vitest';

export const clinicA = newId('clin');
export const clinicB = newId('clin');

const person = (role: Viewer['grants'][number]['role'], clinicId: string | null, more: Partial<Viewer> = {}) =>
  viewerWith([{ role, clinicId }], { accountId: newId('acct'), subject: role.toLowerCase(), ...more });

export const physician = person('PHYSICIAN', clinicA);
export const nurse = person('NURSE', clinicA);
export const coordinator = person('COORDINATOR', clinicA);
export const manager = person('CLINIC_MANAGER', clinicA);
export const physicianOfB = person('PHYSICIAN', clinicB);
export const director = person('MEDICAL_DIRECTOR', null);
export const administrator = person('NETWORK_ADMIN', null, { purpose: 'OPERATIONS' });

export const NOW = '2026-11-20T15:00:00.000Z';

export interface UserError {
  code: string;
  message: string;
  path: string[];
  currentVersion: number | null;
}

export interface AuthorizationFound {
  id: string;
  state: string;
  version: number;
  unitsApproved: number | null;
  unitsUsed: number;
  unitsRemaining: number | null;
  allowedTransitions: string[];
  history: { transition: string; toState: string }[];
}

export interface EpisodeFound {
  id: string;
  state: string;
  version: number;
  closeReason: string | null;
  allowedTransitions: string[];
  patient: { id: string };
  eligibility: {
    outcome: string;
    firedRules: { rule: { id: string }; reason: string; facts: string[]; override: { reason: string } | null }[];
    undeterminedRules: { rule: { id: string }; facts: string[] }[];
    interactions: { rule: { id: string }; medications: string[] }[];
    conditions: { id: string; ruleId: string; kind: string; requirement: string; resolvedAt: string | null }[];
  } | null;
  consents: { id: string; kind: string; withdrawnAt: string | null; isInForce: boolean; viewerCanWithdraw: boolean }[];
  coverage: {
    status: string;
    authorizations: AuthorizationFound[];
    selfPayAgreements: { id: string; endedAt: string | null }[];
    checks: { payer: string; result: string }[];
  };
  waitingTimes: { toFirstContactDays: number | null; toFirstInfusionDays: number | null; waitingDays: number | null };
  history: { transition: string; fromState: string | null; toState: string; actorId: string; reason: string | null }[];
}

const EPISODE = `id state version closeReason allowedTransitions patient { id }
  eligibility { outcome firedRules { rule { id severity } reason facts override { reason } }
    undeterminedRules { rule { id } facts } interactions { rule { id } medications }
    conditions { id ruleId kind requirement resolvedAt resolvedBy resolution } }
  consents { id kind withdrawnAt isInForce viewerCanWithdraw }
  coverage { status authorizations { id state version unitsApproved unitsUsed unitsRemaining allowedTransitions
    history { transition toState } } selfPayAgreements { id endedAt } checks { payer result } }
  waitingTimes { toFirstContactDays toFirstInfusionDays waitingDays }
  history { transition fromState toState actorId reason }`;

/** Every finding absent: a patient whom no rule holds against. */
const findings = [
  'ketamineHypersensitivity',
  'bloodPressureHazard',
  'uncontrolledCardiovascularDisease',
  'suspectedCardiovascularDisease',
  'activePsychosis',
  'activeSuicidality',
  'breastfeeding',
  'liverRisk',
  'raisedIntracranialPressure',
  'raisedIntraocularPressure',
  'activeSubstanceUseDisorder',
  'untreatedSevereSleepApnoea',
  'urinarySymptoms',
  'highCumulativeExposure',
  'hyperthyroidism',
  'seizureDisorder',
  'porphyria',
  'priorKetamine',
];

/** An assessment, with some findings as they are given and all others absent. */
export function assessment(found: Record<string, string> = {}, more: Record<string, unknown> = {}) {
  return {
    assessedAt: '2026-11-20T14:00:00.000Z',
    diagnosis: { group: 'CRPS', code: 'G90.511', mechanism: 'MIXED', painSince: '2021-05-01' },
    weightGrams: 80_000,
    heightMillimetres: 1_750,
    measuredOn: '2026-11-20',
    asaPhysicalStatus: 2,
    systolicMmHg: 128,
    diastolicMmHg: 78,
    heartRatePerMinute: 70,
    oxygenSaturationPercent: 98,
    intendedCourse: 'SERIES',
    medicationsReviewed: true,
    compensationClaim: false,
    findings: findings.map((name) => ({ name, finding: found[name] ?? 'ABSENT' })),
    hepaticImpairment: 'NONE',
    pregnancy: 'NOT_PREGNANT',
    allergies: [],
    priorTreatments: [{ name: 'Gabapentin', outcome: 'FAILED' }],
    baseline: [
      { instrument: 'NRS', answers: [7] },
      { instrument: 'PHQ9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 0] },
    ],
    ...more,
  };
}

/** The patients subgraph on a database of its own, with its subscribers at hand. */
export async function startPathwayWorld() {
  const owned = new AsyncDisposableStack();
  const database = owned.use(await createTestDatabase(inject('databaseUrl'), [patientsMigrations]));
  const url = database.urlOf('patients');
  const unitOfWork = owned.use(createUnitOfWork({ context: 'patients', url, entities: patientsEntities }));
  const pool = new pg.Pool({ connectionString: database.urlOf('relay'), max: 2 });
  owned.defer(() => pool.end());
  const logger = createLogger({ name: 'test', level: 'silent' });
  const clock = fixedClock(NOW);
  const services = { readers: database.readers('patients'), clock, unitOfWork };
  const subgraph = patientsSubgraph.create(services, logger);
  const runner = owned.use(
    createSubscriberRunner({
      context: 'patients',
      subscribers: patientsSubscribers,
      unitOfWork,
      pool,
      bus: null,
      logger,
      pollMs: 3_600_000,
    }),
  );
  let medicalRecord = 0;

  const ask = (viewer: Viewer | null, text: string, variables?: Record<string, unknown>) =>
    askSubgraph(subgraph, viewer, text, variables);

  /** Sends a mutation of an episode; the key is new unless one is given. */
  async function send(viewer: Viewer | null, mutation: string, input: Record<string, unknown>) {
    const type = inputTypes[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await ask(
      viewer,
      `mutation ($input: ${type}!) { sent: ${mutation}(input: $input) {
        episode { ${EPISODE} } userErrors { code message path currentVersion } clientMutationId } }`,
      { input: { clientMutationId: newId('evt'), ...input } },
    );
    const sent = answer.data?.['sent'] as { episode: EpisodeFound | null; userErrors: UserError[] } | null | undefined;
    return { ...answer, episode: sent?.episode ?? null, userErrors: sent?.userErrors ?? [] };
  }

  /** The same, where it must succeed: the episode as it is then. */
  async function done(viewer: Viewer, mutation: string, input: Record<string, unknown>) {
    const { episode, userErrors, errors } = await send(viewer, mutation, input);
    if (!episode) throw new Error(`${mutation}: ${JSON.stringify([userErrors, errors])}`);
    return episode;
  }

  const target = ({ id, version }: EpisodeFound) => ({ episodeId: id, expectedVersion: version });

  const refer = (viewer: Viewer = coordinator, clinicId = clinicA) =>
    done(viewer, 'referPatient', {
      newPatient: {
        clinicId,
        medicalRecordNumber: `NEW-${(medicalRecord += 1)}`,
        givenName: 'Ida',
        familyName: 'Moss',
        birthDate: '1980-11-23',
        sex: 'FEMALE',
        postalCode: '85701',
        diagnosis: { group: 'CRPS', code: 'G90.511', mechanism: 'MIXED', painSince: '2021-05-01' },
      },
      source: 'PRIMARY_CARE',
      receivedAt: '2026-11-10T09:00:00.000Z',
    });

  /** An episode taken through the API to ASSESSED. */
  async function assessed(found: Record<string, string> = {}, more: Record<string, unknown> = {}) {
    let episode = await refer();
    episode = await done(nurse, 'triageEpisode', { ...target(episode), priority: 'ROUTINE' });
    episode = await done(coordinator, 'scheduleAssessment', {
      ...target(episode),
      scheduledAt: '2026-11-21T15:00:00.000Z',
    });
    return done(physician, 'recordInitialAssessment', { ...target(episode), ...assessment(found, more) });
  }

  const decided = async (found: Record<string, string> = {}, more: Record<string, unknown> = {}) =>
    done(physician, 'decideEligibility', target(await assessed(found, more)));

  const consented = async () => done(nurse, 'giveConsent', { ...target(await decided()), ...treatmentConsent });

  const pending = async () =>
    done(coordinator, 'recordCoverageCheck', {
      ...target(await consented()),
      payer: 'COMMERCIAL',
      result: 'AUTHORIZATION_REQUIRED',
    });

  const selfPaying = async () =>
    done(coordinator, 'agreeSelfPay', { ...target(await pending()), pricePerSessionCents: 45_000 });

  /** An approval of so many sessions. */
  async function authorized(units = 3, validTo = '2026-12-31') {
    const episode = await pending();
    const drafted = await done(coordinator, 'draftAuthorization', {
      ...target(episode),
      payer: 'COMMERCIAL',
      procedureCodes: ['96365'],
      unitsRequested: units,
    });
    const submitted = await moveAuthorization(drafted, 'SUBMIT');
    return moveAuthorization(submitted, 'APPROVE', { unitsApproved: units, validFrom: '2026-11-01', validTo });
  }

  const moveAuthorization = (episode: EpisodeFound, transition: string, more: Record<string, unknown> = {}) =>
    done(coordinator, 'transitionAuthorization', {
      ...target(episode),
      authorizationId: episode.coverage.authorizations[0]?.id,
      expectedAuthorizationVersion: episode.coverage.authorizations[0]?.version,
      transition,
      ...more,
    });

  /** An event of the sessions context, as it would stand in the log. */
  async function heard(type: string, episode: EpisodeFound, payload: Record<string, unknown> = {}) {
    const stream = `sessions:${clinicA}`;
    await database.owner.query(
      `with bumped as (insert into events.streams values ($1, 1)
         on conflict (stream) do update set last_seq = events.streams.last_seq + 1 returning last_seq)
       insert into events.log (id, stream, seq, type, schema_version, context, clinic_id, occurred_at, payload)
       select $2, $1, last_seq, $3, 1, 'sessions', $4, $5, $6 from bumped`,
      [
        stream,
        newId('evt'),
        type,
        clinicA,
        clock.now().toISOString(),
        JSON.stringify({ episodeId: episode.id, patientId: episode.patient.id, clinicId: clinicA, ...payload }),
      ],
    );
    await runner.catchUp();
    return found(episode.id);
  }

  async function found(id: string): Promise<EpisodeFound> {
    const { data } = await ask(physician, `query ($id: ID!) { episode(id: $id) { ${EPISODE} } }`, { id });
    return data?.['episode'] as EpisodeFound;
  }

  const events = async (type: string, episodeId: string) =>
    (
      await database.owner.query<{ payload: Record<string, unknown> }>(
        `select payload from events.log where type = $1 and payload ->> 'episodeId' = $2 order by position`,
        [type, episodeId],
      )
    ).rows.map(({ payload }) => payload);

  return {
    database,
    clock,
    ask,
    send,
    done,
    target,
    refer,
    assessed,
    decided,
    consented,
    pending,
    selfPaying,
    authorized,
    moveAuthorization,
    heard,
    found,
    events,
    /** What is last known to others of an episode. */
    clearance: async (episodeId: string) => (await events('care-clearance-changed', episodeId)).at(-1),
    runTasks: async () => {
      for (const task of patientsTasks) await task.run(services);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

export type PathwayWorld = Awaited<ReturnType<typeof startPathwayWorld>>;

export const treatmentConsent = { kind: 'TREATMENT', documentVersion: '2026-1', periodFrom: '2026-11-20' };

/** Mutations that take nothing but the episode. */
const inputTypes: Record<string, string> = {
  decideEligibility: 'EpisodeInput',
  beginFollowUp: 'EpisodeInput',
  beginMaintenance: 'EpisodeInput',
  endSelfPay: 'EpisodeInput',
};
