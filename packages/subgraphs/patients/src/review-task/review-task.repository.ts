import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, anyOf, readByIds, readPage } from '@surcease/persistence';

/** A task as the graph names its facts. */
export interface ReviewTaskRow {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  ruleId: string;
  raisedAt: string;
  dueAt: string;
  completedAt: string | null;
  completedBy: string | null;
  note: string | null;
  version: number;
}

const select = `r.id, r.clinic_id as "clinicId", r.patient_id as "patientId", r.episode_id as "episodeId",
  r.rule_id as "ruleId", r.raised_at as "raisedAt", r.due_at as "dueAt", r.completed_at as "completedAt",
  r.completed_by as "completedBy", r.note, r.version`;
const from = 'patients.review_tasks r';

export interface ReviewTaskListing {
  clinicIds?: readonly string[] | null;
  episodeId?: string | null;
  isOpen?: boolean | null;
}

export function reviewTasksByIds(reader: Reader, ids: readonly string[]): Promise<(ReviewTaskRow | null)[]> {
  return readByIds<ReviewTaskRow>(reader, { select, from }, 'r.id', ids);
}

/** The tasks of clinics, the one that is due first before the others. */
export function pageOfReviewTasks(
  reader: Reader,
  { clinicIds, episodeId, isOpen }: ReviewTaskListing,
  page: PageArguments,
): Promise<Page<ReviewTaskRow>> {
  const conditions = anyOf('r.clinic_id', clinicIds, 'clinicIds');
  if (episodeId) conditions.push({ text: 'r.episode_id = ?', values: [episodeId] });
  if (isOpen != null) conditions.push({ text: `(r.completed_at is null) = ?::boolean`, values: [isOpen] });
  return readPage<ReviewTaskRow>(
    reader,
    {
      name: 'reviewTasks',
      node: 'ReviewTask',
      select,
      from,
      sort: [
        { column: 'r.due_at', key: 'dueAt', type: 'timestamptz' },
        { column: 'r.id', key: 'id', type: 'text' },
      ],
      conditions,
    },
    page,
  );
}
