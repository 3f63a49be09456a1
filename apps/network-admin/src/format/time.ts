const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A calendar date (YYYY-MM-DD), "3 Mar 2019". */
export const formatDay = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));

const months = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A month (YYYY-MM), "Mar 2019". */
export const formatMonth = (month: string): string => months.format(new Date(`${month}-01T00:00:00Z`));

/** A moment (RFC 3339) in UTC, "3 Mar 2019, 14:05 UTC". */
export const formatMoment = (at: string): string => `${moments.format(new Date(at))} UTC`;

/** A format at each time zone that was asked for: making one takes longer than a hundred uses. Without a zone it is UTC. */
function formatsAt(options: Intl.DateTimeFormatOptions): (timeZone?: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone = 'UTC') => {
    const known = made.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
    made.set(timeZone, known);
    return known;
  };
}

const timesOfDayAt = formatsAt({ hour: '2-digit', minute: '2-digit' });

/** The time of day at a place, "14:05". */
export const formatTimeOfDay = (at: string, timeZone?: string): string => timesOfDayAt(timeZone).format(new Date(at));

/** A span in milliseconds as its two largest useful units: "8 s", "3 min", "2 h 05 min", "4 d". */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
  return `${Math.floor(hours / 24)} d`;
}

const momentsAt = formatsAt({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** A moment at a place, "3 Mar 2019, 14:05"; name the zone beside it. */
export const formatMomentAt = (at: string, timeZone?: string): string => momentsAt(timeZone).format(new Date(at));

const daysAt = formatsAt({ day: 'numeric', month: 'short', year: 'numeric' });

/** The calendar date of a moment at a place, "3 Mar 2019". */
export const formatDayAt = (at: string, timeZone?: string): string => daysAt(timeZone).format(new Date(at));
