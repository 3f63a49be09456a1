/** Between a number and its unit: never a line break. */
const space = '\u00a0';

const integers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A count with thousands separators. */
export const formatCount = (value: number): string => integers.format(value);

/** A proportion (0 to 1) as a percentage, "48.1 %" with a space that does not break; a dash where there is none. */
export function formatRate(rate: number | null | undefined, digits = 1): string {
  return rate == null ? '–' : `${(rate * 100).toFixed(digits)}${space}%`;
}

/** From one bound to the other, in the unit that they are in, "41.2–55.0". */
export const formatSpan = ({ lower, upper }: { lower: number; upper: number }, digits = 1): string =>
  `${lower.toFixed(digits)}–${upper.toFixed(digits)}`;

/** An interval of proportions (0 to 1) in percent, "41.2–55.0 %". */
export function formatInterval(interval: { lower: number; upper: number } | null | undefined, digits = 1): string {
  if (!interval) return '–';
  return `${formatSpan({ lower: interval.lower * 100, upper: interval.upper * 100 }, digits)}${space}%`;
}

/** A dose given of a dose planned, both in micrograms, as milligrams: "41.2 / 86.5 mg"; a dash where none is given yet. */
export function formatDoses(given: number | null, planned: number): string {
  const milligrams = (micrograms: number) => (micrograms / 1000).toFixed(1);
  return `${given === null ? '–' : milligrams(given)} / ${milligrams(planned)}${space}mg`;
}

/** A sentence of the server's, with each percent sign kept beside its number. */
export const keepUnits = (sentence: string): string => sentence.replaceAll(' %', `${space}%`);

/** A sentence of the server's with its micrograms as milligrams. */
export const inMilligrams = (text: string): string =>
  text.replaceAll(/(\d+) µg/g, (_, micrograms: string) => `${Number(micrograms) / 1000}${space}mg`);
