import { LockMode } from '@mikro-orm/postgresql';
import type { EventSubscriber, LoggedEvent } from '@surcease/messaging';
import type { Transaction } from '@surcease/persistence';
import { useUnit } from '../coverage/use-unit.js';
import { EpisodeEntity, type EpisodeRecord } from '../episode/episode.entity.js';
import { type EpisodeTransition, mayFollow } from '../episode/episode.machine.js';
import { moveEpisode, tellClearance, touchEpisode } from '../episode/move-episode.js';

/** What is read of the sessions' events. A session may name its episode; the patient's open one is meant otherwise. */
interface SessionFacts {
  sessionId?: string;
  patientId?: string;
  episodeId?: string | null;
  transition?: string;
  isEarly?: boolean;
  reason?: string | null;
  sessionsCompleted?: number;
  sessionsPlanned?: number;
}

const SYSTEM = 'system:patients';

/** The episode that an event is about, locked; null where there is none under way. */
async function episodeOf({ em }: Transaction, { episodeId, patientId }: SessionFacts): Promise<EpisodeRecord | null> {
  const where = episodeId ? { id: episodeId } : { patientId: patientId ?? '', state: { $ne: 'CLOSED' as const } };
  return em.findOne(EpisodeEntity, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Moves the episode where the table allows it; a booster of a patient in maintenance moves nothing. */
async function follow(
  transaction: Transaction,
  episode: EpisodeRecord,
  transition: EpisodeTransition,
  at: Date,
  reason: string | null = null,
): Promise<void> {
  if (mayFollow(episode.state, transition))
    await moveEpisode(transaction, episode, transition, { at, actorId: SYSTEM, reason });
}

/** How a series came to its end, where that was before its last session. */
const earlyEnd = ({ isEarly, reason, sessionsCompleted, sessionsPlanned }: SessionFacts): string | null =>
  isEarly
    ? `Ended early, ${sessionsCompleted} of ${sessionsPlanned} sessions: ${reason?.toLowerCase().replaceAll('_', ' ')}`
    : null;

async function handle(event: LoggedEvent, transaction: Transaction): Promise<void> {
  const facts = event.payload as SessionFacts;
  if (event.type === 'session-transitioned' && facts.transition !== 'START_INFUSION') return;
  const episode = await episodeOf(transaction, facts);
  if (!episode) return;
  const at = event.occurredAt;
  if (event.type === 'session-scheduled') await follow(transaction, episode, 'PLAN', at);
  if (event.type === 'session-transitioned') {
    if (!episode.firstInfusionAt) {
      episode.firstInfusionAt = at;
      touchEpisode(episode);
    }
    await follow(transaction, episode, 'START_SERIES', at);
  }
  if (event.type === 'series-ended') await follow(transaction, episode, 'COMPLETE_SERIES', at, earlyEnd(facts));
  if (event.type === 'session-completed' && facts.sessionId) {
    await useUnit(transaction, { sessionId: facts.sessionId, episodeId: episode.id, at });
    await tellClearance(transaction, episode, at);
  }
}

/** Keeps episodes and units in step with the sessions that are planned, given and ended. */
export const sessionsSubscriber: EventSubscriber = {
  types: ['session-scheduled', 'session-transitioned', 'session-completed', 'series-ended'],
  handle,
};
