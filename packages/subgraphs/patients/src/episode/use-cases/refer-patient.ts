import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { optionalText, requirePastInstant, requireText } from '../../input/require-input.js';
import { type NewPatient, registerPatient } from '../../patient/register-patient.js';
import { EpisodeEntity, EpisodeTransitionEntity } from '../episode.entity.js';
import { episodeAdvanced } from '../episode.events.js';
import { assertMay } from '../episode.policy.js';
import { knownPatient } from '../known-patient.js';
import { tellClearance } from '../move-episode.js';

export interface ReferPatient {
  /** Either someone known already, or someone to be registered at a clinic. */
  patientId?: string | null | undefined;
  newPatient?: NewPatient | null | undefined;
  source: string;
  receivedAt: string;
  referredBy?: string | null | undefined;
  reason?: string | null | undefined;
  payer?: string | null | undefined;
}

/** Opens an episode, for a patient who is known or registered by it. A patient has one open episode at a time. */
export async function referPatient(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: ReferPatient,
  at: Date,
): Promise<{ episodeId: string }> {
  const { em, raise, wrote } = transaction;
  if ((input.patientId == null) === (input.newPatient == null))
    throw new BadInputError('Give either patientId or newPatient.', ['input', 'patientId']);
  const clinicId = input.newPatient?.clinicId ?? (await knownPatient(em, input.patientId ?? '')).clinicId;
  const path = input.newPatient ? ['input', 'newPatient', 'clinicId'] : ['input', 'patientId'];
  assertMay(viewer, 'episode:refer', clinicId, input.newPatient ? 'The clinic' : 'The patient', path);
  const receivedAt = requirePastInstant(input.receivedAt, at, ['input', 'receivedAt']);
  const patientId = input.newPatient
    ? await registerPatient(transaction, input.newPatient, receivedAt, at, viewer.accountId)
    : (input.patientId ?? '');
  const [open] = await em.execute(`select 1 from patients.episodes where patient_id = ? and state <> 'CLOSED'`, [
    patientId,
  ]);
  if (open) throw new BadInputError('This patient has an open episode. Close it first.', ['input', 'patientId']);
  const episode = em.create(EpisodeEntity, {
    id: newId('epi'),
    clinicId,
    patientId,
    state: 'REFERRED',
    stateSince: at,
    version: 1,
    referralSource: requireText(input.source, ['input', 'source'], 40),
    referralReceivedAt: receivedAt,
    referredBy: optionalText(input.referredBy, ['input', 'referredBy'], 200),
    referralReason: optionalText(input.reason, ['input', 'reason'], 1000),
    payer: input.payer ?? null,
  });
  const move = { transition: 'REFER', fromState: null, at, actorId: viewer.accountId };
  em.create(EpisodeTransitionEntity, {
    ...move,
    id: newId('trn'),
    episodeId: episode.id,
    clinicId,
    seq: 1,
    toState: 'REFERRED',
    reason: null,
  });
  raise(episodeAdvanced(episode, move));
  await tellClearance(transaction, episode, at);
  wrote(clinicId, 'Episode', episode.id);
  wrote(clinicId, 'Patient', patientId);
  return { episodeId: episode.id };
}
