import { LockMode } from '@mikro-orm/postgresql';
import { BadInputError, DomainError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { SiteAdoptionEntity } from '../site-adoption.entity.js';
import { checklistItemIds } from '../site-adoption.machine.js';
import { assertMayAdvance } from '../site-adoption.policy.js';

export interface CompleteChecklistItem {
  siteAdoptionId: string;
  itemId: string;
  isDone: boolean;
}

/** Ticks an item of readiness, or takes the tick away, while the site prepares. */
export async function completeChecklistItem(
  { viewer }: WriteContext,
  { em }: Transaction,
  { siteAdoptionId, itemId, isDone }: CompleteChecklistItem,
  at: Date,
): Promise<{ ids: string[] }> {
  const adoption = await em.findOne(SiteAdoptionEntity, siteAdoptionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!adoption) throw new NotFoundError('The adoption', ['input', 'siteAdoptionId']);
  assertMayAdvance(viewer, adoption.clinicId, ['input', 'siteAdoptionId']);
  const item = checklistItemIds.find((id) => id === itemId);
  if (item === undefined) throw new BadInputError('There is no such item.', ['input', 'itemId']);
  if (adoption.state !== 'TRAINING' && adoption.state !== 'READY')
    throw new DomainError('ILLEGAL_TRANSITION', 'The checklist is worked through in training.', ['input', 'itemId']);
  if (adoption.state === 'READY' && !isDone)
    throw new DomainError('ILLEGAL_TRANSITION', 'The site is ready: withdraw it if it is not after all.', [
      'input',
      'isDone',
    ]);
  const others = adoption.checklist.filter((entry) => entry.itemId !== item);
  const done = { itemId: item, doneAt: at.toISOString(), doneByName: viewer.displayName };
  adoption.checklist = isDone ? [...others, done] : others;
  adoption.revision += 1;
  adoption.updatedAt = at;
  return { ids: [adoption.id] };
}
