import { newId } from '@surcease/kernel';
import type { DemoWorld } from './demo-world.js';

/** Gives a session one of each thing that can hang on it and that the demo network leaves out. */
export async function completeSession({ database: { owner } }: DemoWorld, sessionId: string): Promise<void> {
  const { rows } = await owner.query<{ clinic_id: string; plan_id: string }>(
    'select clinic_id, plan_id from sessions.sessions where id = $1',
    [sessionId],
  );
  const { clinic_id: clinicId, plan_id: planId } = rows[0] ?? { clinic_id: '', plan_id: '' };
  const about = [sessionId, clinicId];
  await owner.query(`insert into sessions.boluses values ($1, $2, $3, 1000, now(), 'x', 'Breakthrough')`, [
    newId('bol'),
    ...about,
  ]);
  await owner.query(
    `insert into sessions.verifications values ($1, $2, $3, 'acct_x', 'Second person', $4, 1, 1000, now())`,
    [newId('vfy'), ...about, planId],
  );
  await owner.query(
    `insert into sessions.amendments values ($1, $2, $3, 'ESCORT_NAME', 'Ada', 'Ada L.', 'Spelling', 'x', now())`,
    [newId('amd'), ...about],
  );
  await owner.query(
    `insert into sessions.drug_accounts (session_id, clinic_id, drawn_micrograms, drawn_by, drawn_at, wasted_micrograms, wasted_by, waste_witnessed_by, waste_witnessed_at, discrepancy_reason)
     values ($1, $2, 100000, 'x', now(), 1, 'x', 'y', now(), 'Spilt') on conflict (session_id) do update set discrepancy_reason = 'Spilt'`,
    about,
  );
  await owner.query(
    `update sessions.treatment_plans set titration = '[{"afterMinutes": 30, "rateMicrogramsPerHour": 1000}]',
       accepted_limits = '[{"quantity": "DURATION_MINUTES", "level": "PROTOCOL_SOFT", "value": 120, "source": "Test", "reason": "Told so"}]'
     where id = $1`,
    [planId],
  );
  await owner.query(
    `insert into sessions.series_migrations (id, plan_id, clinic_id, from_version_id, to_version_id, sessions_moved, reason, actor_id, at)
     select $2, id, clinic_id, protocol_version_id, $3, 1, 'Safer', 'acct_x', now() from sessions.treatment_plans where id = $1`,
    [planId, newId('smig'), newId('pver')],
  );
}
