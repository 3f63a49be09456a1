import { DAY_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import { writePainFollowUps } from './follow-up-rows.js';
import { placedId } from './generated-id.js';
import type { NetworkContext } from './network-context.js';
import { episodeRow } from './patient-rows.js';
import { planSessions } from './plan-sessions.js';
import { RandomStream } from './random-stream.js';
import type { RowBatch } from './rows.js';
import { emptyBatch } from './tables.js';

/** More at a time than with all that a patient has: these rows are few and short. */
const COURSES_PER_BATCH = 5_000;

/**
 * Of each course only the episode and the answers about pain that indicators are of, in batches: for comparisons of a
 * network so large that all its records would take hours to load. The scores are those of the whole network.
 */
export function* outcomesOnlyBatches(context: NetworkContext, courses: Iterable<Course>): Generator<RowBatch> {
  let batch = emptyBatch();
  for (const course of courses) {
    const placed = { ...course, episodeId: episodeIdOf(context, course) };
    const plan = planSessions(context, placed);
    batch['outcomes.episodes'].push(episodeRow(context, placed, plan));
    writePainFollowUps(context, placed, plan, batch);
    if (batch['outcomes.episodes'].length < COURSES_PER_BATCH) continue;
    yield batch;
    batch = emptyBatch();
  }
  yield batch;
}

function episodeIdOf({ seed }: NetworkContext, { site, index, firstDay }: Course): string {
  const random = new RandomStream(seed, 'patient', site.index, index, 'placed id');
  return placedId('epi', (firstDay - 14) * DAY_MS, random, { clinic: site.index, patient: index, kind: 0 });
}
