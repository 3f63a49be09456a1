import { assessmentRow, type Response } from './assessment-row.js';
import { localInstant } from './calendar.js';
import type { Course } from './draw-course.js';
import { answerProbability, followUpWindows } from './follow-up-windows.js';
import { placedId } from './generated-id.js';
import { gad7, interference, mme, nrs, peg, pgic, phq9 } from './instrument-answers.js';
import type { NetworkContext } from './network-context.js';
import type { SessionPlan } from './plan-sessions.js';
import { RandomStream } from './random-stream.js';
import { followUpPain } from './follow-up-pain.js';
import type { RowBatch } from './rows.js';
import type { FollowUpWindow } from './vocabulary.js';

const afterStart = ['END', 'W1', 'W4', 'W12', 'M6', 'M12'] as const;
/** Where the whole set is asked; at the end and after a week only pain and the impression of change. */
const fullSet: ReadonlySet<FollowUpWindow> = new Set(['W4', 'W12', 'M6', 'M12']);

/** Writes the baseline and what was answered of each window whose day has come into the batch. */
export function writeFollowUps(context: NetworkContext, course: Course, plan: SessionPlan, batch: RowBatch): void {
  const { site } = course;
  const write = (window: FollowUpWindow, answers: readonly Response[], day: number, random: RandomStream): void => {
    const atMs = localInstant(day, random.integer(8 * 60, 20 * 60), site.profile.timeZone);
    if (atMs > context.nowMs) return;
    for (const response of answers)
      batch['outcomes.assessments'].push(assessmentRow(course, { response, window, sessionId: null, atMs }, random));
  };
  const before = new RandomStream(context.seed, 'patient', site.index, course.index, 'answers', 'T0');
  write('T0', baseline(course, before), plan.startedDay - before.integer(1, 14), before);
  for (const { window, day, responds, random } of answeredWindows(context, course, plan, afterStart))
    write(window, followUp(course, window, responds, random), day, random);
}

/** The windows that indicators of pain are of. */
const painWindows = ['END', 'W4', 'W12'] as const;

/** Writes what was answered about pain, with the scores of writeFollowUps. */
export function writePainFollowUps(context: NetworkContext, course: Course, plan: SessionPlan, batch: RowBatch): void {
  for (const { window, day, responds, random } of answeredWindows(context, course, plan, painWindows)) {
    const response = nrs(followUpPain(course.baselineNrs, responds, random));
    const atMs = localInstant(day, random.integer(8 * 60, 20 * 60), course.site.profile.timeZone);
    if (atMs > context.nowMs) continue;
    const row = assessmentRow(course, { response, window, sessionId: null, atMs }, random);
    const place = { clinic: course.site.index, patient: course.index, kind: 1 + painWindows.indexOf(window) };
    batch['outcomes.assessments'].push({ ...row, id: placedId('asmt', atMs, random, place) });
  }
}

/** The windows that are answered, and the day. Each has its own stream, so that what is drawn of one moves no other. */
function* answeredWindows<Window extends Exclude<FollowUpWindow, 'T0'>>(
  { seed }: NetworkContext,
  { site, index, responds: respondsIn }: Course,
  { endedDay }: SessionPlan,
  windows: readonly Window[],
) {
  if (endedDay === null) return;
  for (const window of windows) {
    const random = new RandomStream(seed, 'patient', site.index, index, 'answers', window);
    const responds = respondsIn[window];
    if (!random.chance(answerProbability(window, responds, site.profile.week4Completeness))) continue;
    const { first, last, target } = followUpWindows[window];
    // A day short of the last: an evening on the west coast is the next day in UTC.
    const late = Math.round(random.normalWithin(target + (last - target) / 5, (last - first) / 5, first, last - 1));
    yield { window, responds, random, day: endedDay + late };
  }
}

function baseline(course: Course, random: RandomStream): Response[] {
  return [
    nrs(course.baselineNrs),
    peg(course.baselineNrs, course.baselineInterference, random),
    phq9(course.baselinePhq9, random),
    gad7(course.baselineGad7, random),
    interference(course.baselineInterference, random),
    ...(course.baselineMme > 0 ? [mme(course.baselineMme)] : []),
  ];
}

function followUp(course: Course, window: FollowUpWindow, responds: boolean, random: RandomStream): Response[] {
  const pain = followUpPain(course.baselineNrs, responds, random);
  const impression = pgic(responds, random);
  if (!fullSet.has(window)) return [nrs(pain), impression];
  const change = pain - course.baselineNrs;
  const level = Math.min(10, Math.max(0, course.baselineInterference + 0.8 * change + random.normal(0, 0.8)));
  const whole = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  const answers: Response[] = [
    nrs(pain),
    peg(pain, level, random),
    phq9(whole(course.baselinePhq9 + random.normal(responds ? -4 : -0.5, 3), 27), random),
    gad7(whole(course.baselineGad7 + random.normal(responds ? -2.5 : -0.3, 2.5), 21), random),
    impression,
    interference(level, random),
  ];
  if (course.baselineMme > 0) answers.push(mme(changedOpioids(course.baselineMme, responds, random)));
  return answers;
}

/** Responders take 20 ± 25 % less, others 3 ± 20 % (the inpatient cohort, on far higher doses, went 191 → 122 → 93 mg). */
function changedOpioids(perDay: number, responds: boolean, random: RandomStream): number {
  const change = responds ? random.normal(-0.2, 0.25) : random.normal(-0.03, 0.2);
  return Math.round(Math.max(0, perDay * (1 + change)));
}
