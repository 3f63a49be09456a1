import type { Course } from './draw-course.js';
import type { EventWriter } from './event-rows.js';
import type { NetworkContext } from './network-context.js';
import { writePatient } from './patient-rows.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch, TableName } from './rows.js';

/** Writes all records of one patient into the batch, and what the log tells of them. */
export function writePatientWithEvents(
  context: NetworkContext,
  course: Course,
  events: EventWriter,
  batch: RowBatch,
): void {
  const before = (table: TableName) => batch[table].length;
  const [session, transition, adverseEvent, segment, vitalSigns, advance, assessment] = [
    before('sessions.sessions'),
    before('sessions.transitions'),
    before('sessions.adverse_events'),
    before('sessions.rate_segments'),
    before('sessions.vital_signs'),
    before('patients.episode_transitions'),
    before('outcomes.assessments'),
  ];
  writePatient(context, course, batch);
  const rows = {
    patient: batch['patients.patients'].at(-1) as Row<'patients.patients'>,
    episode: batch['outcomes.episodes'].at(-1) as Row<'outcomes.episodes'>,
    sessions: batch['sessions.sessions'].slice(session),
    transitions: batch['sessions.transitions'].slice(transition),
    adverseEvents: batch['sessions.adverse_events'].slice(adverseEvent),
    segments: batch['sessions.rate_segments'].slice(segment),
    vitalSigns: batch['sessions.vital_signs'].slice(vitalSigns),
    advances: batch['patients.episode_transitions'].slice(advance),
    assessments: batch['outcomes.assessments'].slice(assessment),
  };
  events.write(rows, new RandomStream(context.seed, 'patient', course.site.index, course.index, 'events'), batch);
}
