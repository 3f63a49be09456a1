const DAY_MS = 86_400_000;

/** A date without a time zone, YYYY-MM-DD. */
export type CalendarDay = string;

/** Whole days since 1970-01-01. */
export const dayNumber = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const addDays = (day: CalendarDay, days: number): CalendarDay =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);

const formats = new Map<string, Intl.DateTimeFormat>();

/** What day it is somewhere at an instant. */
export function localDay(at: Date, timeZone: string): CalendarDay {
  let format = formats.get(timeZone);
  // Swedish dates are written as ISO 8601 has them.
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })));
  return format.format(at);
}
