import type { Server } from './graph.js';
import { asOwner } from './owner.js';

/** Where a session's past is written down. */
const moments = {
  'sessions.sessions': { key: 'id', columns: ['started_at', 'ended_at'] },
  'sessions.rate_segments': { key: 'session_id', columns: ['started_at', 'ended_at'] },
  'sessions.vital_signs': { key: 'session_id', columns: ['measured_at', 'recorded_at'] },
  'sessions.transitions': { key: 'session_id', columns: ['at'] },
};

/**
 * Moves all that has happened in a session into the past: a patient recovers for half an hour, and a test does not wait
 * for it. The guards see the same rows as after a real half hour.
 */
export function letTimePass(sessionId: string, minutes: number, server?: Pick<Server, 'dataDir'>): Promise<void> {
  return asOwner(async (owner) => {
    await owner.query("set session_replication_role = 'replica'");
    for (const [table, { key, columns }] of Object.entries(moments)) {
      const earlier = columns.map((column) => `${column} = ${column} - make_interval(mins => $2)`).join(', ');
      await owner.query(`update ${table} set ${earlier} where ${key} = $1`, [sessionId, minutes]);
    }
  }, server);
}
