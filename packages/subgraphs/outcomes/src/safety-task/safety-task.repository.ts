import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type SortColumn, anyOf, readByIds, readPage } from '@surcease/persistence';

/** A review that a clinician owes a patient the same day, as the graph names its facts. */
export interface SafetyTaskRow {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  assessmentId: string;
  raisedAt: string;
  dueOn: string;
  completedAt: string | null;
  completedBy: string | null;
  note: string | null;
  version: number;
}

const select = `t.id, t.clinic_id as "clinicId", t.patient_id as "patientId", t.episode_id as "episodeId",
  t.assessment_id as "assessmentId", t.raised_at as "raisedAt", t.due_on as "dueOn", t.completed_at as "completedAt",
  t.completed_by as "completedBy", t.note, t.version`;
const from = 'outcomes.safety_tasks t';
/** What is due longest comes first. */
const sort: SortColumn[] = [
  { column: 't.due_on', key: 'dueOn', type: 'date' },
  { column: 't.id', key: 'id', type: 'text' },
];

export interface SafetyTaskListing {
  clinicIds?: readonly string[] | null;
  patientIds?: readonly string[] | null;
  isOpen?: boolean | null;
}

export function safetyTasksByIds(reader: Reader, ids: readonly string[]): Promise<(SafetyTaskRow | null)[]> {
  return readByIds<SafetyTaskRow>(reader, { select, from }, 't.id', ids);
}

export function pageOfSafetyTasks(
  reader: Reader,
  { clinicIds, patientIds, isOpen }: SafetyTaskListing,
  page: PageArguments,
): Promise<Page<SafetyTaskRow>> {
  const conditions = [
    ...anyOf('t.clinic_id', clinicIds, 'clinicIds'),
    ...anyOf('t.patient_id', patientIds, 'patientIds'),
    ...(isOpen == null ? [] : [{ text: '(t.completed_at is null) = ?::boolean', values: [isOpen] }]),
  ];
  return readPage<SafetyTaskRow>(
    reader,
    { name: 'safetyTasks', node: 'SafetyTask', select, from, sort, conditions },
    page,
  );
}
