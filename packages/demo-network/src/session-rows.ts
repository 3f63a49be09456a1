import { DAY_MS, isoInstant, MINUTE_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import { generatedId } from './generated-id.js';
import type { NetworkContext } from './network-context.js';
import type { PlannedSession } from './plan-sessions.js';
import { planIdOf } from './plan-rows.js';
import { plannedDoseMicrograms } from './protocol-catalogue.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';
import { writeSessionCare } from './session-care-rows.js';
import { writeSessionFindings } from './session-findings.js';
import { lastStep, START_DELAY_MINUTES } from './session-progress.js';
import { transitionRows } from './session-transition.js';

const infused: ReadonlySet<string> = new Set(['INFUSING', 'RECOVERY', 'DISCHARGE_READY', 'COMPLETED', 'TRANSFERRED']);

/** Writes one session, with what was measured and what happened in it, into the batch. */
export function writeSession(
  context: NetworkContext,
  course: Course,
  planned: PlannedSession,
  ordinal: number,
  batch: RowBatch,
): void {
  const { site, protocol } = course;
  const random = new RandomStream(context.seed, 'session', site.index, course.index, ordinal);
  const bookedMs = Math.min(planned.scheduledMs, context.nowMs) - random.integer(4, 20) * DAY_MS;
  const id = generatedId('ses', bookedMs, random);
  const startedMs = infused.has(planned.state) ? planned.scheduledMs + START_DELAY_MINUTES * MINUTE_MS : null;
  const stopped = startedMs !== null && planned.state !== 'INFUSING';
  const endedMs = stopped ? startedMs + planned.infusionMinutes * MINUTE_MS : null;
  const dose = plannedDoseMicrograms(protocol.dose, course.weightKg);
  const session: Row<'sessions.sessions'> = {
    id,
    clinic_id: site.clinic.id,
    patient_id: course.patientId,
    provider_id: random.chance(0.8) ? course.responsibleProviderId : random.pick(site.physicianIds),
    room_id: random.weighted(site.rooms.map((room) => [room.id, room.chair_count] as const)),
    protocol_version_id: context.versionIdOf(course),
    ordinal,
    state: planned.state,
    scheduled_at: isoInstant(planned.scheduledMs),
    started_at: startedMs === null ? null : isoInstant(startedMs),
    ended_at: endedMs === null ? null : isoInstant(endedMs),
    planned_dose_micrograms: dose,
    version: planned.state === 'SCHEDULED' ? 1 : lastStep[planned.state].seq + 1,
    plan_id: planIdOf(context, course),
    episode_id: course.episodeId,
    nurse_id: site.nurseIds[(course.index + ordinal) % site.nurseIds.length] ?? '',
    chair_number: null,
    kind: planned.isBooster ? 'BOOSTER' : 'SERIES',
  };
  batch['sessions.sessions'].push(session);
  context.bookings.write(course, session, batch);
  writeSessionCare(context, course, session, batch);
  const steps = new RandomStream(context.seed, 'steps', id);
  batch['sessions.transitions'].push(
    ...transitionRows({ course, planned, sessionId: id, endedMs, nowMs: context.nowMs }, random, steps),
  );
  if (startedMs !== null)
    writeSessionFindings(
      { context, course, planned, sessionId: id, nurseId: session.nurse_id, ordinal, startedMs, endedMs },
      random,
      batch,
    );
}
