import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { EpisodeRecord } from '../episode/episode.entity.js';
import type { Act } from '../episode/move-episode.js';
import { ConditionEntity } from './eligibility.entity.js';
import type { NeededCondition } from './evaluate-eligibility.js';

const keyOf = ({ ruleId, kind }: { ruleId: string; kind: string }) => `${ruleId}/${kind}`;

/**
 * Opens what an evaluation asks for and closes what it no longer asks for. A test that was done stays done; a fact that
 * is missing again, or a medication to avoid that is another, is asked for again.
 */
export async function syncConditions(
  { em }: Transaction,
  episode: EpisodeRecord,
  needed: readonly NeededCondition[],
  { at, actorId }: Act,
): Promise<void> {
  const existing = await em.find(ConditionEntity, { episodeId: episode.id });
  const wanted = new Set(needed.map(keyOf));
  for (const condition of existing)
    if (!condition.resolvedAt && !wanted.has(keyOf(condition)))
      Object.assign(condition, { resolvedAt: at, resolvedBy: actorId, resolution: 'The facts no longer ask for it.' });
  for (const { ruleId, kind, requirement } of needed) {
    const same = existing.filter((condition) => keyOf(condition) === keyOf({ ruleId, kind }));
    const open = same.find(({ resolvedAt }) => !resolvedAt);
    if (open) {
      open.requirement = requirement;
      continue;
    }
    if (
      kind !== 'FACT_MISSING' &&
      same.some((condition) => condition.requirement === requirement && !lapsed(condition))
    )
      continue;
    em.create(ConditionEntity, {
      id: newId('cond'),
      episodeId: episode.id,
      clinicId: episode.clinicId,
      ruleId,
      kind,
      requirement,
      openedAt: at,
    });
  }
}

/** Closed because facts changed, not because someone did what was asked for. */
const lapsed = ({ resolution }: { resolution?: string | null | undefined }) =>
  resolution === 'The facts no longer ask for it.';
