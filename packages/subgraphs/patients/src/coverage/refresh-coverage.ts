import { systemViewer } from '@surcease/authz';
import { LockMode } from '@mikro-orm/postgresql';
import type { PeriodicTask } from '@surcease/messaging';
import { EpisodeEntity } from '../episode/episode.entity.js';
import { tellClearance, touchEpisode } from '../episode/move-episode.js';
import { daysAt } from '../input/days-at.js';
import type { PatientsServices } from '../patients-services.js';
import { AuthorizationEntity } from './coverage.entity.js';
import { moveAuthorization } from './move-authorization.js';

const writer = {
  viewer: systemViewer('patients'),
  requestId: 'task:coverage',
  operation: { name: 'refresh-coverage', hash: 'task' },
};

/** Episodes whose authorisation ran out, or whose clearance a day that has begun may have changed. */
const dueStatement = `
  select e.id from patients.episodes e where e.state <> 'CLOSED' and (
    exists (select from patients.prior_authorizations a where a.episode_id = e.id and a.state in ('APPROVED', 'PARTIAL')
      and (a.valid_to < ?::date or a.valid_from between ?::date - 1 and ?::date))
    or exists (select from patients.consents c where c.episode_id = e.id and c.withdrawn_at is null
      and (c.period_to between ?::date - 2 and ?::date - 1
        -- Given before others were told of it by itself.
        or (c.kind = 'NARRATIVE_SHARING' and not jsonb_exists(e.clearance, 'narrativeSharingConsent')))))
  order by e.id limit 200`;

/** Expires what has run out and tells of clearances that the day has changed. */
export async function refreshCoverage({ unitOfWork, clock }: PatientsServices): Promise<void> {
  const at = clock.now();
  const { begun, notOver } = daysAt(at);
  const due = await unitOfWork.run(writer, ({ em }) =>
    em.execute<{ id: string }[]>(dueStatement, [notOver, begun, begun, notOver, notOver]),
  );
  for (const { id } of due)
    await unitOfWork.run(writer, async (transaction) => {
      const { em } = transaction;
      const episode = await em.findOneOrFail(EpisodeEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const over = await em.find(AuthorizationEntity, {
        episodeId: id,
        state: { $in: ['APPROVED', 'PARTIAL'] },
        validTo: { $lt: notOver },
      });
      for (const authorization of over)
        moveAuthorization(transaction, authorization, 'EXPIRE', { at, actorId: writer.viewer.accountId });
      if (over.length > 0) touchEpisode(episode);
      await tellClearance(transaction, episode, at);
    });
}

/** Each hour, so that a day's end is noticed within one, whatever the clinic's time zone. */
export const coverageTask: PeriodicTask<PatientsServices> = {
  name: 'patients:coverage',
  everyMs: 3_600_000,
  run: refreshCoverage,
};
