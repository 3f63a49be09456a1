import { dayFromIso, DAY_MS, isoInstant, MINUTE_MS } from './calendar.js';
import { generatedId } from './generated-id.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';
import { deliveredMicrograms } from './session-care-rows.js';
import { keptToProtocol } from './session-keeping.js';

interface Told {
  type: string;
  context: 'patients' | 'sessions' | 'protocols' | 'outcomes';
  clinicId: string;
  at: string;
  schemaVersion?: number;
  payload: Record<string, unknown>;
}

/**
 * Writes the log of what the rows of a batch tell: the events that the contexts would have published, each stream
 * numbered without gaps over all batches of a network.
 */
export class EventWriter {
  readonly #seqs = new Map<string, number>();

  /** @param nowMs when the network is seen */
  constructor(
    private readonly seed: number,
    private readonly nowMs: number,
  ) {}

  /** What the rows of one patient tell; `rows` are those alone, `batch` is where the events go. */
  write(rows: PatientRows, random: RandomStream, batch: RowBatch): void {
    for (const one of told(rows, this.#keptOf(rows.vitalSigns))) this.#append(one, random, batch);
  }

  /** The deviations of a batch, as the protocols context told of them. */
  writeDeviations(seed: number, batch: RowBatch): void {
    for (const row of batch['protocols.deviations'])
      this.#append(deviation(row), new RandomStream(seed, 'deviation event', row.id), batch);
  }

  #keptOf(vitalSigns: PatientRows['vitalSigns']): KeptOf {
    const readings = Map.groupBy(vitalSigns, ({ session_id }) => session_id);
    return (session) =>
      keptToProtocol(
        this.seed,
        this.nowMs,
        session,
        (readings.get(session.id) ?? []).map(({ measured_at }) => measured_at),
      );
  }

  #append(
    { context, clinicId, at, type, schemaVersion = 1, payload }: Told,
    random: RandomStream,
    batch: RowBatch,
  ): void {
    const stream = `${context}:${clinicId}`;
    const seq = (this.#seqs.get(stream) ?? 0) + 1;
    this.#seqs.set(stream, seq);
    batch['events.log'].push({
      id: generatedId('evt', Date.parse(at), random),
      stream,
      seq,
      type,
      schema_version: schemaVersion,
      context,
      clinic_id: clinicId,
      occurred_at: at,
      payload,
    });
  }

  /** Where each stream ends, and that every context that listens has taken all of it in. */
  close(batch: RowBatch): void {
    for (const [stream, seq] of this.#seqs) {
      batch['events.streams'].push({ stream, last_seq: seq });
      for (const subscriber of ['patients', 'protocols', 'sessions', 'outcomes'])
        batch['events.subscriptions'].push({ subscriber, stream, seq });
    }
  }
}

/** All rows of one patient that events tell of. */
export interface PatientRows {
  patient: Row<'patients.patients'>;
  episode: Row<'outcomes.episodes'>;
  sessions: readonly Row<'sessions.sessions'>[];
  transitions: readonly Row<'sessions.transitions'>[];
  adverseEvents: readonly Row<'sessions.adverse_events'>[];
  segments: readonly Row<'sessions.rate_segments'>[];
  vitalSigns: readonly Row<'sessions.vital_signs'>[];
  advances: readonly Row<'patients.episode_transitions'>[];
  assessments: readonly Row<'outcomes.assessments'>[];
}

type KeptOf = (session: Row<'sessions.sessions'>) => object;

function* told(rows: PatientRows, keptOf: KeptOf): Generator<Told> {
  const { patient, episode, transitions, adverseEvents } = rows;
  yield caseMix(episode);
  for (const advance of rows.advances) yield advanced(advance, patient.id);
  const sessions = new Map(rows.sessions.map((session) => [session.id, session]));
  const segments = new Map(rows.segments.map((segment) => [segment.session_id, segment]));
  let stopReason: string | null = null;
  for (const transition of transitions) {
    const session = sessions.get(transition.session_id)!;
    yield transitioned(transition, session);
    if (transition.transition === 'STOP') stopReason = transition.reason;
    if (transition.to_state === 'COMPLETED')
      yield completed(transition, session, segments.get(session.id), episode.id, stopReason, keptOf(session));
  }
  for (const event of adverseEvents) yield adverseEvent(event, patient.id);
  for (const assessment of rows.assessments) yield assessed(assessment);
  if (episode.series_ended_on !== null) yield seriesEnded(episode, episode.series_ended_on, rows.sessions);
}

function caseMix(episode: Row<'outcomes.episodes'>): Told {
  const who = { episodeId: episode.id, patientId: episode.patient_id, clinicId: episode.clinic_id };
  const about = { context: 'patients', clinicId: episode.clinic_id } as const;
  const caseMixAt = isoInstant(dayFromIso(episode.series_started_on) * DAY_MS);
  return {
    ...about,
    type: 'case-mix-recorded',
    at: caseMixAt,
    payload: {
      ...who,
      diagnosisGroup: episode.diagnosis_group,
      baselineNrs: episode.baseline_nrs,
      baselinePhq9: episode.baseline_phq9,
      baselineMme: episode.baseline_mme,
      painDurationYears: episode.pain_duration_years,
      ageYears: episode.age_years,
      sex: episode.sex,
      priorKetamine: episode.prior_ketamine,
      payer: episode.payer,
      compensationClaim: episode.compensation_claim,
      at: caseMixAt,
    },
  };
}

function advanced(row: Row<'patients.episode_transitions'>, patientId: string): Told {
  const { episode_id: episodeId, from_state: fromState, to_state: toState } = row;
  const [clinicId, at] = [String(row.clinic_id), String(row.at)];
  const payload = { episodeId, patientId, clinicId, fromState, toState, reason: row.transition, closeReason: null, at };
  return { type: 'episode-advanced', context: 'patients', clinicId, at, payload: { ...payload, actorId: null } };
}

function assessed(row: Row<'outcomes.assessments'>): Told {
  const { clinic_id: clinicId, assessed_at: at } = row;
  const payload = {
    assessmentId: row.id,
    clinicId,
    patientId: row.patient_id,
    episodeId: row.episode_id,
    sessionId: row.session_id,
    instrument: row.instrument,
    followUpWindow: row.follow_up_window,
    at,
    actorId: null,
  };
  return { type: 'assessment-recorded', context: 'outcomes', clinicId, at, payload };
}

function completed(
  { at }: Row<'sessions.transitions'>,
  session: Row<'sessions.sessions'>,
  segment: Row<'sessions.rate_segments'> | undefined,
  episodeId: string,
  stopReason: string | null,
  kept: object,
): Told {
  const [planned, delivered] = [session.planned_dose_micrograms, deliveredMicrograms(segment) ?? 0];
  return {
    type: 'session-completed',
    schemaVersion: 2,
    context: 'sessions',
    clinicId: session.clinic_id,
    at,
    payload: {
      sessionId: session.id,
      episodeId,
      patientId: session.patient_id,
      clinicId: session.clinic_id,
      protocolVersionId: session.protocol_version_id,
      ordinal: session.ordinal,
      plannedDoseMicrograms: planned,
      deliveredDoseMicrograms: delivered,
      durationMinutes: Math.round((Date.parse(session.ended_at!) - Date.parse(session.started_at!)) / MINUTE_MS),
      stopReason,
      ...kept,
      at,
    },
  };
}

function transitioned(row: Row<'sessions.transitions'>, session: Row<'sessions.sessions'>): Told {
  return {
    type: 'session-transitioned',
    context: 'sessions',
    clinicId: row.clinic_id,
    at: row.at,
    payload: {
      sessionId: row.session_id,
      clinicId: row.clinic_id,
      patientId: session.patient_id,
      transition: row.transition,
      fromState: row.from_state,
      toState: row.to_state,
      version: row.seq + 1,
      at: row.at,
      actorId: null,
      reason: row.reason,
    },
  };
}

function adverseEvent(row: Row<'sessions.adverse_events'>, patientId: string): Told {
  return {
    type: 'adverse-event-recorded',
    context: 'sessions',
    clinicId: row.clinic_id,
    at: row.occurred_at,
    payload: {
      adverseEventId: row.id,
      sessionId: row.session_id,
      clinicId: row.clinic_id,
      patientId,
      code: row.code,
      grade: row.grade,
      seriousness: row.is_serious ? ['HOSPITALISATION'] : [],
      causality: null,
      action: null,
      occurredAt: row.occurred_at,
      isLate: false,
      at: row.occurred_at,
      actorId: null,
    },
  };
}

function seriesEnded(
  episode: Row<'outcomes.episodes'>,
  endedOn: string,
  sessions: readonly Row<'sessions.sessions'>[],
): Told {
  // A session of the west coast's evening ends on the next day in UTC; what comes later is maintenance.
  const last = (dayFromIso(endedOn) + 2) * DAY_MS;
  const given = sessions.filter(({ state, ended_at }) => state === 'COMPLETED' && Date.parse(ended_at!) < last);
  const at = isoInstant((dayFromIso(endedOn) + 1) * DAY_MS);
  return {
    type: 'series-ended',
    context: 'sessions',
    clinicId: episode.clinic_id,
    at,
    payload: {
      episodeId: episode.id,
      patientId: episode.patient_id,
      clinicId: episode.clinic_id,
      startedOn: episode.series_started_on,
      endedOn,
      sessionsCompleted: Math.max(1, given.length),
      protocolVersionId: episode.protocol_version_id,
      at,
    },
  };
}

function deviation(row: Row<'protocols.deviations'>): Told {
  const {
    id,
    clinic_id: clinicId,
    session_id,
    protocol_id,
    version_id,
    type,
    severity,
    detected_by,
    detected_at,
  } = row;
  return {
    type: 'deviation-recorded',
    context: 'protocols',
    clinicId,
    at: detected_at,
    payload: {
      deviationId: id,
      clinicId,
      sessionId: session_id,
      protocolId: protocol_id,
      protocolVersionId: version_id,
      type,
      severity,
      detectedBy: detected_by,
      at: detected_at,
      actorId: null,
    },
  };
}
