import { scoreInstrument, type InstrumentResponse } from '@surcease/instruments';
import { isoInstant } from './calendar.js';
import type { Course } from './draw-course.js';
import { generatedId } from './generated-id.js';
import type { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';
import type { FollowUpWindow, InstrumentCode } from './vocabulary.js';

/** A response to one of the instruments that the network asks for. */
export type Response = InstrumentResponse & { instrument: InstrumentCode };

interface AssessmentInputs {
  response: Response;
  window: FollowUpWindow | null;
  sessionId: string | null;
  atMs: number;
}

/** Scored by the product's own rules; stored beside the raw answers, as the product stores them. */
export function assessmentRow(
  course: Course,
  { response, window, sessionId, atMs }: AssessmentInputs,
  random: RandomStream,
): Row<'outcomes.assessments'> {
  const { instrument, ...answers } = response;
  const { score, scoringVersion } = scoreInstrument(response);
  if (score === null) throw new Error(`assessmentRow: a complete ${instrument} has no score`);
  return {
    id: generatedId('asmt', atMs, random),
    clinic_id: course.site.clinic.id,
    patient_id: course.patientId,
    episode_id: course.episodeId,
    session_id: sessionId,
    instrument,
    follow_up_window: window,
    score,
    answers,
    scoring_version: scoringVersion,
    assessed_at: isoInstant(atMs),
  };
}
