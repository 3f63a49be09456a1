import { type InstrumentCode, questionnaires } from '@surcease/instruments';
import { BadInputError } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { FollowUpWindow } from '../../assessment/follow-up-window.js';
import { readAnswers } from '../../assessment/read-answers.js';
import { storeAssessment } from '../../assessment/use-cases/store-assessment.js';
import { type EpisodeRecord, holdEpisode } from '../../follow-up/episode.repository.js';
import { insertNarrative } from '../../narrative/use-cases/record-narrative.js';
import { linkState } from '../link-state.js';

/** What a patient sends: the answers by instrument, an open item as null, and words of their own where there are any. */
export interface QuestionnaireSubmission {
  answers: Readonly<Partial<Record<InstrumentCode, readonly (number | null)[]>>>;
  narrative: string | null;
}

/** CLOSED: the link was used, closed or has expired. */
export type SubmissionOutcome = { state: 'TAKEN'; safetyFlagged: boolean } | { state: 'CLOSED' };

interface HeldLink {
  id: string;
  episodeId: string;
  window: FollowUpWindow | null;
  instruments: InstrumentCode[];
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
  safetyFlag: boolean;
}

/** How long a second tap on the same page is answered as the first was. */
const SECOND_TAP_MS = 10 * 60_000;
const MOST_CHARACTERS = 4_000;

/**
 * Takes a patient's answers through a link: all of them and the use of the link, or nothing. The link is held first,
 * so that of two at once one is taken; the other gets the same thanks, and writes nothing.
 */
export async function submitQuestionnaire(
  transaction: Transaction,
  linkId: string,
  { answers, narrative }: QuestionnaireSubmission,
  { recordedBy, now }: { recordedBy: string; now: Date },
): Promise<SubmissionOutcome> {
  const link = await holdLink(transaction, linkId);
  if (!link) return { state: 'CLOSED' };
  const state = linkState(link, now);
  if (state === 'USED' && now.getTime() - Date.parse(link.usedAt ?? '') < SECOND_TAP_MS)
    return { state: 'TAKEN', safetyFlagged: link.safetyFlag };
  const episode = state === 'OPEN' ? await holdEpisode(transaction, link.episodeId) : null;
  if (!episode) return { state: 'CLOSED' };
  if ((narrative?.length ?? 0) > MOST_CHARACTERS)
    throw new BadInputError(`Write at most ${MOST_CHARACTERS} characters.`, ['narrative']);
  const safetyFlagged = await storeAll(transaction, episode, link, { answers, narrative }, { recordedBy, now });
  await transaction.em.execute('update outcomes.questionnaire_links set used_at = ?, safety_flag = ? where id = ?', [
    now.toISOString(),
    safetyFlagged,
    linkId,
  ]);
  transaction.wrote(episode.clinicId, 'QuestionnaireLink', linkId);
  return { state: 'TAKEN', safetyFlagged };
}

async function holdLink({ em }: Transaction, linkId: string): Promise<HeldLink | undefined> {
  const iso = (column: string) => `to_json(${column}) #>> '{}'`;
  const [link] = await em.execute<HeldLink[]>(
    `select id, episode_id as "episodeId", follow_up_window as "window", to_json(instruments) as instruments,
       ${iso('expires_at')} as "expiresAt", ${iso('used_at')} as "usedAt", ${iso('revoked_at')} as "revokedAt",
       safety_flag as "safetyFlag"
     from outcomes.questionnaire_links where id = ? for update`,
    [linkId],
  );
  return link;
}

async function storeAll(
  transaction: Transaction,
  episode: EpisodeRecord,
  { instruments, window }: HeldLink,
  { answers, narrative }: QuestionnaireSubmission,
  { recordedBy, now }: { recordedBy: string; now: Date },
): Promise<boolean> {
  const given = instruments.filter((code) => answers[code]?.some((item) => item !== null));
  if (given.length === 0 && !narrative?.trim()) throw new BadInputError('Please answer at least one question.', []);
  let isFlagged = false;
  const common = {
    sessionId: null,
    assessedAt: now,
    recordedAt: now,
    recordedBy,
    source: 'LINK',
    corrects: null,
  } as const;
  for (const instrument of given) {
    const path = ['answers', instrument];
    const items = answers[instrument] ?? [];
    const response = readAnswers({ instrument, items, ...questionnaires[instrument]?.storedWith }, path);
    const { safetyFlagged } = await storeAssessment(transaction, episode, { ...common, response, path });
    isFlagged ||= safetyFlagged;
  }
  if (narrative?.trim())
    await insertNarrative(transaction, episode, { window, text: narrative, source: 'LINK', at: now, recordedBy });
  return isFlagged;
}
