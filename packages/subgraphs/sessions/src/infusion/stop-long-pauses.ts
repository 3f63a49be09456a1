import { systemViewer } from '@surcease/authz';
import type { PeriodicTask } from '@surcease/messaging';
import type { WriteContext } from '@surcease/persistence';
import { LONGEST_PAUSE_MINUTES } from '../session/session-guards.js';
import type { SessionsServices } from '../sessions-services.js';
import { forceStop } from './use-cases/force-stop.js';

const writer: WriteContext = {
  viewer: systemViewer('sessions'),
  requestId: 'task:stop-long-pauses',
  operation: { name: 'stop-long-pauses', hash: 'stop-long-pauses' },
};

/** Ends each infusion that has been paused for more than an hour: a table rule, not a clinician's decision. */
export const stopLongPauses: PeriodicTask<SessionsServices> = {
  name: 'sessions:stop-long-pauses',
  everyMs: 60_000,
  async run({ readers, unitOfWork, clock }) {
    const now = clock.now();
    const before = new Date(now.getTime() - LONGEST_PAUSE_MINUTES * 60_000);
    const overdue = await readers.forTheNetwork('stop-long-pauses').rows<{ id: string }>(
      `select s.id from sessions.sessions s where s.state = 'PAUSED' and
         (select max(t.at) from sessions.transitions t where t.session_id = s.id and t.transition = 'PAUSE') < $1`,
      [before.toISOString()],
    );
    for (const { id } of overdue)
      await unitOfWork.run(writer, (transaction) => forceStop(writer, transaction, id, now));
  },
};
