import type { EventSubscriber } from '@surcease/messaging';
import { careClearanceChangedV1 } from '@surcease/schema-events';
import { holdEpisode } from './episode.repository.js';
import { reassignWindows } from './use-cases/reassign-windows.js';

/** What follow-up does about events of other contexts. Runs after what keeps episodes up to date. */
export const followUpSubscribers: readonly EventSubscriber[] = [
  {
    // Windows are counted from the days of a series: when those become known, what was answered may come to serve one.
    types: ['series-ended', 'session-completed'],
    async handle({ payload }, transaction) {
      const { episodeId } = payload as { episodeId: string | null };
      const episode = episodeId === null ? null : await holdEpisode(transaction, episodeId);
      if (episode) await reassignWindows(transaction, episode);
    },
  },
  {
    types: ['care-clearance-changed'],
    async handle({ payload }, { em }) {
      const { patientId, clinicId, narrativeSharingConsent, at } = careClearanceChangedV1.parse(payload);
      await em.execute(
        `insert into outcomes.sharing_consents (patient_id, clinic_id, is_given, said_at) values (?, ?, ?, ?)
         on conflict (patient_id) do update set clinic_id = excluded.clinic_id, is_given = excluded.is_given, said_at = excluded.said_at
         where outcomes.sharing_consents.said_at <= excluded.said_at`,
        [patientId, clinicId, narrativeSharingConsent, at],
      );
    },
  },
];
