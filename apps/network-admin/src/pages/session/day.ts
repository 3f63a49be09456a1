/** Minutes that a zone is ahead of UTC at a moment. */
function offsetMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - at.getTime()) / 60_000);
}

/** The midnight with which a day (YYYY-MM-DD) begins in a zone. */
function beginningOf(day: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const guess = new Date(utc - offsetMinutes(new Date(utc), timeZone) * 60_000);
  // The clocks may change between that guess and midnight.
  return new Date(utc - offsetMinutes(guess, timeZone) * 60_000);
}

/** The day (YYYY-MM-DD) that some days from another one is. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Today in a zone, YYYY-MM-DD. */
export const todayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);

/** From when to when a day lasts in a zone, as instants; 23 to 25 hours. */
export const spanOfDay = (day: string, timeZone: string): { from: string; to: string } => ({
  from: beginningOf(day, timeZone).toISOString(),
  to: beginningOf(dayAfter(day, 1), timeZone).toISOString(),
});
