import type { InstrumentCode } from '@surcease/instruments';
import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type SortColumn, anyOf, readByIds, readPage, readPages } from '@surcease/persistence';
import type { FollowUpWindow } from './follow-up-window.js';

/** An assessment as the graph names its facts, and the keys of what stands around it. */
export interface AssessmentRow {
  id: string;
  clinicId: string;
  patientId: string;
  sessionId: string | null;
  instrument: InstrumentCode;
  window: FollowUpWindow | null;
  score: number | null;
  assessedAt: string;
  scoringVersion: string;
  episodeId: string;
  answers: StoredAnswers;
  isProrated: boolean;
  source: 'STAFF' | 'LINK';
  recordedAt: string;
  correctionReason: string | null;
  correctsId: string | null;
  correctedById: string | null;
}

/** Raw answers as they are stored: of one item, of several, or doses. An open item is null. */
interface StoredAnswers {
  answer?: number | null;
  answers?: (number | null)[];
  recall?: string;
  qualifier?: string;
  coding?: string;
  doses?: { opioid: string; amount: number; unit: string }[];
}

const select = `a.id, a.clinic_id as "clinicId", a.patient_id as "patientId", a.session_id as "sessionId", a.instrument,
  a.follow_up_window as "window", a.score, a.assessed_at as "assessedAt", a.scoring_version as "scoringVersion",
  a.episode_id as "episodeId", a.answers, a.is_prorated as "isProrated", a.source,
  coalesce(a.recorded_at, a.assessed_at) as "recordedAt", a.correction_reason as "correctionReason",
  a.supersedes_id as "correctsId",
  (select n.id from outcomes.assessments n where n.supersedes_id = a.id) as "correctedById"`;
const from = 'outcomes.assessments a';

const byTime = (descending: boolean): SortColumn[] => [
  { column: 'a.assessed_at', key: 'assessedAt', type: 'timestamptz', descending },
  { column: 'a.id', key: 'id', type: 'text', descending },
];
const parents = {
  patient: { column: 'a.patient_id', sort: byTime(true) },
  session: { column: 'a.session_id', sort: byTime(false) },
  episode: { column: 'a.episode_id', sort: byTime(true) },
};

export type AssessmentParent = keyof typeof parents;

export interface AssessmentListing {
  clinicIds?: readonly string[] | null;
  instruments?: readonly InstrumentCode[] | null;
  windows?: readonly FollowUpWindow[] | null;
}

export function assessmentsByIds(reader: Reader, ids: readonly string[]): Promise<(AssessmentRow | null)[]> {
  return readByIds<AssessmentRow>(reader, { select, from }, 'a.id', ids);
}

const conditionsOf = ({ clinicIds, instruments, windows }: AssessmentListing) => [
  ...anyOf('a.clinic_id', clinicIds, 'clinicIds'),
  ...anyOf('a.instrument', instruments, 'instruments'),
  ...anyOf('a.follow_up_window', windows, 'windows'),
];

/** The newest first, over all clinics that the viewer sees. */
export function pageOfAllAssessments(
  reader: Reader,
  listing: AssessmentListing,
  page: PageArguments,
): Promise<Page<AssessmentRow>> {
  const list = {
    name: 'assessments',
    node: 'Assessment',
    select,
    from,
    sort: byTime(true),
    conditions: conditionsOf(listing),
  };
  return readPage<AssessmentRow>(reader, list, page);
}

/** A page of assessments for each patient, newest first, or each session, oldest first. */
export function pagesOfAssessments(
  reader: Reader,
  parent: AssessmentParent,
  ids: readonly string[],
  listing: AssessmentListing,
  page: PageArguments,
): Promise<Page<AssessmentRow>[]> {
  const { column, sort } = parents[parent];
  return readPages<AssessmentRow>(
    reader,
    { name: `assessments of ${parent}`, node: 'Assessment', select, from, sort, conditions: conditionsOf(listing) },
    column,
    ids,
    page,
  );
}
