import type { SessionCompletedV2 } from '@surcease/schema-events';
import { courseOf, monitoringOf } from '../monitoring/monitoring-of-session.js';
import { derivedItems } from '../pre-check/pre-check-rules.js';
import { judgePreCheck } from '../pre-check/judge-pre-check.js';
import type { SessionFacts } from '../session/session-facts.js';

type Kept = Pick<
  SessionCompletedV2,
  'escortDocumented' | 'monitoringDue' | 'monitoringOnTime' | 'monitoringMissed' | 'failedPreCheckItems'
>;

const UNMET: ReadonlySet<string> = new Set(['FAILED', 'OVERRIDDEN', 'DEFER']);

/**
 * How a session that is over kept to its protocol.
 * @param criteriaMetAt until when the patient was to be looked at
 */
export function keptToProtocol(facts: SessionFacts, criteriaMetAt: Date, at: Date): Kept {
  const { rows } = monitoringOf(
    {
      ...courseOf(facts, criteriaMetAt),
      measuredAt: facts.readings.map(({ measuredAt }) => measuredAt),
      monitoring: facts.monitoring,
    },
    at,
  );
  const counted = rows.filter(({ status }) => status !== 'DUE' && status !== 'UPCOMING');
  const withStatus = (...statuses: string[]) => counted.filter(({ status }) => statuses.includes(status)).length;
  return {
    escortDocumented: Boolean(facts.discharge?.escortName && facts.discharge.escortPresentAt),
    monitoringDue: counted.length,
    monitoringOnTime: withStatus('ON_TIME'),
    monitoringMissed: withStatus('MISSED', 'OVERDUE'),
    failedPreCheckItems: failedAtStart(facts),
  };
}

/** What follows from other records is asked again at the start itself, which is refused where it fails. */
function failedAtStart(facts: SessionFacts): string[] {
  const { startedAt } = facts;
  if (startedAt === null) return [];
  const findings = facts.findings.filter(({ recordedAt }) => recordedAt <= startedAt);
  return judgePreCheck({ ...facts, findings }, startedAt)
    .filter(({ item, standing }) => UNMET.has(standing) && !derivedItems.includes(item))
    .map(({ item }) => item);
}
