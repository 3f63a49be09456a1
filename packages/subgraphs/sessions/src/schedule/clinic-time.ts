import { BadInputError } from '@surcease/kernel';
import { Temporal } from 'temporal-polyfill';

const SATURDAY = 6;
const SUNDAY = 7;
/** The hour from which a patient may drive again on the next day, after restful sleep (US label of esketamine). */
const MORNING = { hour: 8 };
/** The US label of ketamine advises 24 hours. */
const WAIT_HOURS = 24;

/** Reads a wall-clock time such as 2026-11-23T09:30. @throws BadInputError */
export function localDateTime(text: string, path: readonly string[]): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    throw new BadInputError('Write the time on the clinic’s clock as YYYY-MM-DDTHH:MM.', path);
  }
}

/**
 * The instants of a series: the same time on the clinic's clock, so many days apart, each moved on to Monday from a
 * weekend. A time that a change of clocks skips is moved on by the change; of one that comes twice the first counts.
 */
export function seriesInstants(
  first: Temporal.PlainDateTime,
  count: number,
  frequencyDays: number,
  timeZone: string,
): Date[] {
  const instants: Date[] = [];
  let next = weekdayFrom(first);
  for (let index = 0; index < count; index += 1) {
    instants.push(new Date(next.toZonedDateTime(timeZone).epochMilliseconds));
    next = weekdayFrom(next.add({ days: frequencyDays }));
  }
  return instants;
}

function weekdayFrom(at: Temporal.PlainDateTime): Temporal.PlainDateTime {
  if (at.dayOfWeek === SATURDAY) return at.add({ days: 2 });
  return at.dayOfWeek === SUNDAY ? at.add({ days: 1 }) : at;
}

/** Until when a patient may not drive: 08:00 of the next local day or 24 hours from discharge, whichever is later. */
export function noDrivingUntil(dischargedAt: Date, timeZone: string): Date {
  const discharged = Temporal.Instant.fromEpochMilliseconds(dischargedAt.getTime());
  const morning = discharged
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(MORNING) });
  const waited = discharged.add({ hours: WAIT_HOURS });
  return new Date(Math.max(morning.epochMilliseconds, waited.epochMilliseconds));
}

/** The calendar date at a clinic, YYYY-MM-DD. */
export function localDate(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
