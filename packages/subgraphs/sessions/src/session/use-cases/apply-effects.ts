import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { closePauseTasks } from '../../alarm/use-cases/close-pause-tasks.js';
import { finishSession } from '../../discharge/use-cases/finish-session.js';
import { openTransferEvent } from '../../discharge/use-cases/open-transfer-event.js';
import { plannedRate } from '../../infusion/rate-rules.js';
import { setRate } from '../../infusion/use-cases/set-rate.js';
import { tellSeriesEnded } from '../../series/use-cases/tell-series-ended.js';
import type { SessionFacts } from '../session-facts.js';
import type { SessionRecord } from '../session.entity.js';
import type { SessionTransition } from '../session.machine.js';
import { insertRow } from '../write-row.js';

/** What a move is made with. */
export interface MoveContext {
  transaction: Transaction;
  session: SessionRecord;
  /** As they were before the move. */
  facts: SessionFacts;
  viewer: Viewer;
  at: Date;
  rateMicrogramsPerHour: number | null;
}

/** What follows from a move, in its transaction. */
export async function applyEffects(move: MoveContext, transition: SessionTransition): Promise<void> {
  const { facts, session, transaction } = move;
  if (transition === 'PAUSE' || transition === 'STOP' || transition === 'TRANSFER')
    await closePauseTasks(transaction, { sessionId: session.id, viewer: move.viewer, transition, at: move.at });
  switch (transition) {
    case 'START_INFUSION':
      await giveLoadingDose(move);
      return setRate(move, move.rateMicrogramsPerHour ?? (facts.plan ? plannedRate(facts.plan) : 0));
    case 'PAUSE':
      return setRate(move, 0);
    case 'RESUME':
      return setRate(move, move.rateMicrogramsPerHour ?? rateBeforePause(facts));
    case 'STOP':
      return setRate(move, null);
    case 'TRANSFER':
      if (facts.state === 'INFUSING' || facts.state === 'PAUSED') await setRate(move, null);
      await openTransferEvent(move);
      return followSeries(move);
    case 'CANCEL':
    case 'DEFER':
    case 'MARK_NO_SHOW':
      await transaction.em.execute('delete from sessions.bookings where session_id = ?', [session.id]);
      // A cancellation leaves a series to be scheduled again, or is part of its end.
      return transition === 'CANCEL' ? undefined : followSeries(move);
    case 'REGRESS':
      await transaction.em.execute(
        `update sessions.discharges set nurse_signed_by = null, nurse_signed_at = null, physician_signed_by = null,
           physician_signed_at = null where session_id = ?`,
        [session.id],
      );
      return;
    case 'DISCHARGE':
      await finishSession(move);
      return followSeries(move);
    default:
      return;
  }
}

/** With this session its series may be over. */
async function followSeries({ transaction, session, facts, at }: MoveContext): Promise<void> {
  const { planId, episodeId = null, kind, patientId, clinicId } = session;
  if (!planId || kind !== 'SERIES') return;
  // Sessions that are lost complete nothing: only of a plan that was ended they may be the last.
  if (session.state !== 'COMPLETED' && facts.plan?.state !== 'ENDED') return;
  await tellSeriesEnded(transaction, { planId, episodeId, patientId, clinicId }, at);
}

const rateBeforePause = ({ segments }: SessionFacts) =>
  segments.findLast(({ rateMicrogramsPerHour }) => rateMicrogramsPerHour > 0)?.rateMicrogramsPerHour ?? 0;

async function giveLoadingDose({ transaction, session, facts, viewer, at }: MoveContext): Promise<void> {
  if (!facts.plan || facts.plan.loadingMicrograms === 0) return;
  await insertRow(transaction.em, 'boluses', {
    id: newId('bol'),
    sessionId: session.id,
    clinicId: session.clinicId,
    doseMicrograms: facts.plan.loadingMicrograms,
    givenAt: at,
    givenBy: viewer.accountId,
    reason: 'LOADING',
  });
}
