import type { Reader } from '@surcease/persistence';

interface OfSession {
  sessionId: string;
}

export interface RateSegmentRow extends OfSession {
  id: string;
  rateMicrogramsPerHour: number;
  startedAt: string;
  endedAt: string | null;
  setById: string;
}

export interface BolusRow extends OfSession {
  id: string;
  doseMicrograms: number;
  givenAt: string;
  reason: string;
  givenById: string;
}

export interface VerificationRow extends OfSession {
  id: string;
  accountId: string;
  displayName: string;
  rateMicrogramsPerHour: number;
  confirmedAt: string;
}

export interface TransitionRow extends OfSession {
  id: string;
  transition: string;
  fromState: string;
  toState: string;
  at: string;
  actorId: string;
  reason: string | null;
  note: string | null;
  isLate: boolean;
}

/** All rows of each session, in time; a session has some dozens at most. */
async function ofSessions<Row extends OfSession>(
  reader: Reader,
  statement: string,
  sessionIds: readonly string[],
): Promise<Row[][]> {
  const bySession = Map.groupBy(await reader.rows<Row>(statement, [sessionIds]), (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}

export const segmentsOfSessions = (reader: Reader, ids: readonly string[]) =>
  ofSessions<RateSegmentRow>(
    reader,
    `select r.id, r.session_id as "sessionId", r.rate_micrograms_per_hour as "rateMicrogramsPerHour",
       r.started_at as "startedAt", r.ended_at as "endedAt", r.set_by as "setById"
     from sessions.rate_segments r where r.session_id = any ($1::text[]) order by r.session_id, r.started_at, r.id`,
    ids,
  );

export const bolusesOfSessions = (reader: Reader, ids: readonly string[]) =>
  ofSessions<BolusRow>(
    reader,
    `select r.id, r.session_id as "sessionId", r.dose_micrograms as "doseMicrograms", r.given_at as "givenAt", r.reason,
       r.given_by as "givenById"
     from sessions.boluses r where r.session_id = any ($1::text[]) order by r.session_id, r.given_at, r.id`,
    ids,
  );

export const verificationsOfSessions = (reader: Reader, ids: readonly string[]) =>
  ofSessions<VerificationRow>(
    reader,
    `select r.id, r.session_id as "sessionId", r.account_id as "accountId", r.display_name as "displayName",
       r.rate_micrograms_per_hour as "rateMicrogramsPerHour", r.confirmed_at as "confirmedAt"
     from sessions.verifications r where r.session_id = any ($1::text[]) order by r.session_id, r.confirmed_at, r.id`,
    ids,
  );

/** A cancellation is late less than 24 hours before the appointment. */
export const transitionsOfSessions = (reader: Reader, ids: readonly string[]) =>
  ofSessions<TransitionRow>(
    reader,
    `select r.id, r.session_id as "sessionId", r.transition, r.from_state as "fromState", r.to_state as "toState", r.at,
       r.actor_id as "actorId", r.reason, r.note,
       r.transition = 'CANCEL' and r.at > s.scheduled_at - interval '24 hours' as "isLate"
     from sessions.transitions r join sessions.sessions s on s.id = r.session_id
     where r.session_id = any ($1::text[]) order by r.session_id, r.seq`,
    ids,
  );
