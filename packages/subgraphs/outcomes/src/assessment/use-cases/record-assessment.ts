import { BadInputError, DomainError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { holdEpisode } from '../../follow-up/episode.repository.js';
import { assertMayRecord } from '../assessment.policy.js';
import { type GivenAnswers, readAnswers } from '../read-answers.js';
import { storeAssessment } from './store-assessment.js';

export interface RecordAssessment extends GivenAnswers {
  episodeId: string;
  sessionId: string | null;
  /** RFC 3339; now where left out, or when the corrected assessment was answered. */
  assessedAt: string | null;
  /** The assessment that this one puts right, and why. */
  correctsId: string | null;
  correctionReason: string | null;
}

/** Clocks of people run a little ahead. */
const MOST_AHEAD_MS = 5 * 60_000;

/** Records what a patient answered. A correction is an assessment of its own, which stands in place of the one it names. */
export async function recordAssessment(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: RecordAssessment,
  now: Date,
): Promise<{ assessmentId: string }> {
  const episode = await holdEpisode(transaction, input.episodeId);
  if (!episode) throw new NotFoundError('The episode', ['input', 'episodeId']);
  assertMayRecord(viewer, episode.clinicId);
  const corrected = input.correctsId === null ? null : await correctable(transaction, input);
  const assessedAt = new Date(input.assessedAt ?? corrected?.at ?? now);
  if (assessedAt.getTime() > now.getTime() + MOST_AHEAD_MS)
    throw new BadInputError('This is in the future.', ['input', 'assessedAt']);
  const { assessmentId } = await storeAssessment(transaction, episode, {
    response: readAnswers(input, ['input']),
    sessionId: input.sessionId ?? corrected?.sessionId ?? null,
    assessedAt,
    recordedAt: now,
    recordedBy: viewer.accountId,
    source: 'STAFF',
    corrects: corrected && { id: corrected.id, reason: corrected.reason },
    path: ['input', input.instrument === 'MME' ? 'doses' : 'items'],
  });
  return { assessmentId };
}

async function correctable(
  { em }: Transaction,
  { episodeId, instrument, correctsId, correctionReason }: RecordAssessment,
) {
  const reason = correctionReason?.trim();
  if (!reason) throw new BadInputError('Say why it is corrected.', ['input', 'correctionReason']);
  const [found] = await em.execute<{ id: string; at: string; sessionId: string | null; isSuperseded: boolean }[]>(
    `select a.id, to_json(a.assessed_at) #>> '{}' as at, a.session_id as "sessionId",
       exists (select from outcomes.assessments n where n.supersedes_id = a.id) as "isSuperseded"
     from outcomes.assessments a where a.id = ? and a.episode_id = ? and a.instrument = ?`,
    [correctsId, episodeId, instrument],
  );
  const path = ['input', 'correctsId'];
  if (!found) throw new NotFoundError('An assessment of this episode by this instrument', path);
  if (found.isSuperseded) throw new DomainError('CONFLICT', 'It was corrected already: correct what stands now.', path);
  return { ...found, reason };
}
