const HOUR_MS = 3_600_000;
/** No time zone is further behind UTC. https://www.iana.org/time-zones */
const FURTHEST_BEHIND_HOURS = 12;

/**
 * The days of an instant where the clinic's time zone is not known: what begins holds from the day in UTC, what ends
 * holds until its day is over everywhere. Whoever knows the zone, as the sessions do, looks once more.
 */
export function daysAt(now: Date): { begun: string; notOver: string } {
  return {
    begun: now.toISOString().slice(0, 10),
    notOver: new Date(now.getTime() - FURTHEST_BEHIND_HOURS * HOUR_MS).toISOString().slice(0, 10),
  };
}
