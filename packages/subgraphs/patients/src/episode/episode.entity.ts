import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { CareClearance } from './care-clearance.js';
import type { CloseReason, EpisodeState } from './episode.machine.js';

/** One patient's course of care, from referral to closure. */
export const EpisodeEntity = defineEntity({
  name: 'Episode',
  schema: 'patients',
  tableName: 'episodes',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    state: p.text().$type<EpisodeState>(),
    stateSince: p.datetime(),
    closeReason: p.text().$type<CloseReason>().nullable(),
    version: p.integer(),
    referralSource: p.text(),
    referralReceivedAt: p.datetime(),
    referredBy: p.text().nullable(),
    referralReason: p.text().nullable(),
    payer: p.text().nullable(),
    triagePriority: p.text().nullable(),
    triagedAt: p.datetime().nullable(),
    firstClinicalContactAt: p.datetime().nullable(),
    assessmentScheduledAt: p.datetime().nullable(),
    firstInfusionAt: p.datetime().nullable(),
    /** What other contexts were last told of it. */
    clearance: p.json<CareClearance>().nullable(),
  },
});
export type EpisodeRecord = InferEntity<typeof EpisodeEntity>;

/** One move of an episode: append-only. */
export const EpisodeTransitionEntity = defineEntity({
  name: 'EpisodeTransition',
  schema: 'patients',
  tableName: 'episode_transitions',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    seq: p.integer(),
    transition: p.text(),
    fromState: p.text().nullable(),
    toState: p.text(),
    at: p.datetime(),
    actorId: p.text(),
    reason: p.text().nullable(),
  },
});
