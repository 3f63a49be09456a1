import type { DomainEvent } from '@surcease/persistence';
import type { SeriesEndedV1, SessionCompletedV2 } from '@surcease/schema-events';

const said = (
  type: string,
  schemaVersion: number,
  { clinicId, ...rest }: { clinicId: string } & Record<string, unknown>,
  at: Date,
): DomainEvent => ({
  type,
  schemaVersion,
  context: 'sessions',
  clinicId,
  occurredAt: at,
  payload: { ...rest, clinicId },
});

/** The event of a patient who was discharged. */
export const sessionCompleted = (payload: SessionCompletedV2, at: Date) => said('session-completed', 2, payload, at);

/** The event of the last session of a series. */
export const seriesEnded = (payload: SeriesEndedV1, at: Date) => said('series-ended', 1, payload, at);
