import { newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { assertNotRefused } from '../../session/guard-refused.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow } from '../../session/write-row.js';
import { bolusRefusals } from '../bolus-rules.js';

export interface GiveBolus extends SessionTarget {
  doseMicrograms: number;
  reason: string;
}

/** Gives a dose at once, within the limits of bolus, session, day and series. */
export async function giveBolus(
  writer: WriteContext,
  transaction: Transaction,
  { doseMicrograms, reason, ...target }: GiveBolus,
  at: Date,
): Promise<{ sessionId: string }> {
  const { viewer } = writer;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['INFUSING'], 'A bolus is given');
  const facts = await factsInTransaction(transaction.em, session.id, at);
  assertNotRefused(bolusRefusals(facts, doseMicrograms, viewer, at), ['input', 'doseMicrograms']);
  await insertRow(transaction.em, 'boluses', {
    id: newId('bol'),
    sessionId: session.id,
    clinicId: session.clinicId,
    doseMicrograms,
    givenAt: at,
    givenBy: viewer.accountId,
    reason,
  });
  return { sessionId: session.id };
}
