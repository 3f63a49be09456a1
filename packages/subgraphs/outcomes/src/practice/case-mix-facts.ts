import { cellsToWithhold, suppressed } from '../comparison/suppression.js';
import type { CaseMixFact } from './clinics-side-by-side.type.js';
import type { LevelCount, MeanRow } from './practice.repository.js';

/** Means of fewer would tell of people (CMS/ResDAC 2024). */
const FEWEST_FOR_MEAN = 11;

/** All that is known before treatment of one clinic’s patients, against all patients. */
export function caseMixFacts(
  clinicId: string,
  levels: readonly LevelCount[],
  means: readonly MeanRow[],
): CaseMixFact[] {
  const own = levels.filter((level) => level.clinicId === clinicId);
  const all = levels.filter((level) => level.clinicId === null);
  const facts = [...Map.groupBy(all, ({ characteristic }) => characteristic)].flatMap(([characteristic, network]) =>
    levelFacts(
      characteristic,
      own.filter((level) => level.characteristic === characteristic),
      network,
    ),
  );
  return [...facts, ...meanFacts(clinicId, means)];
}

function levelFacts(characteristic: string, own: readonly LevelCount[], network: readonly LevelCount[]): CaseMixFact[] {
  const total = own.reduce((sum, { n }) => sum + n, 0);
  const everybody = network.reduce((sum, { n }) => sum + n, 0);
  const withheld = cellsToWithhold(
    own.map(({ level, n }) => ({ key: level, n, events: n })),
    new Set(),
    true,
  );
  return network.map(({ level, n: all }) => {
    const n = own.find((one) => one.level === level)?.n ?? 0;
    const isWithheld = withheld.has(level);
    return {
      characteristic,
      level,
      n: isWithheld ? null : n,
      share: isWithheld || total === 0 ? null : n / total,
      mean: null,
      network: rounded(all / everybody),
      suppressed: isWithheld ? suppressed : null,
    };
  });
}

function meanFacts(clinicId: string, means: readonly MeanRow[]): CaseMixFact[] {
  return means
    .filter((mean) => mean.clinicId === null)
    .map(({ characteristic, mean: network }) => {
      const own = means.find((mean) => mean.clinicId === clinicId && mean.characteristic === characteristic);
      const isShown = own !== undefined && own.n >= FEWEST_FOR_MEAN;
      return {
        characteristic,
        level: null,
        n: null,
        share: null,
        mean: isShown ? own.mean : null,
        network: Math.round(10 * network) / 10,
        suppressed: isShown ? null : suppressed,
      };
    });
}

/** To whole per cents: exact shares of the network, less those of all other clinics, would tell a withheld count. */
const rounded = (share: number) => Math.round(100 * share) / 100;
