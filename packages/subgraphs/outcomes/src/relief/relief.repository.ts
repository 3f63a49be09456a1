import type { Reader } from '@surcease/persistence';

/** How long relief was known to last in one episode that had it at the end of its series. */
export interface ReliefRow {
  clinicId: string;
  diagnosisGroup: string;
  /** Days after the end of the series: of the first answer without relief, or of the last with it. */
  days: number;
  isLost: boolean;
}

/** Relief is at least 30 % less pain than at baseline, in whole numbers. */
const relief = (score: string) => `10 * (e.baseline_nrs - ${score}) >= 3 * e.baseline_nrs`;

export function reliefRows(reader: Reader, cut: string): Promise<ReliefRow[]> {
  return reader.rows<ReliefRow>(
    `select e.clinic_id as "clinicId", e.diagnosis_group as "diagnosisGroup",
       greatest(0, coalesce(min(a.day) filter (where not a.holds), max(a.day), 0))::int as days,
       coalesce(bool_or(not a.holds), false) as "isLost"
     from outcomes.episodes e
       join outcomes.assessments s on s.episode_id = e.id and s.instrument = 'NRS' and s.follow_up_window = 'END' and ${relief('s.score')}
       left join lateral (select x.assessed_at::date - e.series_ended_on as day, ${relief('x.score')} as holds
         from outcomes.assessments x where x.instrument = 'NRS' and x.episode_id = e.id
           and x.follow_up_window in ('W1', 'W4', 'W12', 'M6', 'M12') and x.score is not null and x.assessed_at < $1::date + 1) a on true
     where e.baseline_nrs > 0 and e.series_ended_on <= $1::date and e.diagnosis_group is not null
     group by e.id`,
    [cut],
  );
}
