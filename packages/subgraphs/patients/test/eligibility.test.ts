import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PathwayWorld,
  assessment,
  coordinator,
  director,
  nurse,
  physician,
  physicianOfB,
  startPathwayWorld,
  treatmentConsent,
} from './pathway-world.js';

let world: PathwayWorld;
beforeAll(async () => {
  world = await startPathwayWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const ruleIds = (found: { rule: { id: string } }[] | undefined) => found?.map(({ rule }) => rule.id);

describe('an assessment', () => {
  it.each([
    ['weightGrams', { weightGrams: 80 }],
    ['heightMillimetres', { heightMillimetres: 175 }],
    ['measuredOn', { measuredOn: '2026-12-01' }],
    ['asaPhysicalStatus', { asaPhysicalStatus: 7 }],
    ['diastolicMmHg', { diastolicMmHg: 128 }],
    ['oxygenSaturationPercent', { oxygenSaturationPercent: 101 }],
    ['heartRatePerMinute', { heartRatePerMinute: 10 }],
    ['assessedAt', { assessedAt: '2026-11-20T15:06:00.000Z' }],
    ['assessedAt', { assessedAt: '2026-11-01T15:00:00.000Z' }],
    ['diagnosis.code', { diagnosis: { group: 'CRPS', code: '123', mechanism: 'MIXED', painSince: '2021-05-01' } }],
    [
      'diagnosis.painSince',
      { diagnosis: { group: 'CRPS', code: 'G90.5', mechanism: 'MIXED', painSince: '1970-05-01' } },
    ],
    ['baseline.0.answers', { baseline: [{ instrument: 'PHQ9', answers: [1, 2] }] }],
    ['baseline.0.answers', { baseline: [{ instrument: 'NRS', answers: [11] }] }],
    ['allergies.0.substance', { allergies: [{ substance: ' ' }] }],
    ['findings.1.name', { findings: [1, 2].map(() => ({ name: 'porphyria', finding: 'ABSENT' })) }],
  ])('is refused at %s where that does not hold', async (path, more) => {
    const episode = await scheduled();
    const { userErrors } = await world.send(physician, 'recordInitialAssessment', {
      ...world.target(episode),
      ...assessment({}, more),
    });
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', ...path.split('.')] }]);
    expect(await world.found(episode.id)).toMatchObject({ state: 'ASSESSMENT_SCHEDULED', version: episode.version });
  });

  it('is kept with raw answers and their score, and tells the case mix', async () => {
    const episode = await world.assessed();
    const { data } = await world.ask(
      physician,
      `query ($id: ID!) { episode(id: $id) { assessment { bodyMassIndex weightGrams findings { name finding }
        baseline { instrument answers score scoringVersion } diagnosis { code } } } }`,
      { id: episode.id },
    );
    expect(data?.['episode']).toMatchObject({
      assessment: {
        bodyMassIndex: 26.1,
        diagnosis: { code: 'G90.511' },
        baseline: [
          { instrument: 'NRS', answers: [7], score: 7, scoringVersion: 'nrs-1' },
          { instrument: 'PHQ9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 0], score: 8 },
        ],
      },
    });
    expect((await world.events('case-mix-recorded', episode.id)).at(-1)).toMatchObject({
      diagnosisGroup: 'CRPS',
      baselineNrs: 7,
      baselinePhq9: 8,
      baselineMme: 0,
      painDurationYears: 5.6,
      ageYears: 45,
      priorKetamine: false,
      payer: null,
    });
  });

  it('leaves what was not mentioned unknown, so that a decision stays conditional', async () => {
    const episode = await world.decided({}, { findings: [{ name: 'porphyria', finding: 'ABSENT' }] });
    expect(episode.state).toBe('CONDITIONAL');
    expect(ruleIds(episode.eligibility?.undeterminedRules)).toEqual(
      expect.arrayContaining(['E01', 'E03', 'E09', 'E12']),
    );
    expect(episode.eligibility?.conditions.every(({ kind }) => kind === 'FACT_MISSING')).toBe(true);
  });

  async function scheduled() {
    const triaged = await world.done(nurse, 'triageEpisode', {
      ...world.target(await world.refer()),
      priority: 'SOON',
    });
    return world.done(coordinator, 'scheduleAssessment', {
      ...world.target(triaged),
      scheduledAt: '2026-11-21T15:00:00.000Z',
    });
  }
});

describe('a decision', () => {
  it('is made by the rules, each with its reason', async () => {
    const episode = await world.decided({ activePsychosis: 'PRESENT' });
    expect(episode).toMatchObject({
      state: 'INELIGIBLE',
      eligibility: { outcome: 'INELIGIBLE', firedRules: [{ rule: { id: 'E04' }, reason: 'active psychosis: found' }] },
    });
    expect(await world.clearance(episode.id)).toMatchObject({ eligibility: 'INELIGIBLE' });
  });

  it('takes medications into account, and again when they change', async () => {
    const episode = await world.assessed();
    const sent = await recordMedication(episode.patient.id, 'Theophylline');
    expect(sent.userErrors).toEqual([]);
    const decided = await world.done(physician, 'decideEligibility', world.target(await world.found(episode.id)));
    expect(decided).toMatchObject({
      state: 'CONDITIONAL',
      eligibility: { interactions: [{ rule: { id: 'I04' }, medications: ['Theophylline'] }] },
    });
    await endMedication(sent.medications.find(({ name }) => name === 'Theophylline'));
    const after = await world.found(episode.id);
    expect(after.state).toBe('ELIGIBLE');
    expect(after.eligibility?.conditions).toMatchObject([{ ruleId: 'I04', resolution: expect.any(String) }]);
  });
});

describe('an open condition', () => {
  it('blocks consent until someone has resolved it with its result', async () => {
    const episode = await world.decided({ suspectedCardiovascularDisease: 'PRESENT' });
    const [condition] = episode.eligibility?.conditions ?? [];
    expect([episode.state, condition?.kind, condition?.requirement]).toEqual([
      'CONDITIONAL',
      'TEST_REQUIRED',
      'Baseline ECG',
    ]);
    expect(await world.clearance(episode.id)).toMatchObject({ eligibility: 'CONDITIONAL', openConditions: 1 });
    const refused = await world.send(nurse, 'giveConsent', { ...world.target(episode), ...treatmentConsent });
    expect(refused.userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('Baseline ECG') },
    ]);
    expect((await world.found(episode.id)).consents).toEqual([]);
    const blank = { ...world.target(episode), conditionId: condition?.id, resolution: ' ' };
    expect((await world.send(nurse, 'resolveCondition', blank)).userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'resolution'] },
    ]);
    const resolved = await world.done(nurse, 'resolveCondition', { ...blank, resolution: 'Sinus rhythm, QTc 430 ms' });
    expect(resolved.eligibility?.conditions).toMatchObject([
      { resolvedAt: '2026-11-20T15:00:00.000Z', resolvedBy: nurse.accountId, resolution: 'Sinus rhythm, QTc 430 ms' },
    ]);
    expect(await world.clearance(episode.id)).toMatchObject({ openConditions: 0 });
    const consented = await world.done(nurse, 'giveConsent', { ...world.target(resolved), ...treatmentConsent });
    expect(consented.state).toBe('CONSENTED');
    expect(
      (await world.send(nurse, 'resolveCondition', { ...blank, ...world.target(consented), resolution: 'x' }))
        .userErrors,
    ).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('for a missing fact is resolved by establishing the fact, never by saying so', async () => {
    const episode = await world.decided({ porphyria: 'ABSENT', bloodPressureHazard: 'UNKNOWN' });
    const [condition] = episode.eligibility?.conditions ?? [];
    const { userErrors } = await world.send(nurse, 'resolveCondition', {
      ...world.target(episode),
      conditionId: condition?.id,
      resolution: 'Surely not',
    });
    expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'conditionId'] }]);
    const again = await world.done(physician, 'recordInitialAssessment', { ...world.target(episode), ...assessment() });
    const decided = await world.done(physician, 'decideEligibility', world.target(again));
    expect(decided).toMatchObject({
      state: 'ELIGIBLE',
      eligibility: { conditions: [{ resolvedBy: physician.accountId }] },
    });
  });
});

describe('an override', () => {
  it('by the medical director, with a reason, sets aside the rule that stands in the way', async () => {
    const episode = await world.decided({ raisedIntraocularPressure: 'PRESENT' });
    expect(episode.state).toBe('INELIGIBLE');
    const input = { ...world.target(episode), ruleId: 'E08', reason: 'Ophthalmology agrees to one low dose' };
    expect((await world.send(director, 'overrideEligibilityRule', { ...input, reason: '' })).userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'reason'] },
    ]);
    const overridden = await world.done(director, 'overrideEligibilityRule', input);
    expect(overridden).toMatchObject({
      state: 'ELIGIBLE',
      eligibility: {
        firedRules: [{ rule: { id: 'E08' }, override: { reason: 'Ophthalmology agrees to one low dose' } }],
      },
    });
    expect(await world.clearance(episode.id)).toMatchObject({ eligibility: 'ELIGIBLE' });
    const twice = await world.send(director, 'overrideEligibilityRule', { ...input, ...world.target(overridden) });
    expect(twice.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'ruleId'] }]);
  });

  it.each(['E04', 'E12', 'E15', 'E99', 'E09'])(
    'of %s is refused, as it may not be or does not stand',
    async (ruleId) => {
      const episode = await world.decided({ activePsychosis: 'PRESENT', suspectedCardiovascularDisease: 'PRESENT' });
      const { userErrors } = await world.send(director, 'overrideEligibilityRule', {
        ...world.target(episode),
        ruleId,
        reason: 'Because',
      });
      expect(userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', 'ruleId'] }]);
      expect((await world.found(episode.id)).state).toBe('INELIGIBLE');
    },
  );
});

describe('thoughts of self-harm', () => {
  const TASKS = `query ($filter: ReviewTaskFilter) { reviewTasks(filter: $filter) { nodes {
    id ruleId dueAt completedAt version viewerCanComplete episode { id } } } }`;
  const COMPLETE = `mutation ($input: CompleteReviewTaskInput!) { completeReviewTask(input: $input) {
    reviewTask { completedBy note version viewerCanComplete } userErrors { code path } } }`;

  it('raise a task of the same day with the assessment, which a clinician of the clinic completes', async () => {
    const baseline = [{ instrument: 'PHQ9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 1] }];
    const { id: episodeId } = await world.assessed({}, { baseline });
    const tasks = async (viewer: typeof nurse) => {
      const { data } = await world.ask(viewer, TASKS, { filter: { episodeId, isOpen: true } });
      const page = data?.['reviewTasks'] as { nodes: { id: string; version: number }[] } | undefined;
      return page?.nodes ?? [];
    };
    const [task] = await tasks(nurse);
    expect(task).toMatchObject({
      ruleId: 'E11',
      dueAt: '2026-11-20T23:00:00.000Z',
      viewerCanComplete: true,
      episode: { id: episodeId },
    });
    expect(await tasks(physicianOfB)).toEqual([]);
    const input = { clientMutationId: newId('evt'), reviewTaskId: task?.id, expectedVersion: 1, note: 'No plan' };
    expect((await world.ask(coordinator, COMPLETE, { input })).codes).toEqual(['FORBIDDEN']);
    const elsewhere = await world.ask(physicianOfB, COMPLETE, { input });
    expect(elsewhere.data?.['completeReviewTask']).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const both = await Promise.all(
      [1, 2].map(() => world.ask(nurse, COMPLETE, { input: { ...input, clientMutationId: newId('evt') } })),
    );
    const answers = both.map(({ data }) => data?.['completeReviewTask'] as { userErrors: { code: string }[] });
    expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code)).toSorted()).toEqual([[], ['CONFLICT']]);
    expect(await tasks(nurse)).toEqual([]);
  });

  it('that are assessed twice raise one task while it is open', async () => {
    const found = { activeSuicidality: 'PRESENT' };
    const first = await world.assessed(found);
    await world.done(physician, 'recordInitialAssessment', { ...world.target(first), ...assessment(found) });
    const { data } = await world.ask(nurse, TASKS, { filter: { episodeId: first.id } });
    expect(data?.['reviewTasks']).toMatchObject({ nodes: [{ ruleId: 'E11' }] });
  });
});

describe('a later assessment', () => {
  it('under treatment moves nothing, is decided at once, and closes the clearance where a rule blocks', async () => {
    const episode = await world.selfPaying();
    expect(await world.clearance(episode.id)).toMatchObject({ eligibility: 'ELIGIBLE', coverage: 'SELF_PAY' });
    const after = await world.done(physician, 'recordInitialAssessment', {
      ...world.target(episode),
      ...assessment({}, { pregnancy: 'PREGNANT', weightGrams: 82_000 }),
    });
    expect(after).toMatchObject({ state: 'SELF_PAY', eligibility: { outcome: 'INELIGIBLE' } });
    expect(await world.clearance(episode.id)).toMatchObject({ eligibility: 'INELIGIBLE', weightGrams: 82_000 });
  });
});

describe('medications', () => {
  it('make a total of opioids each time they change, and tell of it without their names', async () => {
    const episode = await world.refer();
    const { id } = episode.patient;
    const first = await recordMedication(id, 'Oxycodone', { doseAmount: 10, timesPerDay: 2, rxnormCode: '7804' });
    expect(first.total).toMatchObject({ morphineEquivalentMgPerDay: 30, isComplete: true });
    const second = await recordMedication(id, 'Levorphanol');
    expect(second.total).toMatchObject({ morphineEquivalentMgPerDay: 30, isComplete: false });
    await endMedication(second.medications.find(({ name }) => name === 'Levorphanol'));
    const { data } = await world.ask(nurse, `query ($id: ID!) { patient(id: $id) { opioidTotals { isComplete } } }`, {
      id,
    });
    expect(data?.['patient']).toEqual({
      opioidTotals: [{ isComplete: true }, { isComplete: false }, { isComplete: true }],
    });
    const told = await world.events('medications-changed', episode.id);
    expect(told).toHaveLength(3);
    expect(told[1]).toMatchObject({ morphineEquivalentMgPerDay: 30, isComplete: false });
    expect(JSON.stringify(told)).not.toMatch(/oxycodone|levorphanol/i);
  });

  it.each([
    ['name', { name: '' }],
    ['rxnormCode', { rxnormCode: 'oxy' }],
    ['doseAmount', { doseAmount: 0 }],
    ['timesPerDay', { timesPerDay: 100 }],
    ['startedOn', { startedOn: '2027-01-01' }],
  ])('are refused at %s where that does not hold', async (path, more) => {
    const { patient } = await world.refer();
    const sent = await recordMedication(patient.id, 'Oxycodone', more);
    expect(sent.userErrors).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['input', path] }]);
  });

  it('are recorded by clinicians of the clinic alone', async () => {
    const { patient } = await world.refer();
    expect((await recordMedication(patient.id, 'Oxycodone', {}, coordinator)).codes).toEqual(['FORBIDDEN']);
    expect((await recordMedication(patient.id, 'Oxycodone', {}, physicianOfB)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'patientId'] },
    ]);
  });

  it('that two end at once are ended by one, and are a CONFLICT for the other', async () => {
    const { patient } = await world.refer();
    const { medications } = await recordMedication(patient.id, 'Oxycodone');
    const errors = await Promise.all([1, 2].map(() => endMedication(medications[0])));
    expect(errors.map((list) => list.map(({ code }) => code)).toSorted()).toEqual([[], ['CONFLICT']]);
  });
});

interface MedicationFound {
  id: string;
  name: string;
  version: number;
}

async function recordMedication(patientId: string, name: string, more: object = {}, viewer = nurse) {
  const answer = await world.ask(
    viewer,
    `mutation ($input: RecordMedicationInput!) { recordMedication(input: $input) { userErrors { code path }
       patient { medications { id name version } opioidTotal { morphineEquivalentMgPerDay isComplete } } } }`,
    {
      input: {
        clientMutationId: newId('evt'),
        patientId,
        name,
        doseAmount: 4,
        doseUnit: 'MG',
        route: 'ORAL',
        timesPerDay: 2,
        asNeeded: false,
        startedOn: '2026-01-01',
        ...more,
      },
    },
  );
  const sent = answer.data?.['recordMedication'] as
    | {
        userErrors: { code: string; path: string[] }[];
        patient: { medications: MedicationFound[]; opioidTotal: object } | null;
      }
    | undefined;
  return {
    codes: answer.codes,
    userErrors: sent?.userErrors ?? [],
    medications: sent?.patient?.medications ?? [],
    total: sent?.patient?.opioidTotal,
  };
}

async function endMedication(medication: MedicationFound | undefined) {
  const { data } = await world.ask(
    nurse,
    `mutation ($input: EndMedicationInput!) { endMedication(input: $input) { userErrors { code } } }`,
    {
      input: {
        clientMutationId: newId('evt'),
        medicationId: medication?.id,
        expectedVersion: medication?.version,
        endedOn: '2026-11-20',
      },
    },
  );
  const sent = data?.['endMedication'] as { userErrors: { code: string }[] } | undefined;
  return sent?.userErrors ?? [];
}
