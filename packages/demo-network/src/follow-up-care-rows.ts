import { DAY_MS, isoDate, isoInstant, localInstant } from './calendar.js';
import type { Course } from './draw-course.js';
import { followUpWindows } from './follow-up-windows.js';
import { generatedId } from './generated-id.js';
import { accountOf } from './narrative-texts.js';
import type { NetworkContext } from './network-context.js';
import type { SessionPlan } from './plan-sessions.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';

type Assessment = Row<'outcomes.assessments'>;

const afterStart = ['END', 'W1', 'W4', 'W12', 'M6', 'M12'] as const;
const instrumentsOf = (window: (typeof afterStart)[number]): string =>
  window === 'END' || window === 'W1' ? '{NRS,PGIC}' : '{NRS,PEG,PHQ9,GAD7,PGIC}';
/** The outbox of the last weeks is enough to look at. */
const REMINDERS_SINCE_DAYS = 45;

/**
 * What surrounds a patient's answers: reviews that item 9 of PHQ-9 called for, accounts in the patient's words, whether
 * they may be shared, and links and reminders of the windows that are or were lately open.
 */
export function writeFollowUpCare(
  context: NetworkContext,
  course: Course,
  { endedDay }: SessionPlan,
  answered: readonly Assessment[],
  batch: RowBatch,
): void {
  const { site, patientId, episodeId } = course;
  const random = new RandomStream(context.seed, 'patient', site.index, course.index, 'follow-up care');
  const about = { clinic_id: site.clinic.id, patient_id: patientId };
  const consents = batch['patients.consents'].slice(-3).filter(({ patient_id: id }) => id === patientId);
  batch['outcomes.sharing_consents'].push({
    ...about,
    is_given: consents.some(({ kind }) => kind === 'NARRATIVE_SHARING'),
    said_at: isoInstant((course.firstDay - 7) * DAY_MS),
  });
  for (const assessment of answered) {
    const { instrument, follow_up_window: window, answers, session_id: session } = assessment;
    if (instrument === 'PHQ9' && ((answers as { answers: number[] }).answers[8] ?? 0) >= 1)
      batch['outcomes.safety_tasks'].push(safetyTask(context, course, assessment, random));
    if (instrument === 'PGIC' && session === null && random.chance(0.3))
      batch['outcomes.narratives'].push({
        ...about,
        id: generatedId('narr', Date.parse(assessment.assessed_at), random),
        episode_id: episodeId,
        follow_up_window: window,
        text: accountOf((answers as { answer: number }).answer, random),
        source: random.chance(0.7) ? 'LINK' : 'STAFF',
        written_at: assessment.assessed_at,
      });
  }
  if (endedDay !== null)
    for (const window of afterStart) writeOutbox(context, course, endedDay, window, answered, random, batch);
}

function safetyTask(
  context: NetworkContext,
  { site, patientId, episodeId, responsibleProviderId }: Course,
  { id, assessed_at: raisedAt }: Assessment,
  random: RandomStream,
): Row<'outcomes.safety_tasks'> {
  const raisedMs = Date.parse(raisedAt);
  const seenMs = raisedMs + random.integer(15, 240) * 60_000;
  // What came in the last day and a half is partly still to be looked at.
  const isDone = context.nowMs > seenMs && (context.nowMs - raisedMs > 1.5 * DAY_MS || random.chance(0.3));
  return {
    id: generatedId('stsk', raisedMs, random),
    clinic_id: site.clinic.id,
    patient_id: patientId,
    episode_id: episodeId,
    assessment_id: id,
    raised_at: raisedAt,
    due_on: new Intl.DateTimeFormat('sv-SE', { timeZone: site.profile.timeZone, dateStyle: 'short' }).format(raisedMs),
    completed_at: isDone ? isoInstant(seenMs) : null,
    completed_by: isDone ? responsibleProviderId : null,
    note: isDone ? random.pick(notes) : null,
    version: isDone ? 2 : 1,
  };
}

const notes = [
  'Called the patient: passive thoughts, no plan, no means. Safety plan gone through, next call in a week.',
  'Seen at the clinic the same day. No intent. The general practitioner is informed with consent.',
  'Spoke by phone with the patient and, as agreed, a relative. Referred to psychology.',
];

function writeOutbox(
  context: NetworkContext,
  { site, patientId, episodeId }: Course,
  endedDay: number,
  window: (typeof afterStart)[number],
  answered: readonly Assessment[],
  random: RandomStream,
  batch: RowBatch,
): void {
  const { first, last } = followUpWindows[window];
  const opens = endedDay + first;
  const closes = endedDay + last;
  if (opens > context.today || closes < context.today - REMINDERS_SINCE_DAYS) return;
  const isAnswered = answered.some(({ instrument, follow_up_window: of }) => instrument === 'NRS' && of === window);
  const isOpen = closes >= context.today;
  const about = { clinic_id: site.clinic.id, patient_id: patientId, episode_id: episodeId, follow_up_window: window };
  const createdMs = localInstant(opens, 9 * 60 + random.integer(0, 59), site.profile.timeZone);
  if (createdMs > context.nowMs) return;
  const linkId = generatedId('qlnk', createdMs, random);
  const answer = answered.find(({ follow_up_window: of }) => of === window);
  batch['outcomes.questionnaire_links'].push({
    ...about,
    id: linkId,
    instruments: instrumentsOf(window),
    created_at: isoInstant(createdMs),
    expires_at: isoInstant(localInstant(closes + 1, 12 * 60, site.profile.timeZone)),
    used_at: isAnswered && answer && answer.assessed_at > isoInstant(createdMs) ? answer.assessed_at : null,
  });
  const channel = random.weighted<'EMAIL' | 'SMS' | 'NONE'>([
    ['EMAIL', 0.55],
    ['SMS', 0.35],
    ['NONE', 0.1],
  ]);
  const midway = opens + Math.floor((last - first + 1) / 2);
  const occasions = [
    ['OPENING', opens],
    ...(!isAnswered && midway <= context.today ? ([['MIDWAY', midway]] as const) : []),
  ] as const;
  for (const [occasion, day] of occasions)
    batch['outcomes.reminders'].push({
      ...about,
      id: generatedId('rem', day * DAY_MS, random),
      occasion,
      channel,
      // The demo has no sender: what is past was sent before, what is open waits for staff.
      state: isOpen || channel === 'NONE' ? 'NOT_SENT' : 'SENT',
      due_on: isoDate(day),
      link_id: linkId,
      attempts: isOpen || channel === 'NONE' ? 0 : 1,
      created_at: isoInstant(createdMs),
      sent_at: isOpen || channel === 'NONE' ? null : isoInstant(localInstant(day, 9 * 60, site.profile.timeZone)),
    });
}
