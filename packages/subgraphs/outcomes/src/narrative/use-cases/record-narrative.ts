import { mayAt } from '@surcease/authz';
import { BadInputError, DomainError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { FollowUpWindow } from '../../assessment/follow-up-window.js';
import { type EpisodeRecord, holdEpisode } from '../../follow-up/episode.repository.js';

export interface RecordNarrative {
  episodeId: string;
  window: FollowUpWindow | null;
  text: string;
}

/** Writes down what a patient told. */
export async function recordNarrative(
  { viewer }: WriteContext,
  transaction: Transaction,
  { episodeId, window, text }: RecordNarrative,
  at: Date,
): Promise<{ narrativeId: string }> {
  const path = ['input', 'episodeId'];
  const episode = await holdEpisode(transaction, episodeId);
  if (!episode || !mayAt(viewer, 'narrative:read', episode.clinicId).allowed)
    throw new NotFoundError('The episode', path);
  const decision = mayAt(viewer, 'narrative:record', episode.clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, path);
  if (text.trim() === '') throw new BadInputError('Write what the patient told.', ['input', 'text']);
  return insertNarrative(transaction, episode, { window, text, source: 'STAFF', at, recordedBy: viewer.accountId });
}

interface NarrativeToInsert {
  window: FollowUpWindow | null;
  text: string;
  source: 'STAFF' | 'LINK';
  at: Date;
  recordedBy: string;
}

/** Keeps an account. It raises no event: free text of patients stays where it is. */
export async function insertNarrative(
  { em, wrote }: Transaction,
  { id: episodeId, clinicId, patientId }: EpisodeRecord,
  { window, text, source, at, recordedBy }: NarrativeToInsert,
): Promise<{ narrativeId: string }> {
  const narrativeId = newId('narr');
  await em.execute(
    `insert into outcomes.narratives (id, clinic_id, patient_id, episode_id, follow_up_window, text, source, written_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [narrativeId, clinicId, patientId, episodeId, window, text.trim(), source, at.toISOString(), recordedBy],
  );
  wrote(clinicId, 'Narrative', narrativeId);
  wrote(clinicId, 'Patient', patientId);
  return { narrativeId };
}
