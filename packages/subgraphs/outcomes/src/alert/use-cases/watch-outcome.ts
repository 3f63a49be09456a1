import type { SubgraphContext } from '@surcease/graphql-kit';
import { BadInputError, newId } from '@surcease/kernel';
import type { OutcomesServices } from '../../outcomes-services.js';

import { watchById } from '../outcome-alert.repository.js';
import type { WatchRecord, WatchWish } from '../alert-record.js';

const MOST_WATCHES = 100;

/** Begins a watch, or gives the one there is. @throws BadInputError for an unknown clinic, or more than 100 watches */
export async function watchOutcome(
  { services, writer, reader }: SubgraphContext<OutcomesServices>,
  { clientMutationId, clinicId = null, indicator }: WatchWish,
): Promise<WatchRecord | null> {
  const key = { operation: 'watchOutcome', clientMutationId, input: { clinicId, indicator } };
  const { id } = await services.unitOfWork.runOnce(writer, key, async ({ em }) => {
    if (clinicId !== null) {
      const [known] = await em.execute<object[]>('select 1 from outcomes.clinic_facts where clinic_id = ?', [clinicId]);
      if (!known) throw new BadInputError('There is no such clinic.', ['input', 'clinicId']);
    }
    const [own] = await em.execute<{ id: string }[]>(
      `select id from outcomes.watches where ended_at is null and clinic_id is not distinct from ? and indicator = ?`,
      [clinicId, indicator],
    );
    if (own) return own;
    const [count] = await em.execute<{ n: number }[]>(
      'select count(*)::int as n from outcomes.watches where ended_at is null',
    );
    if ((count?.n ?? 0) >= MOST_WATCHES) throw new BadInputError(`At most ${MOST_WATCHES} watches.`, ['input']);
    const created = { id: newId('owat') };
    await em.execute(
      'insert into outcomes.watches (id, account_id, clinic_id, indicator, created_at) values (?, ?, ?, ?, ?)',
      [created.id, writer.viewer.accountId, clinicId, indicator, services.clock.now()],
    );
    return created;
  });
  return watchById(reader, id);
}
