import { BadInputError, IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { evaluateStored, raiseReviews, storeEvaluation } from '../../eligibility/re-evaluate.js';
import { edgeOf, transitionsFrom } from '../../episode/episode.machine.js';
import { lockEpisode } from '../../episode/lock-episode.js';
import { moveEpisode, tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { PatientEntity } from '../../patient/patient.entity.js';
import { type RecordInitialAssessment, checkedAssessment } from '../checked-assessment.js';
import { InitialAssessmentEntity } from '../initial-assessment.entity.js';
import { tellCaseMix } from '../tell-case-mix.js';

const beforeAssessment: readonly string[] = ['REFERRED', 'TRIAGED', 'CLOSED'];

/**
 * Records what was found. Before consent it asks for a new decision of eligibility; later on, as facts may have changed
 * under treatment, the rules are applied at once and the clearance follows.
 */
export async function recordInitialAssessment(
  context: WriteContext,
  transaction: Transaction,
  input: RecordInitialAssessment,
  at: Date,
): Promise<{ episodeId: string }> {
  const { em } = transaction;
  const episode = await lockEpisode(context, transaction, input, 'episode:assess');
  if (beforeAssessment.includes(episode.state))
    throw new IllegalTransitionError(episode.state, 'RECORD_ASSESSMENT', transitionsFrom(episode.state));
  const patient = await em.findOneOrFail(PatientEntity, episode.patientId);
  const facts = checkedAssessment(input, patient.birthDate, at);
  if (facts.assessedAt < episode.referralReceivedAt)
    throw new BadInputError('This is before the referral.', ['input', 'assessedAt']);
  const { accountId: actorId } = context.viewer;
  const assessment = em.create(InitialAssessmentEntity, {
    ...facts,
    id: newId('ias'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    patientId: episode.patientId,
    recordedBy: actorId,
  });
  const { diagnosisGroup, diagnosisCode, painMechanism, painSince } = assessment;
  Object.assign(patient, { diagnosisGroup, diagnosisCode, painMechanism, painSince });
  episode.firstClinicalContactAt ??= facts.assessedAt;
  const act = { at, actorId };
  const evaluation = await evaluateStored(transaction, episode, at);
  if (edgeOf('RECORD_ASSESSMENT').from.includes(episode.state)) {
    await moveEpisode(transaction, episode, 'RECORD_ASSESSMENT', act);
    await raiseReviews(transaction, episode, evaluation, at);
  } else {
    await storeEvaluation(transaction, episode, evaluation, act);
    touchEpisode(episode);
  }
  await tellCaseMix(transaction, episode, at);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
