import type { CareClearanceChangedV1, EpisodeAdvancedV1, PatientRegisteredV1 } from '@surcease/schema-events';
import { isId } from '@surcease/kernel';
import type { DomainEvent } from '@surcease/persistence';
import type { CareClearance } from './care-clearance.js';
import type { EpisodeRecord } from './episode.entity.js';
import type { EpisodeState } from './episode.machine.js';

export const patientsEvent = (
  type: string,
  clinicId: string,
  at: Date,
  payload: Record<string, unknown>,
): DomainEvent => ({
  type,
  schemaVersion: 1,
  context: 'patients',
  clinicId,
  occurredAt: at,
  payload,
});

/** Null where the platform acted by itself. */
export const accountOf = (actorId: string): string | null => (isId('acct', actorId) ? actorId : null);

const whose = ({ id, patientId, clinicId }: EpisodeRecord) => ({ episodeId: id, patientId, clinicId });

export function episodeAdvanced(
  episode: EpisodeRecord,
  move: { transition: string; fromState: EpisodeState | null; at: Date; actorId: string },
): DomainEvent {
  const payload: EpisodeAdvancedV1 = {
    ...whose(episode),
    fromState: move.fromState,
    toState: episode.state,
    reason: move.transition,
    closeReason: episode.closeReason ?? null,
    at: move.at.toISOString(),
    actorId: accountOf(move.actorId),
  };
  return patientsEvent('episode-advanced', episode.clinicId, move.at, payload);
}

export function careClearanceChanged(episode: EpisodeRecord, clearance: CareClearance, at: Date): DomainEvent {
  const payload: CareClearanceChangedV1 = { ...whose(episode), ...clearance, at: at.toISOString() };
  return patientsEvent('care-clearance-changed', episode.clinicId, at, payload);
}

export function patientRegistered(patient: { id: string; clinicId: string }, at: Date, actorId: string): DomainEvent {
  const payload: PatientRegisteredV1 = {
    patientId: patient.id,
    clinicId: patient.clinicId,
    at: at.toISOString(),
    actorId: accountOf(actorId),
  };
  return patientsEvent('patient-registered', patient.clinicId, at, payload);
}
