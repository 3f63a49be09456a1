import type { Viewer } from '@surcease/authz';
import type { Subgraph } from '@surcease/graphql-kit';
import { askSubgraph, requestFor, viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock, newId } from '@surcease/kernel';
import { type LogTail, createLogTail } from '@surcease/messaging';
import { createLogger } from '@surcease/observability';
import { createUnitOfWork } from '@surcease/persistence';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { sessionsEntities, sessionsMigrations, sessionsSubgraph } from '@surcease/subgraph-sessions';
import pg from 'pg';
import { inject } from 'vitest';
import { insertCare, insertDirectory, makeFit, nurse, protocolVersion, supervisor } from './fit-session.js';

export const clinicA = newId('clin');
export const clinicB = newId('clin');

export const person = (role: Viewer['grants'][number]['role'], clinicId: string | null, more: Partial<Viewer> = {}) =>
  viewerWith([{ role, clinicId }], { accountId: newId('acct'), subject: role.toLowerCase(), ...more });

export const nurseA = person('NURSE', clinicA);
export const nurseB = person('NURSE', clinicB);
export const coordinatorA = person('COORDINATOR', clinicA);
/** A nurse of one clinic who coordinates at another. */
export const nurseBCoordinatorA = viewerWith(
  [
    { role: 'NURSE', clinicId: clinicB },
    { role: 'COORDINATOR', clinicId: clinicA },
  ],
  { accountId: newId('acct') },
);
export const physicianA = person('PHYSICIAN', clinicA);
export const managerA = person('CLINIC_MANAGER', clinicA);
export const pharmacist = person('PHARMACIST', null);
/** The second person of every session that is fit to go on. */
export const witnessId = newId('acct');
export const director = person('MEDICAL_DIRECTOR', null);
export const adminWithoutPurpose = person('NETWORK_ADMIN', null, { purpose: null });

/** What a test may say of a session; the rest is filled in. */
interface SessionFacts {
  clinicId?: string;
  patientId?: string;
  roomId?: string | null;
  ordinal?: number;
  state?: string;
  scheduledAt?: string;
  kind?: 'SERIES' | 'BOOSTER';
  /** With all that lets it go on from its state. */
  fit?: boolean;
}

export interface Item {
  kind: string;
  seq: number | null;
  cursor: string;
  clinicId: string | null;
  seqs: { clinicId: string; seq: number }[] | null;
  session: { id: string; state: string; version: number } | null;
  sessions: { id: string }[] | null;
  transition: string | null;
  fromState: string | null;
  toState: string | null;
  occurredAt: string | null;
}

const EVENTS = `subscription ($clinicIds: [ID!], $sessionId: ID, $after: String) {
  sessionEvents(clinicIds: $clinicIds, sessionId: $sessionId, after: $after) {
    kind seq cursor clinicId occurredAt seqs { clinicId seq } session { id state version } sessions { id } transition fromState toState
  } }`;

const TRANSITION = `mutation ($input: TransitionSessionInput!) { transitionSession(input: $input) {
  session { id state version startedAt endedAt allowedTransitions }
  userErrors { code message path currentVersion } refusals { code message } clientMutationId } }`;

interface Move {
  sessionId: string;
  transition: string;
  expectedVersion?: number;
  reason?: string | null;
  clientMutationId?: string;
}

export interface Moved {
  session: { id: string; state: string; version: number; startedAt: string | null; endedAt: string | null } | null;
  userErrors: { code: string; message: string; path: string[]; currentVersion: number | null }[];
  refusals: { code: string; message: string }[];
  clientMutationId: string;
}

/** The sessions subgraph on a database of its own. */
export class SessionsWorld implements AsyncDisposable {
  readonly clock = fixedClock('2026-11-20T15:00:00Z');
  /** The viewer of each account as of now; without an entry the viewer is as they signed in. */
  readonly revoked = new Set<string>();

  private constructor(
    readonly database: TestDatabase,
    readonly subgraph: Subgraph,
    readonly tail: LogTail,
    private readonly owned: AsyncDisposableStack,
  ) {}

  static async start(): Promise<SessionsWorld> {
    const owned = new AsyncDisposableStack();
    const database = owned.use(await createTestDatabase(inject('databaseUrl'), [sessionsMigrations]));
    await insertDirectory(database.owner, [clinicA, clinicB]);
    const url = database.urlOf('sessions');
    const unitOfWork = owned.use(createUnitOfWork({ context: 'sessions', url, entities: sessionsEntities }));
    const pool = new pg.Pool({ connectionString: database.urlOf('relay'), max: 2 });
    owned.defer(() => pool.end());
    const logger = createLogger({ name: 'test', level: 'silent' });
    const tail = owned.use(createLogTail({ pool, bus: null, logger, pollMs: 60_000 }));
    let world: SessionsWorld | undefined;
    const services = {
      readers: database.readers('sessions'),
      clock: { now: () => world?.clock.now() ?? new Date() },
      unitOfWork,
      tail,
      viewerNow: async (viewer: Viewer) => (world?.revoked.has(viewer.accountId) ? { ...viewer, grants: [] } : viewer),
    };
    world = new SessionsWorld(database, sessionsSubgraph.create(services, logger), tail, owned);
    await tail.ready;
    return world;
  }

  ask(viewer: Viewer | null, text: string, variables?: Record<string, unknown>) {
    return askSubgraph(this.subgraph, viewer, text, variables);
  }

  /** Puts a session there, and answers its id. */
  async session(facts: SessionFacts = {}): Promise<string> {
    const id = newId('ses');
    const { clinicId = clinicA, patientId = newId('pat'), roomId = null, ordinal = 1, state = 'SCHEDULED' } = facts;
    const { scheduledAt = '2026-11-20T16:00:00Z', kind = 'SERIES', fit = false } = facts;
    const { owner } = this.database;
    const planId = await insertCare(owner, clinicId, patientId);
    await owner.query(
      `insert into sessions.sessions (id, clinic_id, patient_id, provider_id, room_id, protocol_version_id, ordinal, state,
         scheduled_at, planned_dose_micrograms, nurse_id, plan_id, kind) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 98000, $10, $11, $12)`,
      [id, clinicId, patientId, supervisor, roomId, protocolVersion, ordinal, state, scheduledAt, nurse, planId, kind],
    );
    if (fit) await makeFit(owner, { sessionId: id, clinicId, planId, state, witnessId, now: this.clock.now() });
    return id;
  }

  async move(viewer: Viewer, { expectedVersion = 1, clientMutationId = newId('evt'), ...move }: Move) {
    const answer = await this.ask(viewer, TRANSITION, { input: { expectedVersion, clientMutationId, ...move } });
    return { ...answer, moved: answer.data?.['transitionSession'] as Moved | null };
  }

  /** All that was written about a session, and how far its clinic's stream has come. */
  async written(sessionId: string) {
    const { owner } = this.database;
    const rows = async (text: string) => (await owner.query<Record<string, unknown>>(text, [sessionId])).rows;
    const [session] = await rows('select state, version, started_at, ended_at from sessions.sessions where id = $1');
    return {
      session,
      transitions: await rows('select * from sessions.transitions where session_id = $1 order by seq'),
      events: await rows(`select *, xid::text as xid from events.log where payload ->> 'sessionId' = $1 order by seq`),
      audit: await rows(
        `select *, xid::text as xid from audit.entries where records::jsonb @> jsonb_build_array(jsonb_build_object('ids', jsonb_build_array($1::text)))`,
      ),
    };
  }

  /** A live stream as the gateway would hold it. */
  async follow(viewer: Viewer | null, variables: Record<string, unknown> = {}, signal?: AbortSignal) {
    const source = await this.subgraph.subscribe({ ...requestFor(viewer, EVENTS, variables), signal });
    if (!(Symbol.asyncIterator in source)) return { codes: codesOf(source), items: null };
    return { codes: [] as unknown[], items: new Items(source[Symbol.asyncIterator]()) };
  }

  [Symbol.asyncDispose]() {
    return this.owned.disposeAsync();
  }
}

type Result = Awaited<ReturnType<Subgraph['execute']>>;

const codesOf = (result: Result) => (result.errors ?? []).map((error) => error.extensions['code']);

/** What a client receives, one after the other. */
export class Items {
  constructor(private readonly iterator: AsyncIterator<Result>) {}

  async next(): Promise<Item> {
    const step = await this.iterator.next();
    if (step.done) throw new Error('The stream has ended.');
    if (step.value.errors) throw new Error(JSON.stringify(step.value.errors));
    return step.value.data?.['sessionEvents'] as Item;
  }

  /** The codes with which the stream ends. */
  async end(): Promise<unknown[]> {
    const step = await this.iterator.next();
    const codes = step.done ? [] : codesOf(step.value);
    if (!step.done && codes.length === 0) throw new Error(`Not the end: ${JSON.stringify(step.value)}`);
    if (!step.done && (await this.iterator.next()).done !== true)
      throw new Error('The stream goes on after its error.');
    return codes;
  }

  async stop(): Promise<void> {
    await this.iterator.return?.();
  }
}
