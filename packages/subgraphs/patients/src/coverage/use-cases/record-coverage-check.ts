import { IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { tellCaseMix } from '../../assessment/tell-case-mix.js';
import { edgeOf, transitionsFrom } from '../../episode/episode.machine.js';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { moveEpisode, touchEpisode } from '../../episode/move-episode.js';
import { optionalText } from '../../input/require-input.js';
import { CoverageCheckEntity } from '../coverage.entity.js';
import { coveredStates } from '../move-authorization.js';

export interface RecordCoverageCheck extends EpisodeTarget {
  payer: string;
  result: string;
  note?: string | null | undefined;
}

/** Records what a payer said. The first after consent takes the episode on; that nothing is covered is no dead end. */
export async function recordCoverageCheck(
  context: WriteContext,
  transaction: Transaction,
  input: RecordCoverageCheck,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'coverage:record');
  const moves = edgeOf('CHECK_COVERAGE').from.includes(episode.state);
  if (!moves && !coveredStates.includes(episode.state))
    throw new IllegalTransitionError(episode.state, 'CHECK_COVERAGE', transitionsFrom(episode.state));
  const { accountId } = context.viewer;
  transaction.em.create(CoverageCheckEntity, {
    id: newId('cov'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    payer: input.payer,
    result: input.result,
    checkedAt: at,
    checkedBy: accountId,
    note: optionalText(input.note, ['input', 'note']),
  });
  episode.payer = input.payer;
  if (moves) await moveEpisode(transaction, episode, 'CHECK_COVERAGE', { at, actorId: accountId });
  else touchEpisode(episode);
  await tellCaseMix(transaction, episode, at);
  return { episodeId: episode.id };
}
