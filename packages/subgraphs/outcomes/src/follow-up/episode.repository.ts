import type { Transaction } from '@surcease/persistence';
import type { Series } from './assign-windows.js';

/** An episode as whoever writes about it must know it. */
export interface EpisodeRecord extends Series {
  id: string;
  clinicId: string;
  patientId: string;
  /** Of the clinic; UTC where the clinic is not known here. */
  timeZone: string;
}

/**
 * An episode, held until the transaction ends so that two answers at once do not serve one window; null where there
 * is none in the scope.
 */
export async function holdEpisode({ em }: Transaction, id: string): Promise<EpisodeRecord | null> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`outcomes.episode:${id}`]);
  const [found] = await em.execute<EpisodeRecord[]>(
    `select e.id, e.clinic_id as "clinicId", e.patient_id as "patientId", e.series_started_on::text as "startedOn",
       e.series_ended_on::text as "endedOn", coalesce(c.time_zone, 'UTC') as "timeZone"
     from outcomes.episodes e left join outcomes.clinic_facts c on c.clinic_id = e.clinic_id where e.id = ?`,
    [id],
  );
  return found ?? null;
}
