import { newId } from '@surcease/kernel';
import type { MoveContext } from '../../session/use-cases/apply-effects.js';
import { insertRow } from '../../session/write-row.js';
import { infusionRateChanged } from '../infusion.events.js';

/** Ends the segment that runs and begins one at another rate; null ends the infusion. */
export async function setRate(
  { transaction: { em, raise }, session, viewer, at }: Omit<MoveContext, 'facts'>,
  rateMicrogramsPerHour: number | null,
): Promise<void> {
  await em.execute('update sessions.rate_segments set ended_at = ? where session_id = ? and ended_at is null', [
    at.toISOString(),
    session.id,
  ]);
  if (rateMicrogramsPerHour !== null)
    await insertRow(em, 'rate_segments', {
      id: newId('seg'),
      sessionId: session.id,
      clinicId: session.clinicId,
      rateMicrogramsPerHour,
      startedAt: at,
      endedAt: null,
      setBy: viewer.accountId,
    });
  raise(
    infusionRateChanged(session, { rateMicrogramsPerHour: rateMicrogramsPerHour ?? 0, at, actorId: viewer.accountId }),
  );
}
