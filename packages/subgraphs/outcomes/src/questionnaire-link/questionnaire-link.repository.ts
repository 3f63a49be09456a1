import type { InstrumentCode } from '@surcease/instruments';
import { type Reader, readByIds } from '@surcease/persistence';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';

/** A one-time link as the graph names its facts; who has its token can answer, once. */
export interface QuestionnaireLinkRow {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  window: FollowUpWindow | null;
  instruments: InstrumentCode[];
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

const select = `l.id, l.clinic_id as "clinicId", l.patient_id as "patientId", l.episode_id as "episodeId",
  l.follow_up_window as "window", l.instruments, l.created_at as "createdAt", l.expires_at as "expiresAt",
  l.used_at as "usedAt", l.revoked_at as "revokedAt"`;
const from = 'outcomes.questionnaire_links l';

export function linksByIds(reader: Reader, ids: readonly string[]): Promise<(QuestionnaireLinkRow | null)[]> {
  return readByIds<QuestionnaireLinkRow>(reader, { select, from }, 'l.id', ids);
}

/** All links of these episodes, the newest first. */
export function linksOfEpisodes(reader: Reader, episodeIds: readonly string[]): Promise<QuestionnaireLinkRow[]> {
  return reader.rows<QuestionnaireLinkRow>(
    `select ${select} from ${from} where l.episode_id = any ($1::text[]) order by l.created_at desc, l.id desc`,
    [episodeIds],
  );
}
