import type { Reader } from '@surcease/persistence';
import { volumeBands } from './comparison-filter.js';

/** What tells a clinic from its peers. */
export interface ClinicFacts {
  clinicId: string;
  /** Null where the clinic was never told of. */
  name: string | null;
  region: string | null;
  volumeBand: (typeof volumeBands)[number];
}

/** Every clinic with an episode. SMALL: fewer than 100 episodes; LARGE: 200 and more. */
export function clinicFacts(reader: Reader): Promise<ClinicFacts[]> {
  return reader.rows<ClinicFacts>(
    `select e.clinic_id as "clinicId", c.name, c.region,
       case when e.n < 100 then 'SMALL' when e.n < 200 then 'MEDIUM' else 'LARGE' end as "volumeBand"
     from (select clinic_id, count(*) as n from outcomes.episodes group by clinic_id) e
       left join outcomes.clinic_facts c on c.clinic_id = e.clinic_id
     order by e.clinic_id`,
  );
}
