import { BadInputError } from '@surcease/kernel';
import type { Reader } from '@surcease/persistence';
import { withheldClinics } from './clinic-comparison.js';
import { type ClinicFacts, clinicFacts } from './clinic-facts.repository.js';
import type { CohortFilter } from './cohort.js';
import type { ComparisonFilter } from './comparison-filter.js';
import { countsByClinic } from './comparison.repository.js';
import type { Indicator } from './indicator.js';

/** The filter with its peer group as clinics, and what all clinics are called. */
export async function withPeers(
  reader: Reader,
  filter: ComparisonFilter,
): Promise<{ filter: CohortFilter; facts: readonly ClinicFacts[]; names: ReadonlyMap<string, string> }> {
  const facts = await clinicFacts(reader);
  const names = new Map(facts.flatMap(({ clinicId, name }) => (name === null ? [] : [[clinicId, name] as const])));
  const { regions, volumeBands } = filter;
  if (!regions && !volumeBands) return { filter, facts, names };
  const clinicIds = facts
    .filter(
      ({ region, volumeBand }) =>
        (!regions || regions.includes(region ?? '')) && (!volumeBands || volumeBands.includes(volumeBand)),
    )
    .map(({ clinicId }) => clinicId);
  return { filter: { ...filter, clinicIds }, facts, names };
}

/**
 * A group's total, less the clinics that the answer without it shows, would tell those that it withholds: a group must
 * hold all of them or none.
 * @throws BadInputError
 */
export async function refuseTellingPeers(reader: Reader, indicator: Indicator, cut: string, filter: CohortFilter) {
  if (!filter.clinicIds) return;
  const all = await countsByClinic(reader, indicator, cut, { ...filter, clinicIds: null });
  const withheld = [...withheldClinics(indicator, all)];
  const inside = withheld.filter((clinicId) => filter.clinicIds!.includes(clinicId));
  if (inside.length > 0 && inside.length < withheld.length)
    throw new BadInputError('The peer group tells of a group too small to show.', ['filter']);
}
