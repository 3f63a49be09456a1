import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow } from '../../session/write-row.js';
import { baselineOf } from '../discharge-criteria.js';
import { circulationPoints, vitalSignsPoints } from '../discharge-scores.js';

type Points = Readonly<Record<string, number>>;

export interface RecordDischargeScores extends SessionTarget {
  aldrete: object;
  padss: object;
  rass: number;
  moaas: number;
  cadss6: number;
}

/** Keeps the components of both scores; those that follow from the pressures are worked out, not entered. */
export async function recordDischargeScores(
  writer: WriteContext,
  transaction: Transaction,
  { aldrete, padss, rass, moaas, cadss6, ...target }: RecordDischargeScores,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['RECOVERY', 'DISCHARGE_READY'], 'Recovery is scored');
  const facts = await factsInTransaction(em, session.id, at);
  const baseline = baselineOf(facts, ({ systolicMmHg }) => systolicMmHg != null)?.systolicMmHg;
  const present = facts.readings.findLast(
    ({ systolicMmHg, measuredAt }) => systolicMmHg != null && facts.endedAt && measuredAt >= facts.endedAt,
  )?.systolicMmHg;
  if (!baseline || !present)
    throw new BadInputError('The scores need a pressure before the infusion and one after it.', ['input', 'sessionId']);
  await insertRow(em, 'discharge_scores', {
    id: newId('dsc'),
    sessionId: session.id,
    clinicId: session.clinicId,
    scoredAt: at,
    scoredBy: writer.viewer.accountId,
    aldrete: { ...(aldrete as Points), circulation: circulationPoints(baseline, present) },
    padss: { ...(padss as Points), vitalSigns: vitalSignsPoints(baseline, present) },
    rass,
    moaas,
    cadss6,
  });
  return { sessionId: session.id };
}
