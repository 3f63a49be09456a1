import type { Transaction } from '@surcease/persistence';
import { forgetFacts } from './fact-statements.js';
import { type ToldEvent, takeInFacts } from './take-in-facts.js';

/**
 * Forgets all facts and learns them again from the events, in one transaction: readers see the old ones until the new
 * ones are complete.
 * @param batches what this context has taken in of every stream, each stream in its order
 */
export async function rebuildFacts(
  { em }: Transaction,
  batches: AsyncIterable<readonly ToldEvent[]>,
): Promise<{ events: number }> {
  for (const statement of forgetFacts) await em.execute(statement);
  let events = 0;
  for await (const batch of batches) {
    await takeInFacts((text, json) => em.execute(text.replaceAll('$events', '?::jsonb'), [json]), batch);
    events += batch.length;
  }
  return { events };
}
