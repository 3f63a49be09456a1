import { BadInputError } from '@surcease/kernel';
import { type SignalName, type Signals, plausibleRanges, signalNames } from './signals.js';

/** A reading that is written down later than this is late, and says why; a network default. */
export const LATE_AFTER_MS = 5 * 60_000;
/** Clocks at the bedside run ahead by no more than this. */
const AHEAD_MS = 60_000;
/** Older than this it belongs to another visit. */
const OLDEST_MS = 24 * 3_600_000;

/** Whether something was written down so much later than it happened that it needs a reason. */
export const isLate = (happenedAt: Date, recordedAt: Date): boolean =>
  recordedAt.getTime() - happenedAt.getTime() > LATE_AFTER_MS;

/**
 * Refuses a time that cannot be, and a late entry without a reason.
 * @param field the input field that holds the time
 * @throws BadInputError with the input's path
 */
export function assertTimely(field: string, happenedAt: Date, recordedAt: Date, lateReason: string | null): void {
  const ageMs = recordedAt.getTime() - happenedAt.getTime();
  if (ageMs < -AHEAD_MS) throw new BadInputError('This lies in the future.', ['input', field]);
  if (ageMs > OLDEST_MS) throw new BadInputError('This is more than a day old: write an amendment.', ['input', field]);
  if (isLate(happenedAt, recordedAt) && !lateReason?.trim())
    throw new BadInputError('An entry more than 5 minutes late needs a reason.', ['input', 'lateReason']);
}

/** Refuses values that cannot be. @throws BadInputError with the input's path */
export function assertPlausible(signals: Signals): void {
  if (signalNames.every((name) => signals[name] === null))
    throw new BadInputError('A reading holds at least one signal.', ['input']);
  for (const name of signalNames) assertInRange(name, signals[name]);
  const { systolicMmHg, diastolicMmHg } = signals;
  if (systolicMmHg !== null && diastolicMmHg !== null && diastolicMmHg >= systolicMmHg)
    throw new BadInputError('Diastolic pressure lies below systolic pressure.', ['input', 'diastolicMmHg']);
}

function assertInRange(name: SignalName, value: number | boolean | null): void {
  const range = plausibleRanges[name];
  if (!range || typeof value !== 'number') return;
  if (value < range.minimum || value > range.maximum)
    throw new BadInputError(
      `This is not plausible: ${range.minimum} to ${range.maximum} ${range.unit}`.trimEnd() + '.',
      ['input', name],
    );
}
