import type { Reader } from '@surcease/persistence';
import type { CohortFilter } from './cohort.js';
import { type Dimension, countsByPart } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import { toldBySubtraction } from './told-by-subtraction.js';

/** The clinics of which this answer, taken from that of another filter, would tell a small count. */
export async function toldByOtherFilters(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter,
): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (const { dimension, isChosen } of dimensionsOf(filter)) {
    const counts = await countsByPart(reader, indicator, cut, filter, dimension);
    for (const clinicId of toldBySubtraction(counts, isChosen)) told.add(clinicId);
  }
  return told;
}

/** The dimensions by which a filter chooses, and which of their parts it chose. */
export function dimensionsOf(filter: CohortFilter): { dimension: Dimension; isChosen: (part: string) => boolean }[] {
  const { diagnosisGroups, protocolVersionIds, fromMonth, toMonth } = filter;
  const isPeriod = fromMonth !== null || toMonth !== null;
  return [
    ...(diagnosisGroups ? [chosenFrom('diagnosisGroups', diagnosisGroups)] : []),
    ...(protocolVersionIds ? [chosenFrom('protocolVersionIds', protocolVersionIds)] : []),
    ...(isPeriod ? [chosenFrom('period', ['IN'])] : []),
  ];
}

function chosenFrom(dimension: Dimension, chosen: readonly string[]) {
  return { dimension, isChosen: (part: string) => chosen.includes(part) };
}
