import { createHash } from 'node:crypto';
import { type Viewer, rowScopeOf } from '@surcease/authz';
import { DomainError } from '@surcease/kernel';
import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import { type AuditRecords, appendAuditEntry } from './audit-trail.js';
import { type DomainEvent, appendEvents } from './domain-event.js';
import { reclaimBroken } from './reclaim-broken.js';
import type { SqlRunner } from './sql-runner.js';
import { refusalOf } from './unreadable-value.js';

/** Who writes, and within which operation. */
export interface WriteContext {
  viewer: Viewer;
  requestId: string;
  operation: { name: string | null; hash: string };
}

/** What a use case may do inside its one transaction. */
export interface Transaction {
  em: EntityManager;
  raise(event: DomainEvent): void;
  wrote(clinicId: string, type: string, id: string): void;
}

export interface UnitOfWork extends AsyncDisposable {
  /** Runs a use case: rows, events and audit entries commit together or not at all. */
  run<Result>(context: WriteContext, work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /**
   * The same under an idempotency key: the first answer is stored for a day and given again.
   * @throws DomainError IDEMPOTENCY_KEY_REUSED for another input, CONFLICT while the first is in flight.
   */
  runOnce<Result>(
    context: WriteContext,
    key: { operation: string; clientMutationId: string; input: unknown },
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result>;
}

export interface UnitOfWorkConfig {
  context: string;
  /** Connection string of the context's own role. */
  url: string;
  entities: Options['entities'];
}

/** Writes of one context, through MikroORM. One fork per use case, stamped with its viewer for row-level security. */
export function createUnitOfWork({ context: contextName, url, entities }: UnitOfWorkConfig): UnitOfWork {
  const orm = new MikroORM({
    clientUrl: url,
    entities,
    sessionContext: 'transaction',
    allowGlobalContext: false,
    debug: false,
    // A context may hear and tell without entities of its own.
    discovery: { warnWhenNoEntities: false },
    driverOptions: { onPoolCreated: reclaimBroken },
  });

  async function run<Result>(
    context: WriteContext,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const scope = rowScopeOf(context.viewer);
    const fork = orm.em.fork({
      session: { variables: { 'surcease.viewer_id': scope.viewerId, 'surcease.phi_clinic_ids': scope.phiClinicIds } },
    });
    const committed = fork.transactional(async (em) => {
      const events: DomainEvent[] = [];
      const written = new Map<string, Map<string, string[]>>();
      const result = await work({
        em: em as EntityManager,
        raise: (event) => events.push(event),
        wrote: (clinicId, type, id) => note(written, clinicId, type, id),
      });
      await em.flush();
      const sql = runnerOf(em as EntityManager);
      for (const [clinicId, types] of written) {
        const records: AuditRecords[] = [...types].map(([type, ids]) => ({ type, count: ids.length, ids }));
        await appendAuditEntry(sql, { ...auditFacts(context), clinicId, action: 'WRITE', records });
      }
      await appendEvents(sql, events);
      return result;
    });
    return committed.catch((error: unknown) => {
      throw refusalOf(error);
    });
  }

  return {
    run,
    runOnce: (context, key, work) =>
      run(context, async (transaction) => {
        const sql = runnerOf(transaction.em);
        const stored = await claimKey<Awaited<ReturnType<typeof work>>>(
          sql,
          contextName,
          context.viewer.accountId,
          key,
        );
        if (stored !== undefined) return stored;
        const result = await work(transaction);
        await transaction.em.flush();
        await storeAnswer(sql, contextName, context.viewer.accountId, key, result);
        return result;
      }),
    [Symbol.asyncDispose]: () => orm.close(true),
  };
}

function runnerOf(em: EntityManager): SqlRunner {
  return async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await em.execute<Row[]>(text, [...values])) as Row[];
}

const auditFacts = ({ viewer, operation, requestId }: WriteContext) => ({
  accountId: viewer.accountId,
  displayName: viewer.displayName,
  roles: [...new Set(viewer.grants.map((grant) => grant.role))],
  purpose: viewer.purpose,
  operationName: operation.name,
  operationHash: operation.hash,
  requestId,
});

function note(written: Map<string, Map<string, string[]>>, clinicId: string, type: string, id: string): void {
  const types = written.get(clinicId) ?? new Map<string, string[]>();
  written.set(clinicId, types);
  types.set(type, [...(types.get(type) ?? []), id]);
}

interface IdempotencyKey {
  operation: string;
  clientMutationId: string;
  input: unknown;
}

const hashOf = (input: unknown) => createHash('sha256').update(JSON.stringify(input)).digest('base64url');

async function claimKey<Result>(
  sql: SqlRunner,
  schema: string,
  accountId: string,
  key: IdempotencyKey,
): Promise<Result | undefined> {
  const lock = `${schema}:${accountId}:${key.operation}:${key.clientMutationId}`;
  const [claim] = await sql<{ free: boolean }>('select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free', [
    lock,
  ]);
  if (!claim?.free)
    throw new DomainError('CONFLICT', 'The same mutation is still running.', ['input', 'clientMutationId']);
  const [stored] = await sql<{ input_hash: string; answer: Result }>(
    `select input_hash, answer from ${schema}.idempotency_keys
     where account_id = ? and operation = ? and key = ? and stored_at > now() - interval '24 hours'`,
    [accountId, key.operation, key.clientMutationId],
  );
  if (!stored) return undefined;
  if (stored.input_hash !== hashOf(key.input))
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This key was used with another input.', [
      'input',
      'clientMutationId',
    ]);
  return stored.answer;
}

async function storeAnswer(
  sql: SqlRunner,
  schema: string,
  accountId: string,
  key: IdempotencyKey,
  answer: unknown,
): Promise<void> {
  await sql(
    `insert into ${schema}.idempotency_keys (account_id, operation, key, input_hash, answer) values (?, ?, ?, ?, ?::jsonb)
     on conflict (account_id, operation, key) do update
     set input_hash = excluded.input_hash, answer = excluded.answer, stored_at = now()`,
    [accountId, key.operation, key.clientMutationId, hashOf(key.input), JSON.stringify(answer ?? null)],
  );
}
