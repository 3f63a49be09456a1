import { deviationsOf } from '@surcease/subgraph-protocols/content';
import { DAY_MS } from './calendar.js';
import { accountNamed } from './demo-accounts.js';
import { generatedId } from './generated-id.js';
import type { ProtocolRows } from './protocol-rows.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';

interface Completed {
  sessionId: string;
  clinicId: string;
  protocolVersionId: string;
  plannedDoseMicrograms: number;
  deliveredDoseMicrograms: number;
  durationMinutes: number;
  stopReason: string | null;
  escortDocumented: boolean;
  monitoringDue: number;
  monitoringOnTime: number;
  failedPreCheckItems: string[];
  at: string;
}

/** Minor ones are looked at within so many days (assumed). */
const REVIEWED_AFTER_DAYS = 30;

/** What the protocols context has heard of the sessions of a batch, and where they left their protocol. */
export function writeProtocolFacts(seed: number, nowMs: number, protocols: ProtocolRows, batch: RowBatch): void {
  const completed = new Map<string, Completed>();
  for (const { type, payload } of batch['events.log']) {
    if (type !== 'session-completed') continue;
    const told = payload as unknown as Completed;
    completed.set(told.sessionId, told);
    writeDeviations(seed, nowMs, protocols, told, batch);
  }
  const ongoing = new Set<string>();
  for (const { patient_id, state } of batch['sessions.sessions'])
    if (state !== 'COMPLETED' && state !== 'TRANSFERRED') ongoing.add(patient_id);
  for (const session of batch['sessions.sessions']) {
    const done = completed.get(session.id);
    batch['protocols.session_facts'].push({
      session_id: session.id,
      clinic_id: session.clinic_id,
      patient_id: session.patient_id,
      episode_id: session.episode_id,
      protocol_version_id: session.protocol_version_id,
      ordinal: session.ordinal,
      state: session.state,
      scheduled_at: session.scheduled_at,
      started_at: session.started_at,
      planned_dose_micrograms: session.planned_dose_micrograms,
      delivered_dose_micrograms: done?.deliveredDoseMicrograms ?? null,
      duration_minutes: done?.durationMinutes ?? null,
      stop_reason: done?.stopReason ?? null,
      is_series_ended: !ongoing.has(session.patient_id),
    });
  }
}

/** What a review says of each kind of deviation. */
function foundByReview(type: string, stopReason: string | null) {
  if (type === 'MONITORING')
    return { review_note: 'Another patient needed the nurse.', corrective_action: 'A second nurse at the peak hours.' };
  if (type === 'OTHER')
    return { review_note: 'The escort waited outside.', corrective_action: 'The escort signs at the desk.' };
  if (type === 'ELIGIBILITY')
    return { review_note: 'The check was waved through.', corrective_action: 'The supervisor is called to each one.' };
  return stopReason === 'EQUIPMENT'
    ? { review_note: 'The pump was changed.', corrective_action: 'Pumps are checked each morning.' }
    : { review_note: 'The patient wished to stop.', corrective_action: null };
}

function writeDeviations(seed: number, nowMs: number, protocols: ProtocolRows, told: Completed, batch: RowBatch): void {
  const version = protocols.allVersions.find(({ id }) => id === told.protocolVersionId);
  if (!version) return;
  const { dose } = version.content as { dose: { durationMinutes: number } };
  const [director, atMs] = [accountNamed(seed, 'medical-director').displayName, Date.parse(told.at)];
  for (const finding of deviationsOf({ ...told, plannedMinutes: dose.durationMinutes })) {
    const random = new RandomStream(seed, 'deviation', told.sessionId, finding.type);
    const isReviewed = nowMs - atMs > REVIEWED_AFTER_DAYS * DAY_MS;
    const review: Partial<Row<'protocols.deviations'>> = isReviewed
      ? {
          reviewed_by_name: director,
          reviewed_at: new Date(atMs + random.integer(2, REVIEWED_AFTER_DAYS) * DAY_MS).toISOString(),
          ...foundByReview(finding.type, told.stopReason),
        }
      : { reviewed_by_name: null, reviewed_at: null, review_note: null, corrective_action: null };
    batch['protocols.deviations'].push({
      id: generatedId('dev', atMs, random),
      clinic_id: told.clinicId,
      session_id: told.sessionId,
      protocol_id: version.protocol_id,
      version_id: version.id,
      ...finding,
      detected_by: 'AUTO',
      detected_at: told.at,
      recorded_by_name: 'Surcease',
      state: isReviewed ? 'REVIEWED' : 'OPEN',
      ...(review as Pick<Row<'protocols.deviations'>, 'reviewed_by_name'>),
    } as Row<'protocols.deviations'>);
  }
}
