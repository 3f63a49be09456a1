import type { Pool } from 'pg';

/** Attempts in one window of 15 minutes. The pair is tight, the others stop a spread-out attack without locking an account out by one stranger. */
const limits = { pair: 10, account: 60, address: 120 } as const;
const windowMinutes = 15;

export interface SignInAttempts {
  /** Counts one attempt before the password is looked at; false when there were too many. */
  begin(subject: string, ipAddress: string): Promise<boolean>;
  /** Takes the attempts back after a right password. */
  succeed(subject: string, ipAddress: string): Promise<void>;
}

/** Counts sign-in attempts in PostgreSQL, so that a restart or a second process forgets none. */
export function createSignInAttempts(pool: Pool): SignInAttempts {
  return {
    async begin(subject, ipAddress) {
      const { rows } = await pool.query<{ key: string; attempts: number }>(
        `insert into oidc.sign_in_attempts as a (key, attempts, window_ends_at)
         select key, 1, clock_timestamp() + make_interval(mins => $2) from unnest($1::text[]) key
         on conflict (key) do update set
           attempts = case when a.window_ends_at < clock_timestamp() then 1 else a.attempts + 1 end,
           window_ends_at = case when a.window_ends_at < clock_timestamp() then excluded.window_ends_at else a.window_ends_at end
         returning key, attempts`,
        [keysOf(subject, ipAddress), windowMinutes],
      );
      return rows.every((row) => row.attempts <= limitOf(row.key));
    },

    async succeed(subject, ipAddress) {
      await pool.query(
        `update oidc.sign_in_attempts
         set attempts = case when key like 'pair:%' then 0 else greatest(attempts - 1, 0) end
         where key = any($1::text[])`,
        [keysOf(subject, ipAddress)],
      );
    },
  };
}

/** Sorted, so that two statements lock the rows in the same order. */
function keysOf(subject: string, ipAddress: string): string[] {
  return [`account:${subject}`, `address:${ipAddress}`, `pair:${subject} ${ipAddress}`];
}

function limitOf(key: string): number {
  if (key.startsWith('pair:')) return limits.pair;
  return key.startsWith('account:') ? limits.account : limits.address;
}
