import type { InstrumentCode } from '@surcease/instruments';
import type { Transaction } from '@surcease/persistence';
import type { FollowUpWindow } from '../../assessment/follow-up-window.js';
import { assignWindows } from '../assign-windows.js';
import { localDay } from '../calendar-day.js';
import type { EpisodeRecord } from '../episode.repository.js';

interface StoredAssessment {
  id: string;
  instrument: InstrumentCode;
  window: FollowUpWindow | null;
  at: string;
  isSuperseded: boolean;
}

/**
 * Settles anew which assessments of an episode serve which windows, of one instrument or of all. What was answered on
 * the chair serves none: pain now is another measure than that of a week; nor does what was corrected since.
 */
export async function reassignWindows(
  { em }: Transaction,
  episode: EpisodeRecord,
  instrument: InstrumentCode | null = null,
): Promise<void> {
  const stored = await em.execute<StoredAssessment[]>(
    `select a.id, a.instrument, a.follow_up_window as "window", to_json(a.assessed_at) #>> '{}' as at,
       exists (select from outcomes.assessments n where n.supersedes_id = a.id) as "isSuperseded"
     from outcomes.assessments a
     where a.episode_id = ? and (?::text is null or a.instrument = ?) and (a.session_id is null or a.follow_up_window is not null)`,
    [episode.id, instrument, instrument],
  );
  const changes: { id: string; window: FollowUpWindow | null }[] = [];
  for (const own of Map.groupBy(stored, (row) => row.instrument).values()) {
    const candidates = own
      .filter(({ isSuperseded }) => !isSuperseded)
      .map(({ id, at }) => ({ id, at: new Date(at), day: localDay(new Date(at), episode.timeZone) }));
    const windowOf = new Map([...assignWindows(episode, candidates)].map(([window, id]) => [id, window]));
    for (const { id, window } of own)
      if ((windowOf.get(id) ?? null) !== window) changes.push({ id, window: windowOf.get(id) ?? null });
  }
  // Emptied first: no two may hold a window at any moment.
  const move = 'update outcomes.assessments set follow_up_window = ? where id = ?';
  for (const { id } of changes) await em.execute(move, [null, id]);
  for (const { id, window } of changes) if (window !== null) await em.execute(move, [window, id]);
}
