import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { factsOfAssessment } from '../assessment/facts-of-assessment.js';
import { InitialAssessmentEntity } from '../assessment/initial-assessment.entity.js';
import type { EpisodeRecord } from '../episode/episode.entity.js';
import { type Act, moveEpisode } from '../episode/move-episode.js';
import { readActiveMedications } from '../medication/read-active-medications.js';
import { PatientEntity } from '../patient/patient.entity.js';
import { ReviewTaskEntity } from '../review-task/review-task.entity.js';
import { EvaluationEntity, OverrideEntity } from './eligibility.entity.js';
import { ruleSetVersion } from './eligibility-rules.js';
import { type Evaluation, evaluateEligibility, overrideKey } from './evaluate-eligibility.js';
import { syncConditions } from './sync-conditions.js';

/** An evaluation, with the assessment that it rests on. */
export interface StoredEvaluation extends Evaluation {
  assessmentId: string;
}

/** Applies the rules to what is stored: the latest assessment, what the patient takes, what was set aside. */
export async function evaluateStored(
  transaction: Transaction,
  episode: EpisodeRecord,
  at: Date,
): Promise<StoredEvaluation> {
  const { em } = transaction;
  await em.flush();
  const [assessment] = await em.find(
    InitialAssessmentEntity,
    { episodeId: episode.id },
    { orderBy: { assessedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  if (!assessment) throw new Error('An episode is evaluated only after its assessment.');
  const patient = await em.findOneOrFail(PatientEntity, episode.patientId);
  const medications = await readActiveMedications(transaction, episode.patientId, at);
  const overrides = await em.find(OverrideEntity, { episodeId: episode.id });
  const evaluation = evaluateEligibility({
    facts: factsOfAssessment(assessment, patient.birthDate, at),
    medications: medications.map(({ name }) => name),
    overridden: new Set(overrides.map(({ ruleId, ruleVersion }) => overrideKey({ id: ruleId, version: ruleVersion }))),
  });
  return { ...evaluation, assessmentId: assessment.id };
}

/** Keeps an evaluation, opens and closes what it asks for, and raises the reviews that it calls for. */
export async function storeEvaluation(
  transaction: Transaction,
  episode: EpisodeRecord,
  evaluation: StoredEvaluation,
  act: Act,
): Promise<void> {
  const { outcome, fired, undetermined, interactions, capnographyRequired, assessmentId } = evaluation;
  transaction.em.create(EvaluationEntity, {
    id: newId('elig'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    assessmentId,
    outcome,
    ruleSetVersion,
    fired,
    undetermined,
    interactions,
    capnographyRequired,
    evaluatedAt: act.at,
    evaluatedBy: act.actorId,
  });
  await syncConditions(transaction, episode, evaluation.conditions, act);
  await raiseReviews(transaction, episode, evaluation, act.at);
}

const decided: readonly string[] = ['ELIGIBLE', 'CONDITIONAL', 'INELIGIBLE'];

/** After facts changed: decides anew where there was a decision, and moves an episode that stands on it. */
export async function reEvaluate(transaction: Transaction, episode: EpisodeRecord, act: Act): Promise<void> {
  const [before] = await transaction.em.find(EvaluationEntity, { episodeId: episode.id }, { limit: 1 });
  if (!before) return;
  const evaluation = await evaluateStored(transaction, episode, act.at);
  await storeEvaluation(transaction, episode, evaluation, act);
  if (decided.includes(episode.state) && episode.state !== evaluation.outcome)
    await moveEpisode(transaction, episode, 'DECIDE_ELIGIBILITY', act, evaluation.outcome);
}

/** What is left of a working day. The context knows no time zones; a default of the network. */
const REVIEW_WITHIN_MS = 8 * 3_600_000;

/** Raises one task for each rule that calls for a review on the same day, unless one is open. */
export async function raiseReviews(
  { em }: Transaction,
  episode: EpisodeRecord,
  { sameDayReviews }: Evaluation,
  at: Date,
): Promise<void> {
  for (const ruleId of sameDayReviews) {
    const [open] = await em.find(ReviewTaskEntity, { episodeId: episode.id, ruleId, completedAt: null }, { limit: 1 });
    if (open) continue;
    em.create(ReviewTaskEntity, {
      id: newId('rvt'),
      clinicId: episode.clinicId,
      patientId: episode.patientId,
      episodeId: episode.id,
      ruleId,
      raisedAt: at,
      dueAt: new Date(at.getTime() + REVIEW_WITHIN_MS),
      version: 1,
    });
  }
}
