import type { LiveEvent, LiveSession } from './live-state.js';

/** A session for specs. */
export const liveSession = (change: Partial<LiveSession> = {}): LiveSession => ({
  id: 'ses_1',
  ordinal: 1,
  state: 'SCHEDULED',
  scheduledAt: '2026-11-22T14:00:00Z',
  startedAt: null,
  endedAt: null,
  plannedDoseMicrograms: 80_000,
  deliveredDoseMicrograms: null,
  version: 1,
  clinic: { id: 'clin_a', name: 'Ashford', slug: 'ashford' },
  patient: null,
  provider: null,
  room: null,
  ...change,
});

/** An event for specs; a heartbeat unless told otherwise. */
export const liveEvent = (change: Partial<LiveEvent> = {}): LiveEvent => ({
  kind: 'HEARTBEAT',
  clinicId: null,
  seq: null,
  seqs: null,
  cursor: 'c0',
  occurredAt: null,
  sentAt: '2026-11-22T14:00:00Z',
  transition: null,
  fromState: null,
  toState: null,
  session: null,
  sessions: null,
  ...change,
});
