import { hash } from 'node:crypto';
import { errors, type Adapter, type AdapterFactory, type AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';

/** Their id is the bearer secret itself, so it is kept out of the stored payload too. */
const secretIds: ReadonlySet<string> = new Set(['RefreshToken', 'AuthorizationCode']);

interface ArtifactRow {
  payload: AdapterPayload;
  consumed_at: Date | null;
}

/** Keeps what oidc-provider stores in oidc.artifacts; one row each, found by the hash of its id. */
export function createPostgresAdapter(pool: Pool): AdapterFactory {
  return (model) => new PostgresAdapter(pool, model);
}

/** Deletes what has expired. The provider never reads it, so when this runs does not matter. */
export async function removeExpired(pool: Pool): Promise<void> {
  await pool.query('delete from oidc.artifacts where expires_at < clock_timestamp()');
  await pool.query('delete from oidc.sign_in_attempts where window_ends_at < clock_timestamp()');
}

class PostgresAdapter implements Adapter {
  constructor(
    private readonly pool: Pool,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { jti, ...withoutId } = payload;
    const stored = secretIds.has(this.model) ? withoutId : { ...withoutId, jti };
    // Of two assertions with one id that arrive together, the second must not overwrite the trace of the first.
    const onConflict =
      this.model === 'ReplayDetection'
        ? 'do nothing'
        : `do update set payload = excluded.payload, grant_id = excluded.grant_id,
           session_uid = excluded.session_uid, expires_at = excluded.expires_at`;
    const { rowCount } = await this.pool.query(
      `insert into oidc.artifacts (model, id_hash, payload, grant_id, session_uid, expires_at)
       values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))
       on conflict (model, id_hash) ${onConflict}`,
      [this.model, idHash(id), stored, payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
    );
    if (rowCount === 0) throw new errors.InvalidClient('client assertion replayed');
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.read('id_hash = $2', idHash(id), id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.read('session_uid = $2', uid);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** One of two concurrent uses of a code or refresh token must lose, and reuse ends the whole grant. */
  async consume(id: string): Promise<void> {
    const { rowCount } = await this.pool.query(
      `update oidc.artifacts set consumed_at = clock_timestamp()
       where model = $1 and id_hash = $2 and consumed_at is null`,
      [this.model, idHash(id)],
    );
    if (rowCount === 0) throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await this.pool.query('delete from oidc.artifacts where model = $1 and id_hash = $2', [this.model, idHash(id)]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.pool.query('delete from oidc.artifacts where model = $1 and grant_id = $2', [this.model, grantId]);
  }

  private async read(condition: string, value: unknown, id?: string): Promise<AdapterPayload | undefined> {
    const { rows } = await this.pool.query<ArtifactRow>(
      `select payload, consumed_at from oidc.artifacts where model = $1 and ${condition}`,
      [this.model, value],
    );
    const row = rows[0];
    if (!row) return undefined;
    const consumed = row.consumed_at ? { consumed: Math.floor(row.consumed_at.getTime() / 1000) } : {};
    return { ...row.payload, ...(id === undefined ? {} : { jti: id }), ...consumed };
  }
}

function idHash(id: string): Buffer {
  return hash('sha256', id, 'buffer');
}
