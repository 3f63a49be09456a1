import type { Reader } from '@surcease/persistence';
import { cohortOf, cohortValues } from '../comparison/cohort.js';
import { everything } from '../comparison/comparison-filter.js';
import type { Indicator } from '../comparison/indicator.js';

/** What one protocol version reached at one clinic for one condition. */
export interface ConditionCount {
  clinicId: string;
  protocolVersionId: string;
  eligible: number;
  n: number;
  events: number;
}

export function conditionCounts(
  reader: Reader,
  indicator: Indicator,
  diagnosisGroup: string,
  cut: string,
): Promise<ConditionCount[]> {
  return reader.rows<ConditionCount>(
    `select e.clinic_id as "clinicId", e.protocol_version_id as "protocolVersionId",
       count(*) filter (where e.state in ('ANSWERED', 'UNANSWERED')) as eligible,
       count(*) filter (where e.state = 'ANSWERED') as n,
       count(*) filter (where e.state = 'ANSWERED' and e.event) as events
     from ${cohortOf(indicator)} where e.protocol_version_id is not null group by 1, 2 order by 2, 1`,
    cohortValues(indicator, { ...everything, diagnosisGroups: [diagnosisGroup] }, cut),
  );
}

/** Sessions of one protocol version for one condition, and what went wrong in them. */
export interface ConditionSafety {
  clinicId: string;
  protocolVersionId: string;
  sessions: number;
  withAdverseEvent: number;
  seriousEvents: number;
}

export function conditionSafety(reader: Reader, diagnosisGroup: string): Promise<ConditionSafety[]> {
  return reader.rows<ConditionSafety>(
    `select s.clinic_id as "clinicId", coalesce(s.protocol_version_id, e.protocol_version_id) as "protocolVersionId",
       count(*) as sessions, count(*) filter (where x.events > 0) as "withAdverseEvent",
       coalesce(sum(x.serious), 0)::int as "seriousEvents"
     from outcomes.session_facts s join outcomes.episodes e on e.id = s.episode_id
       left join (select session_id, count(*) as events, count(*) filter (where is_serious) as serious
         from outcomes.adverse_event_facts group by 1) x on x.session_id = s.session_id
     where s.end_state in ('COMPLETED', 'TRANSFERRED') and e.diagnosis_group = $1
       and coalesce(s.protocol_version_id, e.protocol_version_id) is not null
     group by 1, 2 order by 2, 1`,
    [diagnosisGroup],
  );
}
