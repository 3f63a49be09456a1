import { RandomStream } from '../random-stream.js';
import { drawReading } from './draw-reading.js';
import { type PlayedSession, mutationOf } from './live-graph.js';

/** Who plays at a clinic: two people start an infusion and witness a waste, and a physician signs. */
export interface Cast {
  nurse: string;
  witness: string;
  physician: string;
}

/** One mutation of a demo account. */
export interface Act {
  as: string;
  name: string;
  input: string;
  fields?: string;
  /** Beside key, session and version. */
  values: Record<string, unknown>;
  /** Whether the input takes the session and its version. */
  ofSession?: 'VERSIONED' | 'PLAIN' | 'NO';
}

interface Moment {
  cast: Cast;
  seed: number;
  /** The player's time. */
  nowMs: number;
  /** Since the last reading that the player knows of. */
  minutesSinceReading: number;
  /** Since the session came into its state. */
  minutesInState: number;
}

const MINUTE_MS = 60_000;
const minutesSince = (instant: string | null, nowMs: number): number =>
  instant === null ? 0 : (nowMs - Date.parse(instant)) / MINUTE_MS;

const act = (as: string, name: string, input: string, values: Record<string, unknown> = {}): Act => ({
  as,
  name,
  input,
  values,
});
const move = (as: string, transition: string, reason?: string): Act =>
  act(as, 'transitionSession', 'TransitionSessionInput', { transition, ...(reason && { reason }) });

/** Who has not come by then is not waited for, and what could not begin by then is put off. */
const NO_SHOW_MINUTES = 90;
const GIVEN_UP_MINUTES = 60;

/** How a session goes on from each state; an empty list waits. Guards are the graph's: what it refuses is tried again later. */
type Scene = (session: PlayedSession, moment: Moment) => Act[];

const scenes: Readonly<Record<string, Scene>> = {
  SCHEDULED: ({ scheduledAt }, { cast, nowMs }) => {
    const late = minutesSince(scheduledAt, nowMs);
    if (late > NO_SHOW_MINUTES) return [move(cast.nurse, 'MARK_NO_SHOW')];
    return late > -60 ? [move(cast.nurse, 'CONFIRM')] : [];
  },
  CONFIRMED: ({ scheduledAt }, { cast, nowMs }) => {
    const late = minutesSince(scheduledAt, nowMs);
    if (late > NO_SHOW_MINUTES) return [move(cast.nurse, 'MARK_NO_SHOW')];
    const identifiers = ['FULL_NAME', 'BIRTH_DATE'];
    return late >= 0 ? [act(cast.nurse, 'checkIn', 'CheckInInput', { identifiers })] : [];
  },
  CHECKED_IN: (_session, { cast, minutesInState }) => {
    if (minutesInState > GIVEN_UP_MINUTES) return [move(cast.nurse, 'DEFER', 'STAFF_OR_EQUIPMENT')];
    return minutesInState >= 3 ? [move(cast.nurse, 'BEGIN_PRE_CHECK')] : [];
  },
  PRE_CHECK: (session, moment) => {
    if (moment.minutesInState < 4) return [];
    if (moment.minutesInState > GIVEN_UP_MINUTES) return [move(moment.cast.nurse, 'DEFER', 'STAFF_OR_EQUIPMENT')];
    const vital = reading(session, moment);
    const { systolicMmHg, diastolicMmHg } = vital.values;
    return [
      vital,
      act(moment.cast.nurse, 'recordPreCheck', 'RecordPreCheckInput', {
        findings: findings(systolicMmHg, diastolicMmHg),
      }),
      move(moment.cast.nurse, 'PASS_PRE_CHECK'),
    ];
  },
  READY: (session, moment) => {
    if (moment.minutesInState > GIVEN_UP_MINUTES) return [move(moment.cast.nurse, 'DEFER', 'STAFF_OR_EQUIPMENT')];
    if (moment.minutesInState < 2 || !session.plan) return [];
    const { cast } = moment;
    const rateMicrogramsPerHour = session.plan.plannedRateMicrogramsPerHour;
    const drawnMicrograms = Math.ceil(session.plannedDoseMicrograms / VIAL_MICROGRAMS) * VIAL_MICROGRAMS;
    return [
      reading(session, moment),
      ...(session.drugAccount ? [] : [act(cast.nurse, 'recordDrugDrawn', 'RecordDrugDrawnInput', { drawnMicrograms })]),
      act(cast.witness, 'confirmVerification', 'ConfirmVerificationInput', { rateMicrogramsPerHour }),
      act(cast.nurse, 'startInfusion', 'StartInfusionInput', { rateMicrogramsPerHour }),
    ];
  },
  INFUSING: (session, moment) => [...readingsDue(session, moment), ...rateAndStop(session, moment)],
  PAUSED: (session, moment) =>
    moment.minutesInState < 5
      ? []
      : [reading(session, moment), act(moment.cast.nurse, 'resumeInfusion', 'ResumeInfusionInput')],
  RECOVERY: (session, moment) => {
    const due = readingsDue(session, moment);
    if (minutesSince(session.endedAt, moment.nowMs) < 32 || due.length > 0) return due;
    return [
      reading(session, moment),
      act(moment.cast.nurse, 'recordDischargeScores', 'RecordDischargeScoresInput', {
        aldrete: { activity: 2, respiration: 2, consciousness: 2, oxygenation: 2 },
        padss: { ambulation: 2, nausea: 2, pain: 2, bleeding: 2 },
        rass: 0,
        moaas: 5,
        cadss6: 0,
      }),
      move(moment.cast.nurse, 'MEET_CRITERIA'),
    ];
  },
  DISCHARGE_READY: (session, { cast, minutesInState }) => {
    if (minutesInState < 5) return [];
    const { drugAccount } = session;
    const left = drugAccount ? Math.max(0, drugAccount.drawnMicrograms - drugAccount.deliveredMicrograms) : 0;
    const waste = { wastedMicrograms: left };
    return [
      ...(drugAccount?.wastedMicrograms === null
        ? [act(cast.nurse, 'recordDrugWaste', 'RecordDrugWasteInput', waste)]
        : []),
      ...(left > 0 ? [act(cast.witness, 'confirmDrugWaste', 'ConfirmDrugWasteInput', waste)] : []),
      ...(drugAccount && drugAccount.deliveredMicrograms > drugAccount.drawnMicrograms
        ? [act(cast.nurse, 'explainDrugDiscrepancy', 'ExplainDrugDiscrepancyInput', { reason: OVERRUN })]
        : []),
      act(cast.nurse, 'recordEscort', 'RecordEscortInput', {
        escortName: 'Jamie Escort',
        escortRelationship: 'Friend',
      }),
      act(cast.nurse, 'acknowledgeInstructions', 'AcknowledgeInstructionsInput'),
      act(cast.nurse, 'signDischarge', 'SignDischargeInput'),
      act(cast.physician, 'signDischarge', 'SignDischargeInput'),
      act(cast.nurse, 'dischargeSession', 'DischargeSessionInput'),
    ];
  },
};

/** Where nobody played for a while, an infusion ran on by the clock though its syringe was empty. */
const OVERRUN = 'The pump ran empty before it was stopped.';

/** Ketamine comes in vials of so much (assumed): what is not given of the last one is wasted. */
const VIAL_MICROGRAMS = 50_000;

/** What happens next in a session, in order; each act only after the one before was accepted. */
export function nextActs(session: PlayedSession, moment: Moment): Act[] {
  return scenes[session.state]?.(session, moment) ?? [];
}

/** Alarms are answered by the nurse after a while, each in its own time, and tasks are done with them. */
export function answersToAlarms(
  session: PlayedSession,
  { cast, seed, nowMs }: Pick<Moment, 'cast' | 'seed' | 'nowMs'>,
): Act[] {
  return session.alarms.flatMap(({ id, raisedAt, acknowledgedAt, task }): Act[] => {
    const patience = new RandomStream(seed, id, 'patience').integer(25, 150) / 60;
    if (minutesSince(raisedAt, nowMs) < patience) return [];
    const of = (name: string, input: string, values: Record<string, unknown>): Act => ({
      ...act(cast.nurse, name, input, values),
      fields: 'alarm { id }',
      ofSession: 'NO',
    });
    return [
      ...(acknowledgedAt === null
        ? [of('acknowledgeAlarm', 'AcknowledgeAlarmInput', { alarmId: id, note: 'Seen at the chair.' })]
        : []),
      ...(task && task.doneAt === null
        ? [of('completeSessionTask', 'CompleteSessionTaskInput', { taskId: task.id })]
        : []),
    ];
  });
}

function reading(session: PlayedSession, { cast, seed, nowMs }: Moment): Act {
  const minutes = session.startedAt === null ? -10 : minutesSince(session.startedAt, nowMs);
  const values = { ...drawReading(seed, session.id, minutes, session.state === 'INFUSING') };
  return {
    ...act(cast.nurse, 'recordVitalSigns', 'RecordVitalSignsInput', values),
    ofSession: 'PLAIN',
  };
}

/** About a reading a minute while the infusion runs, one every four in recovery. */
function readingsDue(session: PlayedSession, moment: Moment): Act[] {
  const every = session.state === 'INFUSING' ? 1 : 4;
  return moment.minutesSinceReading >= every ? [reading(session, moment)] : [];
}

/** One session in three runs slower for a while; every one ends when its dose or its time is reached. */
function rateAndStop(session: PlayedSession, { cast, seed, nowMs }: Moment): Act[] {
  const { plan, plannedDoseMicrograms: planned, currentRateMicrogramsPerHour: rate } = session;
  if (!plan) return [];
  const minutes = minutesSince(session.startedAt, nowMs);
  if ((session.deliveredDoseMicrograms ?? 0) >= planned || minutes >= plan.durationMinutes)
    return [act(cast.nurse, 'stopInfusion', 'StopInfusionInput', { reason: 'COMPLETED_AS_PLANNED' })];
  const random = new RandomStream(seed, session.id, 'rate');
  if (!random.chance(1 / 3)) return [];
  const slowFrom = random.integer(20, 45);
  const full = plan.plannedRateMicrogramsPerHour;
  const wanted = minutes >= slowFrom && minutes < slowFrom + 30 ? Math.round(full * 0.8) : full;
  return rate === null || rate === wanted
    ? []
    : [act(cast.nurse, 'changeRate', 'ChangeRateInput', { rateMicrogramsPerHour: wanted })];
}

function findings(systolicMmHg: unknown, diastolicMmHg: unknown): Record<string, unknown>[] {
  const passed = ['IDENTITY', 'PREGNANCY', 'WEIGHT', 'MEDICATIONS', 'INTOXICATION', 'BASELINE_OBSERVATIONS', 'PHQ9_ITEM9', 'INTRAVENOUS_ACCESS', 'EMERGENCY_EQUIPMENT']; // prettier-ignore
  const optional = new Set(['PREGNANCY', 'PHQ9_ITEM9']);
  return [
    ...passed.map((item) => ({ item, outcome: optional.has(item) ? 'NOT_APPLICABLE' : 'PASSED' })),
    { item: 'FASTING', clearLiquidsHours: 3, lightMealHours: 8, fattyMealHours: 12 },
    { item: 'ESCORT', escortName: 'Jamie Escort', escortRelationship: 'Friend' },
    { item: 'BLOOD_PRESSURE', systolicMmHg, diastolicMmHg },
  ];
}

export const documentOf = ({ name, input, fields }: Act): string => mutationOf(name, input, fields);
