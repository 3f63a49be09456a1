import { drawAdverseEvents } from './adverse-events.js';
import { assessmentRow } from './assessment-row.js';
import { isoInstant, MINUTE_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import { generatedId } from './generated-id.js';
import { nrsNow } from './instrument-answers.js';
import type { NetworkContext } from './network-context.js';
import type { PlannedSession } from './plan-sessions.js';
import { RandomStream } from './random-stream.js';
import type { RowBatch } from './rows.js';
import { readingMinutes } from './session-keeping.js';
import { drawVitalSigns } from './vital-signs.js';

interface FindingInputs {
  context: NetworkContext;
  course: Course;
  planned: PlannedSession;
  sessionId: string;
  nurseId: string;
  ordinal: number;
  startedMs: number;
  endedMs: number | null;
}

/** Adverse events, vital signs, and pain before and after: each only as far as its time has come. */
export function writeSessionFindings(inputs: FindingInputs, random: RandomStream, batch: RowBatch): void {
  const { context, course, planned, sessionId, nurseId, startedMs } = inputs;
  const clinicId = course.site.clinic.id;
  const { infusionMinutes } = planned;
  const happened = (minute: number): boolean => startedMs + minute * MINUTE_MS <= context.nowMs;
  const events = drawAdverseEvents(infusionMinutes, planned.state === 'TRANSFERRED', random);
  for (const event of events) {
    const atMs = startedMs + event.minute * MINUTE_MS;
    const id = generatedId('adv', atMs, random);
    if (!happened(event.minute)) continue;
    batch['sessions.adverse_events'].push({
      id,
      session_id: sessionId,
      clinic_id: clinicId,
      code: event.code,
      grade: event.grade,
      is_serious: event.isSerious,
      occurred_at: isoInstant(atMs),
      recorded_at: isoInstant(atMs),
      recorded_by: nurseId,
    });
  }
  const has = (code: string): boolean => events.some((event) => event.code === code);
  const looks = new RandomStream(context.seed, 'readings', sessionId);
  const minutes = readingMinutes(infusionMinutes, course.site.index, looks);
  const conditions = { infusionMinutes, minutes, hypertension: has('HYPERTENSION'), desaturation: has('DESATURATION') };
  for (const vitals of drawVitalSigns(conditions, looks)) {
    if (!happened(vitals.minute)) break;
    batch['sessions.vital_signs'].push({
      session_id: sessionId,
      clinic_id: clinicId,
      measured_at: isoInstant(startedMs + vitals.minute * MINUTE_MS),
      systolic_mmhg: vitals.systolic,
      diastolic_mmhg: vitals.diastolic,
      heart_rate_per_minute: vitals.heartRate,
      oxygen_saturation_percent: vitals.oxygenSaturation,
      respiratory_rate_per_minute: vitals.respiratoryRate,
    });
  }
  writePain(inputs, random, batch);
}

/** Pain now, at the pre-check and 25 minutes after the stop: relief right after an infusion says little of week 4. */
function writePain(inputs: FindingInputs, random: RandomStream, batch: RowBatch): void {
  const { context, course, planned, ordinal, sessionId, startedMs, endedMs } = inputs;
  const share = course.responds.END ? 0.35 * Math.min(1, (ordinal - 1) / course.seriesSize) : 0;
  const before = Math.round(random.normalWithin(course.baselineNrs * (1 - share), 1, 0, 10));
  const after = Math.round(random.normalWithin(before - 2.5, 1.5, 0, 10));
  const write = (score: number, atMs: number): void => {
    const row = assessmentRow(course, { response: nrsNow(score), window: null, sessionId, atMs }, random);
    if (atMs <= context.nowMs) batch['outcomes.assessments'].push(row);
  };
  write(before, startedMs - 10 * MINUTE_MS);
  if (endedMs !== null && planned.state !== 'TRANSFERRED') write(after, endedMs + 25 * MINUTE_MS);
}
