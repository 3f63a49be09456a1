import { LockMode } from '@mikro-orm/postgresql';
import type { MedicationsChangedV1 } from '@surcease/schema-events';
import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { tellCaseMix } from '../assessment/tell-case-mix.js';
import { reEvaluate } from '../eligibility/re-evaluate.js';
import { EpisodeEntity } from '../episode/episode.entity.js';
import { patientsEvent } from '../episode/episode.events.js';
import { type Act, tellClearance, touchEpisode } from '../episode/move-episode.js';
import { OpioidTotalEntity } from './medication.entity.js';
import { opioidsOf } from './opioids-of.js';
import { readActiveMedications } from './read-active-medications.js';

/** After the list changed: keeps the new total of opioids, tells of it, and applies the rules of interactions anew. */
export async function tellMedications(
  transaction: Transaction,
  { patientId, clinicId }: { patientId: string; clinicId: string },
  act: Act,
): Promise<void> {
  const { em, raise } = transaction;
  const { at } = act;
  const total = opioidsOf(await readActiveMedications(transaction, patientId, at));
  em.create(OpioidTotalEntity, {
    id: newId('mme'),
    clinicId,
    patientId,
    asOf: at,
    morphineEquivalentMgPerDay: total.mmePerDay,
    isComplete: total.isComplete,
    unknownFactors: total.unknownFactors,
    buprenorphine: total.buprenorphine.map(({ opioid, amount, unit }) => ({ name: opioid, amount, unit })),
    scoringVersion: total.scoringVersion,
  });
  const episode = await em.findOne(
    EpisodeEntity,
    { patientId, state: { $ne: 'CLOSED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const payload: MedicationsChangedV1 = {
    episodeId: episode?.id ?? null,
    patientId,
    clinicId,
    morphineEquivalentMgPerDay: total.mmePerDay,
    isComplete: total.isComplete,
    at: at.toISOString(),
  };
  raise(patientsEvent('medications-changed', clinicId, at, payload));
  if (!episode) return;
  touchEpisode(episode);
  await reEvaluate(transaction, episode, act);
  await tellCaseMix(transaction, episode, at);
  await tellClearance(transaction, episode, at);
}
