import type { SubgraphContext } from '@surcease/graphql-kit';
import { deliveredDoseMicrograms } from '../dose/dose-arithmetic.js';
import { type RateSegmentRow, bolusesOfSessions, segmentsOfSessions } from './infusion.repository.js';

export const loadSegments = (sessionId: string, context: SubgraphContext): Promise<RateSegmentRow[]> =>
  context.load('rateSegments', sessionId, (ids) => segmentsOfSessions(context.reader, ids));

export const loadBoluses = (sessionId: string, context: SubgraphContext) =>
  context.load('boluses', sessionId, (ids) => bolusesOfSessions(context.reader, ids));

const instantOf = (text: string | null) => (text === null ? null : new Date(text));

/** What a session has given up to now, in µg; null where no infusion was begun. */
export async function deliveredOf(sessionId: string, context: SubgraphContext): Promise<number | null> {
  const [segments, boluses] = await Promise.all([loadSegments(sessionId, context), loadBoluses(sessionId, context)]);
  if (segments.length === 0) return null;
  return deliveredDoseMicrograms(
    segments.map((segment) => ({
      ...segment,
      startedAt: new Date(segment.startedAt),
      endedAt: instantOf(segment.endedAt),
    })),
    boluses.map((bolus) => ({ ...bolus, givenAt: new Date(bolus.givenAt) })),
    context.services.clock.now(),
  );
}
