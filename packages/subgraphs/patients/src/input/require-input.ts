import { BadInputError } from '@surcease/kernel';

type Path = readonly string[];

/** Text without blanks at its ends. @throws BadInputError where it is blank, too long, or cannot be stored. */
export function requireText(value: string | null | undefined, path: Path, most = 500): string {
  const text = value?.trim() ?? '';
  if (text === '' || text.length > most || text.includes('\0'))
    throw new BadInputError(`Give 1 to ${most} characters.`, path);
  return text;
}

/** The same, or null where nothing is said. */
export function optionalText(value: string | null | undefined, path: Path, most = 500): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : requireText(value, path, most);
}

/** @throws BadInputError where it is no whole number from least to most. */
export function requireInteger(
  value: number,
  [least, most]: readonly [number, number],
  path: Path,
  unit: string,
): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BadInputError(`Give a whole number from ${least} to ${most}, in ${unit}.`, path);
  return value;
}

/** @throws BadInputError where it lies after the day of `now` in the zone furthest ahead. */
export function requirePastDate(date: string, now: Date, path: Path): string {
  // A clinic's day may be ahead of UTC's, never by more than 14 hours.
  if (date > new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10))
    throw new BadInputError('This day has not come yet.', path);
  return date;
}

/** Clocks of two machines differ, and forms round to the minute. */
const TOLERANCE_MS = 5 * 60_000;

/** @throws BadInputError where it lies in the future by more than clocks differ. */
export function requirePastInstant(instant: string, now: Date, path: Path): Date {
  const at = new Date(instant);
  if (at.getTime() > now.getTime() + TOLERANCE_MS) throw new BadInputError('This has not happened yet.', path);
  return at;
}

/**
 * ICD-10-CM by its form: a letter, two characters, and up to four after a point.
 * https://www.cms.gov/medicare/coding-billing/icd-10-codes
 * @throws BadInputError
 */
export function requireDiagnosisCode(code: string, path: Path): string {
  const text = code.trim().toUpperCase();
  if (!/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(text))
    throw new BadInputError('Give a code of ICD-10-CM, such as G90.511.', path);
  return text;
}
