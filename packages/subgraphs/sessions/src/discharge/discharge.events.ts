import type { DomainEvent } from '@surcease/persistence';
import type { SeriesEndedV1, SessionCompletedV1 } from '@surcease/schema-events';

const said = (type: string, clinicId: string, at: Date, payload: Record<string, unknown>): DomainEvent => ({
  type,
  schemaVersion: 1,
  context: 'sessions',
  clinicId,
  occurredAt: at,
  payload,
});

/** The event of a patient who was discharged. */
export const sessionCompleted = (payload: SessionCompletedV1, at: Date) =>
  said('session-completed', payload.clinicId, at, payload);

/** The event of the last session of a series. */
export const seriesEnded = (payload: SeriesEndedV1, at: Date) => said('series-ended', payload.clinicId, at, payload);
