import { randomUUID } from 'node:crypto';
import { RandomStream } from '../random-stream.js';
import { type Ask, PLANS_TO_GO_ON_WITH, type PlayedSession, mutationOf } from './live-graph.js';
import type { Cast } from './play-session.js';

interface Scheduling {
  ask: Ask;
  cast: Cast;
  clinic: { id: string; timeZone: string };
  /** Sessions of today that are not over. */
  ahead: readonly PlayedSession[];
  nowMs: number;
  seed: number;
}

/** A clinic of the demo has at least so many sessions on the board; more are not added by us. */
const KEPT_ON_BOARD = 3;
/** From the scheduling to the appointment. */
const LEAD_MS = 20 * 60_000;
const MOST_TRIES = 4;
const RETRY_MS = 15 * 60_000;
const lastTried = new Map<string, number>();

interface Candidate {
  plan: { id: string; state: string } | null;
  room: { id: string } | null;
  nurse: { id: string } | null;
  provider: { id: string } | null;
}

/** Schedules a session from a signed plan where a clinic has few on its board, so that the demo never runs dry. */
export async function scheduleMore({ ask, cast, clinic, ahead, nowMs, seed }: Scheduling): Promise<void> {
  if (ahead.length >= KEPT_ON_BOARD || nowMs - (lastTried.get(clinic.id) ?? 0) < RETRY_MS) return;
  lastTried.set(clinic.id, nowMs);
  const data = await ask(cast.physician, PLANS_TO_GO_ON_WITH, {
    clinicIds: [clinic.id],
    to: new Date(nowMs).toISOString(),
  });
  const { nodes } = data['sessions'] as { nodes: Candidate[] };
  const random = new RandomStream(seed, clinic.id, 'schedule', Math.floor(nowMs / RETRY_MS));
  const fit = nodes.filter(({ plan, room, nurse, provider }) => plan?.state === 'SIGNED' && room && nurse && provider);
  for (let tries = 0; tries < MOST_TRIES && fit.length > 0; tries += 1) {
    const [chosen] = fit.splice(random.integer(0, fit.length - 1), 1);
    if (chosen && (await schedule(chosen, { ask, cast, clinic, nowMs }))) return;
  }
}

async function schedule(
  { plan, room, nurse, provider }: Candidate,
  { ask, cast, clinic, nowMs }: Pick<Scheduling, 'ask' | 'cast' | 'clinic' | 'nowMs'>,
): Promise<boolean> {
  const input = {
    clientMutationId: randomUUID(),
    planId: plan?.id,
    firstAt: localMinute(nowMs + LEAD_MS, clinic.timeZone),
    count: 1,
    roomId: room?.id,
    nurseId: nurse?.id,
    providerId: provider?.id,
    isBooster: true,
  };
  const document = mutationOf('scheduleSeries', 'ScheduleSeriesInput', '');
  const data = await ask(cast.physician, document, { input });
  return (data['scheduleSeries'] as { userErrors: unknown[] }).userErrors.length === 0;
}

/** The clinic's wall clock at an instant, YYYY-MM-DDTHH:MM. */
export function localMinute(atMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(atMs);
  return parts.replace(' ', 'T');
}
