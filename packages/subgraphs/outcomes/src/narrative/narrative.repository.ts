import type { PageArguments } from '@surcease/kernel';
import {
  type Condition,
  type Page,
  type Reader,
  type SortColumn,
  anyOf,
  readByIds,
  readPage,
  readPages,
} from '@surcease/persistence';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';

/** A patient's own account as the graph names its facts. */
export interface NarrativeRow {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  window: FollowUpWindow | null;
  text: string;
  source: 'STAFF' | 'LINK';
  writtenAt: string;
  isShared: boolean;
  /** The impression of change that was answered nearest to it in its window. */
  impressionId: string | null;
}

const isShared = `exists (select from outcomes.sharing_consents s where s.patient_id = n.patient_id and s.is_given)`;
const select = `n.id, n.clinic_id as "clinicId", n.patient_id as "patientId", n.episode_id as "episodeId",
  n.follow_up_window as "window", n.text, n.source, n.written_at as "writtenAt", ${isShared} as "isShared",
  (select a.id from outcomes.assessments a where a.episode_id = n.episode_id and a.instrument = 'PGIC'
   and a.follow_up_window = n.follow_up_window) as "impressionId"`;
const from = 'outcomes.narratives n';
const sort: SortColumn[] = [
  { column: 'n.written_at', key: 'writtenAt', type: 'timestamptz', descending: true },
  { column: 'n.id', key: 'id', type: 'text', descending: true },
];

export interface NarrativeListing {
  clinicIds?: readonly string[] | null;
}

/** Clinics where the viewer treats patients; '*' is the whole network. */
export type CareClinics = '*' | readonly string[];

/** Who does not treat the patient reads only what the patient shares; the rest is not there for them. */
const readableBy = (care: CareClinics): Condition[] =>
  care === '*' ? [] : [{ text: `(n.clinic_id = any (?::text[]) or ${isShared})`, values: [care] }];

export function pageOfNarratives(
  reader: Reader,
  care: CareClinics,
  { clinicIds }: NarrativeListing,
  page: PageArguments,
): Promise<Page<NarrativeRow>> {
  const conditions = [...readableBy(care), ...anyOf('n.clinic_id', clinicIds, 'clinicIds')];
  return readPage<NarrativeRow>(reader, { name: 'narratives', select, from, sort, conditions }, page);
}

/** A page of narratives for each patient or episode, newest first. */
export function pagesOfNarratives(
  reader: Reader,
  care: CareClinics,
  parent: 'patient' | 'episode',
  ids: readonly string[],
  page: PageArguments,
): Promise<Page<NarrativeRow>[]> {
  const list = { name: `narratives of ${parent}`, select, from, sort, conditions: readableBy(care) };
  return readPages<NarrativeRow>(reader, list, parent === 'patient' ? 'n.patient_id' : 'n.episode_id', ids, page);
}

/** For whoever has just written it. */
export function narrativesByIds(reader: Reader, ids: readonly string[]): Promise<(NarrativeRow | null)[]> {
  return readByIds<NarrativeRow>(reader, { select, from }, 'n.id', ids);
}
