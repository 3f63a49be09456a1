import type { Reader } from '@surcease/persistence';

/** One clinic's episodes whose week-4 window has closed. */
export interface ClinicCounts {
  clinicId: string;
  /** With pain at the start. */
  eligible: number;
  /** Of those, with a pain score in the window. */
  followed: number;
  /** Of those, with at least 30 % relief. */
  responders: number;
  /** Left out: without pain at the start, there is none to relieve. */
  excluded: number;
}

/**
 * Counts RESP30 at week 4 in every clinic with an episode, by clinic id. Decimals are exact here, so that a patient at
 * exactly 30 % responds, as `responded30` of the instruments has it.
 * @param cut the day of the data cut, YYYY-MM-DD
 * @param closesAfterDays days from the end of the series to the last day of the window
 */
export function respondersAtWeek4(reader: Reader, cut: string, closesAfterDays: number): Promise<ClinicCounts[]> {
  return reader.rows<ClinicCounts>(
    `select e.clinic_id as "clinicId",
       count(*) filter (where e.closed and e.baseline_nrs > 0) as eligible,
       count(a.score) filter (where e.closed and e.baseline_nrs > 0) as followed,
       count(*) filter (where e.closed and e.baseline_nrs > 0
         and 10 * (e.baseline_nrs - a.score) >= 3 * e.baseline_nrs) as responders,
       count(*) filter (where e.closed and e.baseline_nrs = 0) as excluded
     from (select id, clinic_id, baseline_nrs, series_ended_on + $2::int < $1::date as closed from outcomes.episodes) e
     left join outcomes.assessments a
       on a.episode_id = e.id and a.instrument = 'NRS' and a.follow_up_window = 'W4'
     group by e.clinic_id
     order by e.clinic_id`,
    [cut, closesAfterDays],
  );
}
