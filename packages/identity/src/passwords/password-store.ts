import { hash, verify } from '@node-rs/argon2';
import type { Pool } from 'pg';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane; algorithm 2 is argon2id. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** NIST SP 800-63B §5.1.1.2 asks to accept at least 64 characters; more than this is an attack on the hash. */
const maximumLength = 256;

/** Sets the password of an account, replacing any other. 1–256 characters, else RangeError. */
export async function setPassword(pool: Pool, subject: string, password: string): Promise<void> {
  if (password.length === 0 || password.length > maximumLength) {
    throw new RangeError(`A password has 1 to ${maximumLength} characters.`);
  }
  await pool.query(
    `insert into oidc.passwords (subject, hash) values ($1, $2)
     on conflict (subject) do update set hash = excluded.hash, changed_at = clock_timestamp()`,
    [subject, await hash(password.normalize('NFKC'), parameters)],
  );
}

/** Whether this is the password of the account. As slow for an unknown account as for a known one. */
export async function verifyPassword(pool: Pool, subject: string, password: string): Promise<boolean> {
  const { rows } = await pool.query<{ hash: string }>('select hash from oidc.passwords where subject = $1', [subject]);
  const stored = rows[0]?.hash;
  const isCandidate = password.length > 0 && password.length <= maximumLength;
  const matches = await verify(stored ?? (await absentHash()), isCandidate ? password.normalize('NFKC') : '');
  return matches && stored !== undefined && isCandidate;
}

let absent: Promise<string> | undefined;

/** A hash that no password of an account has, to spend the same time where there is no account. */
function absentHash(): Promise<string> {
  absent ??= hash('no such account', parameters);
  return absent;
}
