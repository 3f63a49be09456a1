/** Days are whole numbers since 1970-01-01; instants are milliseconds since then, in UTC. */
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

export const dayOf = (instantMs: number): number => Math.floor(instantMs / DAY_MS);
export const dayFromIso = (date: string): number => dayOf(Date.parse(`${date}T00:00:00Z`));
export const isoDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const isoInstant = (instantMs: number): string => new Date(instantMs).toISOString();

/** The day itself, or the Monday after a weekend: the clinics infuse on weekdays. */
export function weekdayFrom(day: number): number {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday < 5 ? day : day + 7 - sinceMonday;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsetsMinutes = new Map<string, number>();

/** Minutes that a time zone is ahead of UTC at noon (UTC) of a day; correct for working hours, as clocks change at night. */
function offsetMinutes(timeZone: string, day: number): number {
  const key = `${timeZone}/${day}`;
  const known = offsetsMinutes.get(key);
  if (known !== undefined) return known;
  const noon = new Date(day * DAY_MS + DAY_MS / 2);
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(noon).find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name ?? '') ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  offsetsMinutes.set(key, offset);
  return offset;
}

/** The instant of a wall-clock time of a day in a time zone. */
export function localInstant(day: number, minuteOfDay: number, timeZone: string): number {
  return day * DAY_MS + (minuteOfDay - offsetMinutes(timeZone, day)) * MINUTE_MS;
}
