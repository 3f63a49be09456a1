import { doseCurve } from './dose-curve.js';
import { type Leaf, unflattenContent } from './flatten-content.js';
import type { DoseContent } from './protocol-content.js';

type Leaves = ReadonlyMap<string, Leaf>;

/** What makes the dose of one session together: alone, none of these fields tells whether it is higher. */
const sessionDose = /^dose\.((loading|rate)\w+|durationMinutes|titration\[[^\]]*\]\.(afterMinutes|ratePercent))$/;
const titrationStep = /^dose\.titration\[[^\]]*\]/;

/** Each kilogram from the lightest adult to the heaviest: a cap may hold the dose of some and not of others. */
const weightsGrams = Array.from({ length: 221 }, (_, index) => (30 + index) * 1_000);

export const isSessionDose = (path: string): boolean => sessionDose.test(path);

/**
 * The changed fields by which a session plans to give more in total, or runs at a higher peak rate, at any weight. Empty
 * where none does: a longer infusion that is slower by more is no higher dose.
 */
export function higherDosePaths(from: Leaves, to: Leaves, changed: readonly string[]): ReadonlySet<string> {
  const paths = changed.filter(isSessionDose);
  if (paths.length === 0 || !isHigher(from, to)) return new Set();
  // The fields of a step of titration mean nothing one by one.
  const parts = Object.values(Object.groupBy(paths, (path) => titrationStep.exec(path)?.[0] ?? path));
  const raising = parts
    .filter((part) => part !== undefined)
    .filter((part) => isHigher(from, replaced(from, to, part)) || isHigher(replaced(to, from, part), to));
  return new Set(raising.length === 0 ? paths : raising.flat());
}

/** The leaves, with those at the paths as they are in the other content. */
function replaced(leaves: Leaves, others: Leaves, paths: readonly string[]): Leaves {
  const mixed = new Map(leaves);
  for (const path of paths) {
    const other = others.get(path);
    if (other === undefined) mixed.delete(path);
    else mixed.set(path, other);
  }
  return mixed;
}

function isHigher(from: Leaves, to: Leaves): boolean {
  const [before, after] = [doseOf(from), doseOf(to)];
  // Rates are whole micrograms an hour, so a total may be off by that much for each hour.
  const rounding = Math.ceil(Math.max(before.durationMinutes, after.durationMinutes) / 60);
  return weightsGrams.some((weight) => {
    const [old, changed] = [exposureOf(before, weight), exposureOf(after, weight)];
    return changed.total > old.total + rounding || changed.peak > old.peak + 1;
  });
}

/** Without what is left of a step of titration when one of its fields is taken away. */
function doseOf(leaves: Leaves): DoseContent {
  const { dose } = unflattenContent(leaves);
  const isWhole = ({ afterMinutes, ratePercent }: Partial<DoseContent['titration'][number]>) =>
    afterMinutes !== undefined && ratePercent !== undefined;
  return { ...dose, titration: dose.titration.filter(isWhole) };
}

function exposureOf(dose: DoseContent, weightGrams: number) {
  const points = doseCurve(dose, weightGrams);
  return {
    total: points.at(-1)?.cumulativeMicrograms ?? 0,
    peak: Math.max(0, ...points.map(({ rateMicrogramsPerHour }) => rateMicrogramsPerHour)),
  };
}
