import type { PageArguments } from '@surcease/kernel';
import {
  type KeysetList,
  type Page,
  type Reader,
  type SortColumn,
  anyOf,
  readByIds,
  readPage,
  readPages,
} from '@surcease/persistence';
import type { CareClearance } from './care-clearance.js';
import type { EpisodeState } from './episode.machine.js';
import { rowsOfParents } from './rows-of-parents.js';

/** An episode as the graph names its facts, with the clinic that row-level security and the audit trail go by. */
export interface EpisodeRow {
  id: string;
  clinicId: string;
  patientId: string;
  state: EpisodeState;
  stateSince: string;
  closeReason: string | null;
  version: number;
  referralSource: string;
  referralReceivedAt: string;
  referredBy: string | null;
  referralReason: string | null;
  payer: string | null;
  triagePriority: string | null;
  triagedAt: string | null;
  firstClinicalContactAt: string | null;
  assessmentScheduledAt: string | null;
  firstInfusionAt: string | null;
  clearance: CareClearance | null;
}

const select = `e.id, e.clinic_id as "clinicId", e.patient_id as "patientId", e.state, e.state_since as "stateSince",
  e.close_reason as "closeReason", e.version, e.referral_source as "referralSource",
  e.referral_received_at as "referralReceivedAt", e.referred_by as "referredBy", e.referral_reason as "referralReason",
  e.payer, e.triage_priority as "triagePriority", e.triaged_at as "triagedAt",
  e.first_clinical_contact_at as "firstClinicalContactAt", e.assessment_scheduled_at as "assessmentScheduledAt",
  e.first_infusion_at as "firstInfusionAt", e.clearance`;
const from = 'patients.episodes e';

const sorts = {
  REFERRED_AT: [
    { column: 'e.referral_received_at', key: 'referralReceivedAt', type: 'timestamptz', descending: true },
    { column: 'e.id', key: 'id', type: 'text', descending: true },
  ],
  WAITING_LONGEST: [
    { column: 'e.state_since', key: 'stateSince', type: 'timestamptz' },
    { column: 'e.id', key: 'id', type: 'text' },
  ],
} as const satisfies Record<string, readonly SortColumn[]>;

export type EpisodeSortKey = keyof typeof sorts;

export interface EpisodeListing {
  clinicIds?: readonly string[] | null;
  patientId?: string | null;
  states?: readonly string[] | null;
  sort?: EpisodeSortKey | null;
}

function listOf(name: string, { clinicIds, patientId, states, sort }: EpisodeListing): KeysetList {
  const conditions = [...anyOf('e.clinic_id', clinicIds, 'clinicIds'), ...anyOf('e.state', states, 'states')];
  if (patientId) conditions.push({ text: 'e.patient_id = ?', values: [patientId] });
  return { name, node: 'Episode', select, from, sort: sorts[sort ?? 'REFERRED_AT'], conditions };
}

export function episodesByIds(reader: Reader, ids: readonly string[]): Promise<(EpisodeRow | null)[]> {
  return readByIds<EpisodeRow>(reader, { select, from }, 'e.id', ids);
}

export function pageOfEpisodes(
  reader: Reader,
  listing: EpisodeListing,
  page: PageArguments,
): Promise<Page<EpisodeRow>> {
  return readPage<EpisodeRow>(reader, listOf('episodes', listing), page);
}

export function pagesOfEpisodesOfPatients(
  reader: Reader,
  patientIds: readonly string[],
  page: PageArguments,
): Promise<Page<EpisodeRow>[]> {
  return readPages<EpisodeRow>(reader, listOf('episodesOfPatient', {}), 'e.patient_id', patientIds, page);
}

/** A move as it was made. */
export interface EpisodeTransitionRow {
  parentId: string;
  id: string;
  transition: string;
  fromState: string | null;
  toState: string;
  at: string;
  actorId: string;
  reason: string | null;
}

/** The moves of each episode, in order. */
export function historyOfEpisodes(reader: Reader, ids: readonly string[]): Promise<EpisodeTransitionRow[][]> {
  return rowsOfParents<EpisodeTransitionRow>(
    reader,
    `select t.episode_id as "parentId", t.id, t.transition, t.from_state as "fromState", t.to_state as "toState", t.at,
       t.actor_id as "actorId", t.reason
     from patients.episode_transitions t where t.episode_id = any ($1::text[]) order by t.episode_id, t.seq`,
    ids,
  );
}
