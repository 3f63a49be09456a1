import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import type { FindingFacts } from '../../session/session-facts.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow, upsertRow } from '../../session/write-row.js';
import { type EnteredFinding, judgeEntry } from '../judge-entry.js';
import { RECHECK_AFTER_MINUTES } from '../pre-check-rules.js';

export interface RecordPreCheck extends SessionTarget {
  findings: readonly EnteredFinding[];
}

/** Keeps what the checks found. Each finding stays; the last of an item counts. */
export async function recordPreCheck(
  writer: WriteContext,
  transaction: Transaction,
  { findings, ...target }: RecordPreCheck,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['CHECKED_IN', 'PRE_CHECK'], 'Checks are recorded');
  const { findings: before } = await factsInTransaction(em, session.id, at);
  for (const [index, entered] of findings.entries()) {
    const path = ['input', 'findings', String(index)];
    if (entered.item === 'BLOOD_PRESSURE') assertRested(before, at, path);
    const { outcome, detail } = judgeEntry(entered, path);
    await insertRow(em, 'pre_check_findings', {
      id: newId('pre'),
      sessionId: session.id,
      clinicId: session.clinicId,
      item: entered.item,
      outcome,
      detail,
      recordedAt: at,
      recordedBy: writer.viewer.accountId,
    });
    if (entered.item === 'ESCORT' && entered.escortName)
      await upsertRow(em, 'discharges', ['sessionId'], {
        sessionId: session.id,
        clinicId: session.clinicId,
        escortName: entered.escortName,
        escortRelationship: entered.escortRelationship ?? null,
      });
  }
  return { sessionId: session.id };
}

/** A pressure that was too high is measured again after five minutes at the earliest. */
function assertRested(before: readonly FindingFacts[], at: Date, path: readonly string[]): void {
  const last = before.findLast(({ item }) => item === 'BLOOD_PRESSURE');
  if (last?.outcome === 'FAILED' && at.getTime() - last.recordedAt.getTime() < RECHECK_AFTER_MINUTES * 60_000)
    throw new BadInputError(`Measure again ${RECHECK_AFTER_MINUTES} minutes after the last time.`, path);
}
