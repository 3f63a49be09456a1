import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError } from '@surcease/kernel';
import { createComparisonCache } from '../comparison/comparison-cache.js';
import type { ComparisonFilter } from '../comparison/comparison-filter.js';
import { suppressed } from '../comparison/suppression.js';
import { reliefCurve } from './relief-curve.js';
import type { ReliefDuration } from './relief-duration.type.js';
import { type ReliefRow, reliefRows } from './relief.repository.js';

/** Medians and curves of fewer would tell of people (CMS/ResDAC 2024). */
const FEWEST = 11;
const MAXIMUM_AGE_MS = 5_000;
const STALE_MS = 60_000;

interface ReliefFacts {
  asOf: string;
  rows: readonly ReliefRow[];
}

const kept = new WeakMap<SubgraphServices, (key: string) => Promise<ReliefFacts>>();

/**
 * How long relief lasts, at one clinic or at all.
 * @throws BadInputError for a filter by anything but diagnosis: small differences between periods would tell of people
 */
export async function reliefDuration(
  services: SubgraphServices,
  clinicId: string | null,
  { diagnosisGroups, ...others }: ComparisonFilter,
): Promise<ReliefDuration | null> {
  if (Object.values(others).some((value) => value !== null))
    throw new BadInputError('The duration of relief can be narrowed by diagnosis only.', ['filter']);
  const { asOf, rows: all } = await factsOf(services);
  const own = clinicId === null ? all : all.filter((row) => row.clinicId === clinicId);
  if (clinicId !== null && own.length === 0) return null;
  const rows = diagnosisGroups ? own.filter((row) => diagnosisGroups.includes(row.diagnosisGroup)) : own;
  const about = { clinic: clinicId === null ? null : { id: clinicId }, asOf, methodVersion: 'kaplan-meier-1' };
  const rest = own.length - rows.length;
  if (rows.length < FEWEST || (rest > 0 && rest < FEWEST)) return { ...about, ...nothing, suppressed };
  const censored = rows.filter(({ isLost }) => !isLost).length;
  return {
    ...about,
    n: rows.length,
    censored: isShown(censored, rows.length) ? censored : null,
    ...reliefCurve(rows),
    suppressed: null,
  };
}

const isShown = (part: number, all: number) => (part === 0 || part >= FEWEST) && (part === all || all - part >= FEWEST);

const nothing = { n: 0, censored: null, medianDays: null, medianLowerDays: null, medianUpperDays: null, steps: [] };

function factsOf(services: SubgraphServices): Promise<ReliefFacts> {
  let by = kept.get(services);
  if (!by) {
    const reader = services.readers.forTheNetwork('comparison');
    by = createComparisonCache({
      clock: services.clock,
      maximumAgeMs: MAXIMUM_AGE_MS,
      staleMs: STALE_MS,
      compute: async (_key: string, at: Date) => ({
        asOf: at.toISOString(),
        rows: await reliefRows(reader, at.toISOString().slice(0, 10)),
      }),
    });
    kept.set(services, by);
  }
  return by('all');
}
