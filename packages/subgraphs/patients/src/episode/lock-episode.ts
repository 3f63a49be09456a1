import type { Action } from '@surcease/authz';
import { LockMode } from '@mikro-orm/postgresql';
import { ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { EpisodeEntity, type EpisodeRecord } from './episode.entity.js';
import { assertMay } from './episode.policy.js';

/** Which episode a mutation is about, and as whoever sends it has read it. */
export interface EpisodeTarget {
  episodeId: string;
  expectedVersion: number;
}

/**
 * The episode, locked, for someone who may do this with it; of two edits at once one wins and one gets CONFLICT.
 * @throws NotFoundError, DomainError FORBIDDEN, ConflictError
 */
export async function lockEpisode(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  { episodeId, expectedVersion }: EpisodeTarget,
  action: Action,
): Promise<EpisodeRecord> {
  const path = ['input', 'episodeId'];
  const episode = await em.findOne(EpisodeEntity, episodeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!episode) throw new NotFoundError('The episode', path);
  assertMay(viewer, action, episode.clinicId, 'The episode', path);
  if (episode.version !== expectedVersion)
    throw new ConflictError(
      'The episode has changed since it was read.',
      ['input', 'expectedVersion'],
      episode.version,
    );
  wrote(episode.clinicId, 'Episode', episode.id);
  wrote(episode.clinicId, 'Patient', episode.patientId);
  return episode;
}
