import type { SubgraphContext } from '@surcease/graphql-kit';
import { NotFoundError } from '@surcease/kernel';
import type { OutcomesServices } from '../../outcomes-services.js';
import { watchById } from '../outcome-alert.repository.js';
import type { WatchRecord, OwnRecord } from '../alert-record.js';

/** Ends one of the viewer's watches. @throws NotFoundError for any other */
export async function unwatchOutcome(
  { services, writer, reader }: SubgraphContext<OutcomesServices>,
  { clientMutationId, id }: OwnRecord,
): Promise<WatchRecord | null> {
  const key = { operation: 'unwatchOutcome', clientMutationId, input: { id } };
  await services.unitOfWork.runOnce(writer, key, async ({ em }) => {
    const [ended] = await em.execute<object[]>(
      'update outcomes.watches set ended_at = coalesce(ended_at, ?) where id = ? returning id',
      [services.clock.now(), id],
    );
    if (!ended) throw new NotFoundError('There is no such watch.', ['input', 'id']);
    return { id };
  });
  return watchById(reader, id);
}
