import { BadInputError, IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { EpisodeRecord } from '../../episode/episode.entity.js';
import { transitionsFrom } from '../../episode/episode.machine.js';
import { ConditionEntity } from '../../eligibility/eligibility.entity.js';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { moveEpisode, refuseMove, tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { requirePastDate, requireText } from '../../input/require-input.js';
import { ConsentEntity } from '../consent.entity.js';
import type { ConsentKind } from '../consent-kinds.js';

export interface GiveConsent extends EpisodeTarget {
  kind: ConsentKind;
  documentVersion: string;
  periodFrom: string;
  periodTo?: string | null | undefined;
  /** With whom, for what and which data; of data sharing alone. */
  sharing?: { partnerName: string; purpose: string; dataClass: string } | null | undefined;
}

const undecided: readonly string[] = ['REFERRED', 'TRIAGED', 'ASSESSMENT_SCHEDULED', 'ASSESSED', 'INELIGIBLE'];

/** Records a consent. That to treatment takes an episode on, once it is decided and no condition is open. */
export async function giveConsent(
  context: WriteContext,
  transaction: Transaction,
  input: GiveConsent,
  at: Date,
): Promise<{ episodeId: string }> {
  const { em } = transaction;
  const episode = await lockEpisode(context, transaction, input, 'consent:record');
  if (episode.state === 'CLOSED') throw new IllegalTransitionError(episode.state, 'CONSENT', []);
  const sharing = checkedSharing(input);
  const periodFrom = requirePastDate(input.periodFrom, at, ['input', 'periodFrom']);
  if (input.periodTo && input.periodTo < periodFrom)
    throw new BadInputError('The period ends before it begins.', ['input', 'periodTo']);
  const moves = input.kind === 'TREATMENT' && (await takesOn(transaction, episode));
  const { accountId } = context.viewer;
  em.create(ConsentEntity, {
    ...sharing,
    id: newId('cons'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    patientId: episode.patientId,
    kind: input.kind,
    documentVersion: requireText(input.documentVersion, ['input', 'documentVersion'], 40),
    periodFrom,
    periodTo: input.periodTo ?? null,
    givenAt: at,
    recordedBy: accountId,
  });
  if (moves) await moveEpisode(transaction, episode, 'CONSENT', { at, actorId: accountId });
  else touchEpisode(episode);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}

/** Whether consent to treatment moves the episode on; refused where it may not be asked for yet. */
async function takesOn({ em }: Transaction, episode: EpisodeRecord): Promise<boolean> {
  if (undecided.includes(episode.state))
    throw new IllegalTransitionError(episode.state, 'CONSENT', transitionsFrom(episode.state));
  const open = await em.find(ConditionEntity, { episodeId: episode.id, resolvedAt: null });
  if (open.length > 0)
    refuseMove(episode, 'CONSENT', `open conditions: ${open.map(({ requirement }) => requirement).join('; ')}.`);
  const given = await em.count(ConsentEntity, { episodeId: episode.id, kind: 'TREATMENT', withdrawnAt: null });
  if (given > 0 && episode.state !== 'ELIGIBLE' && episode.state !== 'CONDITIONAL')
    throw new BadInputError('A consent to treatment is in force.', ['input', 'kind']);
  return episode.state === 'ELIGIBLE' || episode.state === 'CONDITIONAL';
}

function checkedSharing({ kind, sharing, periodTo }: GiveConsent) {
  if (kind !== 'DATA_SHARING') {
    if (sharing) throw new BadInputError('Only a consent to data sharing names a partner.', ['input', 'sharing']);
    return { partnerName: null, purpose: null, dataClass: null };
  }
  if (!sharing) throw new BadInputError('Say with whom, for what and which data.', ['input', 'sharing']);
  if (!periodTo) throw new BadInputError('Say until when data may be shared.', ['input', 'periodTo']);
  return { ...sharing, partnerName: requireText(sharing.partnerName, ['input', 'sharing', 'partnerName'], 200) };
}
