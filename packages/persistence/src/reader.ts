import { createHash } from 'node:crypto';
import { type RowScope, type Viewer, rowScopeOf } from '@surcease/authz';
import pg from 'pg';
import type { DemandOf } from './demand.js';
import { queryRows, RowClient } from './row-query.js';
import { refusalOf } from './unreadable-value.js';

/** Reads rows in one viewer's scope. There is no way to write through it. */
export interface Reader {
  readonly scope: RowScope;
  /** What the document that is answered asks for; lists leave the rest unread. */
  readonly demandOf?: DemandOf;
  /** Rows of one statement, named as the statement names them. Values never enter the text. */
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface ReaderPool extends AsyncDisposable {
  for(viewer: Viewer | null, demandOf?: DemandOf): Reader;
  /** For aggregates over the whole network, whose rows never leave the context. */
  forTheNetwork(purpose: string): Reader;
}

interface ReaderPoolConfig {
  /** Connection string of the context's own role. */
  url: string;
  size?: number;
  statementTimeoutMs?: number;
}

const STAMP = `select set_config('surcease.viewer_id', $1, false), set_config('surcease.phi_clinic_ids', $2, false),
  set_config('surcease.audit_clinic_ids', $3, false)`;

/** "cached plan must not change result type": a column of a prepared statement has another type since a migration. */
const CACHED_PLAN_OUTDATED = '0A000';

/**
 * Connections that can only read. Each remembers for whom it was last stamped, so that a viewer's next statement
 * costs one round trip; a connection whose stamp did not succeed is thrown away, never used.
 */
export function createReaderPool({ url, size = 8, statementTimeoutMs = 2_000 }: ReaderPoolConfig): ReaderPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    Client: RowClient,
    options: `-c default_transaction_read_only=on -c timezone=UTC -c statement_timeout=${statementTimeoutMs} -c jit=off`,
  });
  // A connection that broke is replaced at the next checkout.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const stamps = new WeakMap<pg.PoolClient, RowScope>();

  async function rowsAs<Row extends object>(
    scope: RowScope,
    text: string,
    values: readonly unknown[],
    triesLeft = size,
  ): Promise<Row[]> {
    const client = await pool.connect();
    try {
      if (stamps.get(client) !== scope) {
        stamps.delete(client);
        await client.query({
          name: 'stamp',
          text: STAMP,
          values: [scope.viewerId, scope.phiClinicIds, scope.auditClinicIds],
        });
        stamps.set(client, scope);
      }
      const rows = await queryRows<Row>(client, { name: statementName(text), text, values });
      client.release();
      return rows;
    } catch (error) {
      const isOutdated = error instanceof pg.DatabaseError && error.code === CACHED_PLAN_OUTDATED;
      client.release(isOutdated || !stamps.has(client) || !(error instanceof pg.DatabaseError));
      // As often as there can be connections from before a migration: each is thrown away.
      if (isOutdated && triesLeft > 0) return rowsAs(scope, text, values, triesLeft - 1);
      throw refusalOf(error);
    }
  }

  const readerOf = (scope: RowScope, demandOf?: DemandOf): Reader => ({
    scope,
    ...(demandOf && { demandOf }),
    rows: (text, values = []) => rowsAs(scope, text, values),
  });
  return {
    for: (viewer, demandOf) => readerOf(scopeOf(viewer), demandOf),
    forTheNetwork: (purpose) => readerOf(networkScope(purpose)),
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** One scope object per viewer, so that a stamp is compared by identity. */
const scopes = new WeakMap<Viewer, RowScope>();
const nobody = rowScopeOf(null);

function scopeOf(viewer: Viewer | null): RowScope {
  if (viewer === null) return nobody;
  let scope = scopes.get(viewer);
  if (!scope) scopes.set(viewer, (scope = rowScopeOf(viewer)));
  return scope;
}

const networkScopes = new Map<string, RowScope>();

function networkScope(purpose: string): RowScope {
  let scope = networkScopes.get(purpose);
  if (!scope)
    networkScopes.set(purpose, (scope = { viewerId: `system:${purpose}`, phiClinicIds: '*', auditClinicIds: '' }));
  return scope;
}

const names = new Map<string, string>();

/** Each costs memory on every connection; what comes later, such as odd selections, is planned each time. */
const MOST_PREPARED = 500;

/** Statements are prepared once a connection, under a name that follows from their text. */
function statementName(text: string): string | undefined {
  let name = names.get(text);
  if (!name && names.size < MOST_PREPARED)
    names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 24)));
  return name;
}
