import type { Reader } from '@surcease/persistence';
import { type CohortFilter, cohortOf, cohortValues } from '../comparison/cohort.js';
import type { Indicator } from '../comparison/indicator.js';

/** How many answers of a clinic one filter holds and another does not, either way. */
export interface SetDifference {
  clinicId: string;
  n: number;
}

/** The symmetric difference of what two filters hold, clinic by clinic; clinics without any are left out. */
export function setDifference(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  one: CohortFilter,
  other: CohortFilter,
): Promise<SetDifference[]> {
  const answered = `select e.id, e.clinic_id from ${cohortOf(indicator)} where e.state = 'ANSWERED'`;
  const values = cohortValues(indicator, one, cut);
  // The second text has the same places, moved up by those of the first.
  const moved = answered.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + values.length}`);
  return reader.rows<SetDifference>(
    `select coalesce(a.clinic_id, b.clinic_id) as "clinicId", count(*) as n
     from (${answered}) a full join (${moved}) b on a.id = b.id
     where a.id is null or b.id is null group by 1 order by 1`,
    [...values, ...cohortValues(indicator, other, cut)],
  );
}
