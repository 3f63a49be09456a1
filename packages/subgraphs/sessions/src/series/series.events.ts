import type { DomainEvent } from '@surcease/persistence';
import type { SeriesEndedV2, SeriesMigratedV1 } from '@surcease/schema-events';

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

/** The event of a series that is over. */
export const seriesEnded = (payload: SeriesEndedV2, at: Date) => said('series-ended', 2, payload, at);

/** The event of a series that goes on by another version. */
export const seriesMigrated = (payload: SeriesMigratedV1, at: Date) => said('series-migrated', 1, payload, at);
