import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { AlarmEntity, type AlarmRecord, SessionTaskEntity } from '../alarm.entity.js';
import { alarmRaised } from '../alarm.events.js';
import type { Finding } from '../find-breaches.js';
import { type AlarmStep, type BreachedFinding, latchAlarms, worseOf } from '../latch-alarms.js';

interface Raising {
  session: { id: string; clinicId: string; patientId: string };
  findings: readonly Finding[];
  measuredAt: Date;
  /** Whether a newer reading is there already: then nothing is over because of this one. */
  isOldNews: boolean;
}

/** Brings the alarms of a session up to a reading, in the reading's transaction. */
export async function raiseAlarms(transaction: Transaction, raising: Raising, at: Date): Promise<AlarmRecord[]> {
  const { session, findings, isOldNews } = raising;
  const live = await transaction.em.find(AlarmEntity, {
    sessionId: session.id,
    $or: [{ acknowledgedAt: null }, { clearedAt: null }],
  });
  const raised: AlarmRecord[] = [];
  for (const step of latchAlarms(findings, live)) {
    if (step.kind === 'CLEAR') {
      if (!isOldNews) step.alarm.clearedAt = at;
      continue;
    }
    const alarm = step.kind === 'RAISE' ? await begin(transaction, step, raising, at) : repeat(step, raising);
    if (step.kind === 'REPEAT' && !step.isEscalation) continue;
    if (alarm.severity === 'CRITICAL') await openTask(transaction, alarm, at);
    transaction.raise(alarmRaised(alarm, step.kind === 'REPEAT', at));
    transaction.wrote(alarm.clinicId, 'Alarm', alarm.id);
    raised.push(alarm);
  }
  return raised;
}

type Step<Kind> = Extract<AlarmStep<AlarmRecord>, { kind: Kind }>;

async function begin(
  { em }: Transaction,
  { finding, replaces }: Step<'RAISE'>,
  { session, measuredAt }: Raising,
  at: Date,
): Promise<AlarmRecord> {
  if (replaces) {
    replaces.clearedAt = at;
    // One alarm of a rule is live at a time, and the index judges each statement by itself.
    await em.flush();
  }
  return em.create(AlarmEntity, {
    id: newId('alm'),
    clinicId: session.clinicId,
    sessionId: session.id,
    patientId: session.patientId,
    rule: finding.rule,
    severity: finding.severity,
    value: finding.value,
    worstValue: finding.value,
    limitValue: finding.limit,
    occurrences: 1,
    raisedAt: at,
    measuredAt,
    lastMeasuredAt: measuredAt,
    clearedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    note: null,
  });
}

function repeat({ finding, alarm, isEscalation }: Step<'REPEAT'>, { measuredAt }: Raising): AlarmRecord {
  alarm.occurrences += 1;
  alarm.worstValue = worseOf(alarm.rule, alarm.worstValue, finding.value);
  if (measuredAt > alarm.lastMeasuredAt) takeLatest(alarm, finding, measuredAt);
  if (isEscalation) [alarm.severity, alarm.limitValue] = [finding.severity, finding.limit];
  return alarm;
}

function takeLatest(alarm: AlarmRecord, finding: BreachedFinding, measuredAt: Date): void {
  alarm.value = finding.value;
  alarm.lastMeasuredAt = measuredAt;
  alarm.clearedAt = null;
}

async function openTask({ em }: Transaction, alarm: AlarmRecord, at: Date): Promise<void> {
  // The task points to the alarm, which has to be there first.
  await em.flush();
  em.create(SessionTaskEntity, {
    id: newId('stk'),
    clinicId: alarm.clinicId,
    sessionId: alarm.sessionId,
    alarmId: alarm.id,
    kind: 'PAUSE_AND_CALL',
    openedAt: at,
    doneAt: null,
    doneBy: null,
    note: null,
  });
}
