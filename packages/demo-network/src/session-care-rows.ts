import { DAY_MS, isoInstant, MINUTE_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import { generatedId } from './generated-id.js';
import { familyNames, femaleNames, maleNames } from './names.js';
import type { NetworkContext } from './network-context.js';
import { plannedRateMicrogramsPerHour } from './protocol-catalogue.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';
import { RECENT_DAYS } from './session-keeping.js';

/** Ketamine comes in vials of so much (assumed): what is not given of the last one is wasted. */
const VIAL_MICROGRAMS = 50_000;

/** After the stop, before the patient is found fit to leave. */
const SCORED_MINUTES = 38;
const fitToLeave: ReadonlySet<string> = new Set(['DISCHARGE_READY', 'COMPLETED']);

const checked: ReadonlySet<string> = new Set(['READY', 'INFUSING', 'RECOVERY', 'DISCHARGE_READY', 'COMPLETED']);
const items = [
  'IDENTITY',
  'FASTING',
  'ESCORT',
  'PREGNANCY',
  'WEIGHT',
  'MEDICATIONS',
  'INTOXICATION',
  'BLOOD_PRESSURE',
  'BASELINE_OBSERVATIONS',
  'PHQ9_ITEM9',
  'INTRAVENOUS_ACCESS',
  'EMERGENCY_EQUIPMENT',
] as const;

/** What a rate segment has given, in whole µg; nothing is said of one that runs. */
export function deliveredMicrograms(segment: Row<'sessions.rate_segments'> | undefined): number | null {
  if (!segment?.ended_at) return null;
  const minutes = (Date.parse(segment.ended_at) - Date.parse(segment.started_at)) / MINUTE_MS;
  return Math.round((segment.rate_micrograms_per_hour * minutes) / 60);
}

/** Rate segments, checks, drug account and discharge of a session, as far as it has come. */
export function writeSessionCare(
  context: NetworkContext,
  course: Course,
  session: Row<'sessions.sessions'>,
  batch: RowBatch,
): void {
  const random = new RandomStream(context.seed, 'session', course.site.index, course.index, session.ordinal, 'care');
  const nurse = random.pick(course.site.nurseIds);
  const scheduledMs = Date.parse(session.scheduled_at);
  if (session.started_at !== null)
    batch['sessions.rate_segments'].push({
      id: generatedId('seg', Date.parse(session.started_at), random),
      session_id: session.id,
      clinic_id: session.clinic_id,
      rate_micrograms_per_hour: plannedRateMicrogramsPerHour(course.protocol.dose, course.weightKg),
      started_at: session.started_at,
      ended_at: session.ended_at,
      set_by: nurse,
    });
  if (scheduledMs < context.nowMs - RECENT_DAYS * DAY_MS || !checked.has(session.state)) return;
  writeChecks(course, session, { nurse, atMs: scheduledMs + 18 * MINUTE_MS, random }, batch);
  writeDischarge(session, nurse, random, batch);
}

interface Checking {
  nurse: string;
  atMs: number;
  random: RandomStream;
}

function writeChecks(
  course: Course,
  session: Row<'sessions.sessions'>,
  { nurse, atMs, random }: Checking,
  batch: RowBatch,
): void {
  const details: Partial<Record<(typeof items)[number], object>> = {
    FASTING: { clearLiquidsHours: 3, lightMealHours: 8, fattyMealHours: 12 },
    ESCORT: { isNamed: true },
    WEIGHT: { weightGrams: course.weightKg * 1_000 },
    BLOOD_PRESSURE: { systolicMmHg: random.integer(108, 148), diastolicMmHg: random.integer(64, 92) },
  };
  for (const item of items)
    batch['sessions.pre_check_findings'].push({
      id: generatedId('pre', atMs, random),
      session_id: session.id,
      clinic_id: session.clinic_id,
      item,
      outcome: item === 'PREGNANCY' && course.sex === 'MALE' ? 'NOT_APPLICABLE' : 'PASSED',
      detail: details[item] ?? {},
      recorded_at: isoInstant(atMs),
      recorded_by: nurse,
    });
}

function writeDischarge(session: Row<'sessions.sessions'>, nurse: string, random: RandomStream, batch: RowBatch): void {
  const { started_at: startedAt, ended_at: endedAt } = session;
  const segment = batch['sessions.rate_segments'].at(-1);
  const delivered = deliveredMicrograms(segment?.session_id === session.id ? segment : undefined);
  const about = { session_id: session.id, clinic_id: session.clinic_id };
  const isDone = session.state === 'COMPLETED';
  const after = (minutes: number) => (endedAt === null ? null : isoInstant(Date.parse(endedAt) + minutes * MINUTE_MS));
  const doneAt = after(60);
  const escort = `${random.pick(random.chance(0.5) ? femaleNames : maleNames)} ${random.pick(familyNames)}`;
  batch['sessions.discharges'].push({
    ...about,
    escort_name: escort,
    escort_relationship: random.pick(['Spouse', 'Friend', 'Parent', 'Sibling']),
    escort_present_at: isDone ? after(52) : null,
    instructions_acknowledged_at: isDone ? after(54) : null,
    nurse_signed_by: isDone ? nurse : null,
    nurse_signed_at: isDone ? after(56) : null,
    physician_signed_by: isDone ? session.provider_id : null,
    physician_signed_at: isDone ? after(58) : null,
    // Discharges are in the afternoon: 24 hours later is past 08:00 of the next day.
    no_driving_until: isDone && doneAt !== null ? isoInstant(Date.parse(doneAt) + DAY_MS) : null,
  });
  if (startedAt === null) return;
  const drawn = Math.ceil(session.planned_dose_micrograms / VIAL_MICROGRAMS) * VIAL_MICROGRAMS;
  const wasted = isDone ? drawn - (delivered ?? 0) : null;
  batch['sessions.drug_accounts'].push({
    ...about,
    drawn_micrograms: drawn,
    drawn_by: nurse,
    drawn_at: isoInstant(Date.parse(startedAt) - 5 * MINUTE_MS),
    wasted_micrograms: wasted,
    wasted_by: isDone ? nurse : null,
    wasted_at: isDone ? after(46) : null,
    waste_witnessed_by: isDone ? session.provider_id : null,
    waste_witnessed_at: isDone ? after(47) : null,
  });
  if (endedAt !== null && fitToLeave.has(session.state))
    writeScores(session, nurse, Date.parse(endedAt), random, batch);
}

/** The scores by which a patient was found fit to leave; nobody leaves without. */
function writeScores(
  session: Row<'sessions.sessions'>,
  nurse: string,
  endedMs: number,
  random: RandomStream,
  batch: RowBatch,
): void {
  const atMs = endedMs + SCORED_MINUTES * MINUTE_MS;
  batch['sessions.discharge_scores'].push({
    id: generatedId('dsc', atMs, random),
    session_id: session.id,
    clinic_id: session.clinic_id,
    scored_at: isoInstant(atMs),
    scored_by: nurse,
    aldrete: { activity: 2, respiration: 2, circulation: 2, consciousness: 2, oxygenation: 2 },
    padss: { vitalSigns: 2, ambulation: random.chance(0.8) ? 2 : 1, nausea: 2, pain: 2, bleeding: 2 },
    rass: 0,
    moaas: 5,
    cadss6: random.integer(0, 2),
  });
}
