import type { SubgraphContext } from '@surcease/graphql-kit';
import { NotFoundError } from '@surcease/kernel';
import type { OutcomesServices } from '../../outcomes-services.js';
import { alertById } from '../outcome-alert.repository.js';
import type { AlertRecord, OwnRecord } from '../alert-record.js';

/** Marks one of the viewer's alerts as seen; the first time counts. @throws NotFoundError for any other */
export async function acknowledgeAlert(
  { services, writer, reader }: SubgraphContext<OutcomesServices>,
  { clientMutationId, id }: OwnRecord,
): Promise<AlertRecord | null> {
  const key = { operation: 'acknowledgeOutcomeAlert', clientMutationId, input: { id } };
  await services.unitOfWork.runOnce(writer, key, async ({ em }) => {
    const [seen] = await em.execute<object[]>(
      'update outcomes.alerts set acknowledged_at = coalesce(acknowledged_at, ?) where id = ? returning id',
      [services.clock.now(), id],
    );
    if (!seen) throw new NotFoundError('There is no such alert.', ['input', 'id']);
    return { id };
  });
  return alertById(reader, id);
}
