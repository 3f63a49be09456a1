import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { AlarmRule, AlarmSeverity } from './alarm-rules.js';

/** One alarm, from the first reading that raised it until it is both acknowledged and over. */
export const AlarmEntity = defineEntity({
  name: 'Alarm',
  schema: 'sessions',
  tableName: 'alarms',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    sessionId: p.text(),
    patientId: p.text(),
    rule: p.text().$type<AlarmRule>(),
    severity: p.text().$type<AlarmSeverity>(),
    value: p.decimal('number'),
    worstValue: p.decimal('number'),
    limitValue: p.decimal('number'),
    occurrences: p.integer(),
    raisedAt: p.datetime(),
    measuredAt: p.datetime(),
    lastMeasuredAt: p.datetime(),
    clearedAt: p.datetime().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgedBy: p.text().nullable(),
    note: p.text().nullable(),
  },
});
export type AlarmRecord = InferEntity<typeof AlarmEntity>;

/** What has to be done now because of an alarm. */
export const SessionTaskEntity = defineEntity({
  name: 'SessionTask',
  schema: 'sessions',
  tableName: 'tasks',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    sessionId: p.text(),
    alarmId: p.text(),
    kind: p.text().$type<'PAUSE_AND_CALL'>(),
    openedAt: p.datetime(),
    doneAt: p.datetime().nullable(),
    doneBy: p.text().nullable(),
    note: p.text().nullable(),
  },
});
export type SessionTaskRecord = InferEntity<typeof SessionTaskEntity>;

/** Limits of one patient; append-only, the newest of a rule is in force. */
export const AlarmLimitsEntity = defineEntity({
  name: 'AlarmLimits',
  schema: 'sessions',
  tableName: 'alarm_limits',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    rule: p.text().$type<AlarmRule>(),
    warn: p.decimal('number').nullable(),
    critical: p.decimal('number').nullable(),
    reason: p.text(),
    setAt: p.datetime(),
    setBy: p.text(),
  },
});
