import { type InstrumentCode, questionnaires } from '@surcease/instruments';
import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { FollowUpWindow } from '../../assessment/follow-up-window.js';
import { type EpisodeRecord, holdEpisode } from '../../follow-up/episode.repository.js';
import { expectedInstruments } from '../../follow-up/expected-instruments.js';
import { assertMayManageLinks } from '../link.policy.js';

export interface CreateQuestionnaireLink {
  episodeId: string;
  window: FollowUpWindow | null;
  instruments: readonly InstrumentCode[] | null;
  expiresInDays: number;
}

const DAY_MS = 86_400_000;

/** Makes a link for staff to give to a patient. It is bound to the episode, the window and the instruments. */
export async function createQuestionnaireLink(
  { viewer }: WriteContext,
  transaction: Transaction,
  { episodeId, window, instruments, expiresInDays }: CreateQuestionnaireLink,
  now: Date,
): Promise<{ linkId: string }> {
  const path = ['input', 'episodeId'];
  const episode = await holdEpisode(transaction, episodeId);
  if (!episode) throw new NotFoundError('The episode', path);
  assertMayManageLinks(viewer, episode.clinicId, 'The episode', path);
  const asked = instruments ?? (window === null ? null : expectedInstruments[window]);
  const expiresAt = new Date(now.getTime() + expiresInDays * DAY_MS);
  return insertLink(transaction, episode, {
    window,
    instruments: askable(asked),
    createdBy: viewer.accountId,
    now,
    expiresAt,
  });
}

function askable(instruments: readonly InstrumentCode[] | null): readonly InstrumentCode[] {
  const path = ['input', 'instruments'];
  if (instruments === null || instruments.length === 0)
    throw new BadInputError('Name a window, or at least one instrument.', path);
  if (new Set(instruments).size < instruments.length) throw new BadInputError('Name each instrument once.', path);
  instruments.forEach((code, index) => {
    if (!questionnaires[code])
      throw new BadInputError(
        'This instrument cannot be asked through a link: its wording may not be shown, or it is no question.',
        [...path, String(index)],
      );
  });
  return instruments;
}

interface LinkToInsert {
  window: FollowUpWindow | null;
  instruments: readonly InstrumentCode[];
  createdBy: string;
  now: Date;
  expiresAt: Date;
}

/** Keeps a new link. Nothing of its token is kept. */
export async function insertLink(
  { em, wrote }: Transaction,
  { id: episodeId, clinicId, patientId }: Pick<EpisodeRecord, 'id' | 'clinicId' | 'patientId'>,
  { window, instruments, createdBy, now, expiresAt }: LinkToInsert,
): Promise<{ linkId: string }> {
  const linkId = newId('qlnk');
  await em.execute(
    `insert into outcomes.questionnaire_links
       (id, clinic_id, patient_id, episode_id, follow_up_window, instruments, created_at, created_by, expires_at)
     values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)`,
    [
      linkId,
      clinicId,
      patientId,
      episodeId,
      window,
      instruments.join(','),
      now.toISOString(),
      createdBy,
      expiresAt.toISOString(),
    ],
  );
  wrote(clinicId, 'QuestionnaireLink', linkId);
  wrote(clinicId, 'Patient', patientId);
  return { linkId };
}
