import type { Reader } from '@surcease/persistence';
import type { AlarmRule } from './alarm-rules.js';
import { type AlarmListing, conditionsOf } from './alarm.repository.js';

/** What one rule did; the counts are of alarms, but for `sessions`. */
export interface AlarmRuleSummaryRow {
  rule: AlarmRule;
  alarms: number;
  criticals: number;
  open: number;
  sessions: number;
  repeats: number;
  /** Of those acknowledged; null where none is. */
  medianSecondsToAcknowledge: number | null;
}

/** What each rule did among the alarms of a list, the one that fired most first. */
export function summaryOfAlarms(reader: Reader, listing: AlarmListing): Promise<AlarmRuleSummaryRow[]> {
  const values: unknown[] = [];
  const where = conditionsOf(listing).map((condition) => {
    let next = 0;
    return condition.text.replaceAll('?', () => `$${values.push(condition.values[next++])}`);
  });
  return reader.rows<AlarmRuleSummaryRow>(
    `select a.rule, count(*)::int as alarms, count(*) filter (where a.severity = 'CRITICAL')::int as criticals,
       count(*) filter (where a.acknowledged_at is null)::int as open, count(distinct a.session_id)::int as sessions,
       (count(*) - count(distinct a.session_id))::int as repeats,
       percentile_cont(0.5) within group (order by extract(epoch from a.acknowledged_at - a.raised_at))
         as "medianSecondsToAcknowledge"
     from sessions.alarms a ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
     group by a.rule order by alarms desc, a.rule`,
    values,
  );
}
