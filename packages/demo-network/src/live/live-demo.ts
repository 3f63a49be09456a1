import { randomUUID } from 'node:crypto';
import { clinicCatalogue } from '../clinic-catalogue.js';
import { cliniciansOf } from '../demo-accounts.js';
import { DEFAULT_SEED } from '../generate-network.js';
import { CLINIC_OF_VIEWER, type Ask, type PlayedSession, SESSIONS_OF_DAY } from './live-graph.js';
import { type Act, type Cast, answersToAlarms, documentOf, nextActs } from './play-session.js';
import { scheduleMore } from './schedule-more.js';

interface LiveDemoConfig {
  ask: Ask;
  /** Told what was not to be expected; what a guard refuses is. */
  warn(message: string, about: object): void;
  now?: () => Date;
  seed?: number;
  everyMs?: number;
  /** Who plays; every clinic by default. */
  casts?: readonly Cast[];
}

/** Every clinic is played: by a nurse, with the physician for a witness where there is no other nurse's account. */
export const everyCast: readonly Cast[] = clinicCatalogue.map((_, index) => {
  const { nurse, physician } = cliniciansOf(index);
  return { nurse, witness: index === 0 ? 'nurse-1b' : physician, physician };
});

const MINUTE_MS = 60_000;
const HALF_DAY_MS = 12 * 60 * MINUTE_MS;
/** Sessions that were under way when nobody played are brought to an end, however long ago that was. */
const LEFT_OVER_MS = 60 * 24 * 60 * MINUTE_MS;
/** A session that was refused is left alone for so long. */
const PATIENCE_MS = 2 * MINUTE_MS;
/** However long a session runs, it gets no more readings than this from us: a demo never fills a disk. */
const MOST_READINGS = 400;

interface Clinic {
  id: string;
  timeZone: string;
}

/** What the player remembers of a session; a restart only means one reading more. */
interface Memory {
  clinicId: string;
  readAtMs: number;
  readings: number;
  waitUntilMs: number;
}

/**
 * Plays the sessions of today at every clinic, in real time and through the public mutations: the
 * same guards hold as for everybody. It keeps nothing, so it goes on after a restart where the sessions stand, and day
 * after day, since it schedules a session where a clinic has none ahead.
 */
export function startLiveDemo({
  ask,
  warn,
  now = () => new Date(),
  seed = DEFAULT_SEED,
  everyMs = 5_000,
  casts = everyCast,
}: LiveDemoConfig): AsyncDisposable {
  const memories = new Map<string, Memory>();
  const clinics = new Map<Cast, Clinic>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = round();

  async function round(): Promise<void> {
    for (const cast of casts)
      if (!stopped)
        await playClinic(cast).catch((error: unknown) => warn('The live demo could not play a clinic', { error }));
    if (!stopped) timer = setTimeout(() => (running = round()), everyMs);
  }

  async function playClinic(cast: Cast): Promise<void> {
    const clinic = clinics.get(cast) ?? (await clinicOf(cast));
    if (!clinic) return;
    clinics.set(cast, clinic);
    const nowMs = now().getTime();
    const variables = {
      clinicIds: [clinic.id],
      from: new Date(nowMs - LEFT_OVER_MS).toISOString(),
      to: new Date(nowMs + HALF_DAY_MS).toISOString(),
    };
    const data = await ask(cast.nurse, SESSIONS_OF_DAY, variables);
    const { nodes } = data['sessions'] as { nodes: PlayedSession[] };
    forgetAllBut(clinic.id, new Set(nodes.map(({ id }) => id)));
    for (const session of nodes) if (!stopped) await playSession(session, cast, clinic.id);
    const ahead = nodes.filter(({ scheduledAt }) => Date.parse(scheduledAt) > nowMs - HALF_DAY_MS);
    await scheduleMore({ ask, cast, clinic, ahead, nowMs, seed });
  }

  async function clinicOf({ nurse }: Cast): Promise<Clinic | undefined> {
    const { viewer } = await ask(nurse, CLINIC_OF_VIEWER, {});
    return (
      (viewer as { grants: { clinic: Clinic | null }[] } | null)?.grants.find(({ clinic }) => clinic)?.clinic ??
      undefined
    );
  }

  function forgetAllBut(clinicId: string, ids: ReadonlySet<string>): void {
    for (const [id, memory] of memories) if (memory.clinicId === clinicId && !ids.has(id)) memories.delete(id);
  }

  async function playSession(session: PlayedSession, cast: Cast, clinicId: string): Promise<void> {
    const nowMs = now().getTime();
    const memory = memories.get(session.id) ?? { clinicId, readAtMs: 0, readings: 0, waitUntilMs: 0 };
    memories.set(session.id, memory);
    if (nowMs < memory.waitUntilMs) return;
    const since = session.transitions.at(-1)?.at ?? session.scheduledAt;
    const moment = {
      cast,
      seed,
      nowMs,
      minutesSinceReading: memory.readings < MOST_READINGS ? (nowMs - memory.readAtMs) / MINUTE_MS : 0,
      minutesInState: (nowMs - Date.parse(since)) / MINUTE_MS,
    };
    let { version } = session;
    for (const act of [...answersToAlarms(session, moment), ...nextActs(session, moment)]) {
      const next = stopped ? null : await perform(act, session.id, version);
      if (next === null) {
        memory.waitUntilMs = nowMs + PATIENCE_MS;
        return;
      }
      version = next;
      if (act.name === 'recordVitalSigns') [memory.readAtMs, memory.readings] = [nowMs, memory.readings + 1];
    }
  }

  /** Answers the session's version after the act, or null where the graph refused it. */
  async function perform(act: Act, sessionId: string, version: number): Promise<number | null> {
    const { ofSession = 'VERSIONED' } = act;
    const about =
      ofSession === 'NO' ? {} : ofSession === 'PLAIN' ? { sessionId } : { sessionId, expectedVersion: version };
    const input = { clientMutationId: randomUUID(), ...about, ...act.values };
    const data = await ask(act.as, documentOf(act), { input });
    const payload = data[act.name] as { session?: { version: number } | null; userErrors: { code: string }[] };
    return payload.userErrors.length > 0 ? null : (payload.session?.version ?? version);
  }

  return {
    async [Symbol.asyncDispose]() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
