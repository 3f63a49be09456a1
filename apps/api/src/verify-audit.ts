import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditProblem, type AuditVerification, verifyAuditChain } from '@surcease/messaging';
import { runningClusterUrl, urlFor } from '@surcease/persistence';
import pg from 'pg';
import { type Environment, readEnvironment } from './env.js';

const meanings: Record<AuditProblem['kind'], string> = {
  ALTERED: 'it is not what was sealed',
  DELETED: 'it is gone',
  REORDERED: 'it stands in the place of another',
  TRUNCATED: 'the chain ends before its head',
  UNSEALED: 'it was slipped in, or its seal was taken',
};

/** Checks the audit trail of an installation. Ends with 0 where it is whole, 1 where it is not, 2 where it cannot be read. */
async function run(): Promise<number> {
  try {
    const verification = await verify(readEnvironment());
    console.log(summaryOf(verification));
    for (const problem of verification.problems) console.error(sentenceOf(problem));
    return verification.problems.length === 0 ? 0 : 1;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const why = code === 'ECONNREFUSED' ? 'Its database does not run: start the server first.' : message || code;
    console.error(`The audit trail could not be read. ${why}`);
    return 2;
  }
}

async function verify(env: Environment): Promise<AuditVerification> {
  const client = new pg.Client({ connectionString: auditUrl(env), connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await verifyAuditChain(client);
  } finally {
    await client.end();
  }
}

/** The role of the sealer: it may read the trail, and not change an entry. */
function auditUrl({ DATABASE_URL, SURCEASE_DATA_DIR, SURCEASE_SECRET }: Environment): string {
  const file = join(SURCEASE_DATA_DIR, 'secret');
  const secret = SURCEASE_SECRET ?? (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const database = DATABASE_URL ?? runningClusterUrl(join(SURCEASE_DATA_DIR, 'postgres'));
  if (database === null || secret === null)
    throw new Error(
      `There is no installation in ${SURCEASE_DATA_DIR}: set SURCEASE_DATA_DIR, or DATABASE_URL and SURCEASE_SECRET.`,
    );
  return urlFor(database, secret, 'relay');
}

function summaryOf({ clinics, entries, unsealed, problems }: AuditVerification): string {
  const verdict = problems.length === 0 ? 'whole' : `NOT whole: ${problems.length} problem(s)`;
  return `The audit trail is ${verdict}. Chains: ${clinics}. Entries: ${entries}, of which not yet sealed: ${unsealed}.`;
}

function sentenceOf({ kind, clinicId, seq, entryId }: AuditProblem): string {
  return `${kind} clinic=${clinicId} seq=${seq ?? 'none'} entry=${entryId ?? 'none'}: ${meanings[kind]}`;
}

process.exitCode = await run();
