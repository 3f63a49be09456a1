/** Minutes that a zone is ahead of UTC at a moment. */
function offsetMinutes(at: number, timeZone: string): number {
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
  return Math.round((local - at) / 60_000);
}

/** The instant (RFC 3339) of a local date and time (YYYY-MM-DDTHH:MM) in a zone; null where it is none. */
export function instantOf(local: string, timeZone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local)) return null;
  const utc = Date.parse(`${local}Z`);
  if (Number.isNaN(utc)) return null;
  const guess = utc - offsetMinutes(utc, timeZone) * 60_000;
  // The clocks may change between that guess and the moment.
  return new Date(utc - offsetMinutes(guess, timeZone) * 60_000).toISOString();
}

/** An instant as the local date and time of a zone, YYYY-MM-DDTHH:MM, to the minute. */
export function localOf(instant: string | Date, timeZone: string): string {
  const at = new Date(instant).getTime();
  return new Date(at + offsetMinutes(at, timeZone) * 60_000).toISOString().slice(0, 16);
}
