import { formatTimeOfDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { alarmName, alarmValue } from '../../live/alarm-words.js';
import type { DeskSession } from './DeskContext.js';
import type { Moment } from './moment.js';
import { recordMoments, type Recorded } from './record-moments.js';
import { transitionDeeds } from './transition-words.js';

const isKnown = (name: string): name is keyof typeof transitionDeeds => name in transitionDeeds;

type Part<List extends readonly object[], Key extends keyof List[number]> = ReadonlyArray<Pick<List[number], Key>>;

/** What of a session happened, whoever asked for it. */
export interface Happened
  extends Pick<DeskSession, 'actors' | 'rateSegments' | 'boluses' | 'amendments' | 'verifications'>, Recorded {
  transitions: Part<DeskSession['transitions'], 'id' | 'transition' | 'at' | 'reason' | 'note' | 'actorId'>;
  alarms: Part<
    DeskSession['alarms'],
    'id' | 'rule' | 'severity' | 'value' | 'measuredAt' | 'acknowledgedAt' | 'acknowledgedBy'
  >;
  adverseEvents: Part<DeskSession['adverseEvents'], 'id' | 'code' | 'grade' | 'occurredAt' | 'note' | 'recordedBy'>;
}

/** All that happened in a session, in time; times within words are of the clinic. */
export function timelineOf(session: Happened, timeZone: string): Moment[] {
  const moves = session.transitions.map(({ id, transition, at, reason, note, actorId }): Moment => ({
    id,
    at,
    kind: 'MOVE',
    text: isKnown(transition) ? transitionDeeds[transition] : humanise(transition),
    detail: [reason && (/^[A-Z_]+$/.test(reason) ? humanise(reason) : reason), note].filter(Boolean).join(': ') || null,
    actorId,
  }));
  const rates = session.rateSegments.map(({ id, startedAt, rateMicrogramsPerHour, setBy }): Moment => ({
    id,
    at: startedAt,
    kind: 'DRUG',
    text: `Rate ${(rateMicrogramsPerHour / 1000).toFixed(1)} mg/h`,
    detail: null,
    actorId: setBy?.id ?? null,
  }));
  const boluses = session.boluses.map(({ id, givenAt, doseMicrograms, reason, givenBy }): Moment => ({
    id,
    at: givenAt,
    kind: 'DRUG',
    text: `Bolus ${doseMicrograms / 1000} mg`,
    detail: reason,
    actorId: givenBy?.id ?? null,
  }));
  const alarms = session.alarms.map((alarm): Moment => ({
    id: alarm.id,
    at: alarm.measuredAt,
    kind: 'ALARM',
    text: `${alarm.severity === 'CRITICAL' ? 'Critical' : 'Warning'}: ${alarmName(alarm.rule)}, ${alarmValue(alarm.rule, alarm.value)}`,
    detail: alarm.acknowledgedAt ? `acknowledged ${formatTimeOfDay(alarm.acknowledgedAt, timeZone)}` : 'waits',
    actorId: alarm.acknowledgedBy?.id ?? null,
  }));
  const harm = session.adverseEvents.map(({ id, occurredAt, code, grade, note, recordedBy }): Moment => ({
    id,
    at: occurredAt,
    kind: 'HARM',
    text: `${humanise(code)}, grade ${grade}`,
    detail: note,
    actorId: recordedBy?.id ?? null,
  }));
  const corrections = session.amendments.map(({ id, at, subject, original, corrected, reason, actorId }): Moment => ({
    id,
    at,
    kind: 'CORRECTION',
    text: `${humanise(subject)} corrected: ${original ?? '–'} → ${corrected}`,
    detail: reason,
    actorId,
  }));
  const confirmed = session.verifications.map(({ id, confirmedAt, accountId, rateMicrogramsPerHour }): Moment => ({
    id,
    at: confirmedAt,
    kind: 'DRUG',
    text: `Patient, drug, dose and rate confirmed: ${(rateMicrogramsPerHour / 1000).toFixed(1)} mg/h`,
    detail: null,
    actorId: accountId,
  }));
  return [
    ...moves,
    ...confirmed,
    ...recordMoments(session),
    ...rates,
    ...boluses,
    ...alarms,
    ...harm,
    ...corrections,
  ].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}
