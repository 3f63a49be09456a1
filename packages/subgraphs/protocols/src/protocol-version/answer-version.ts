import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { ProtocolsServices } from '../protocols-services.js';
import { versionsByIds } from './protocol-version.repository.js';

type Context = SubgraphContext<ProtocolsServices>;

/** Runs a use case about a version once, and answers with the version as it is then, or with why not. */
export async function answerVersion<Work extends object>(
  operation: string,
  { clientMutationId }: { clientMutationId: string },
  work: Work,
  context: Context,
  useCase: (writer: WriteContext, transaction: Transaction, work: Work, at: Date) => Promise<{ versionId: string }>,
) {
  const { unitOfWork, clock } = context.services;
  try {
    const { versionId } = await unitOfWork.runOnce(
      context.writer,
      { operation, clientMutationId, input: work },
      (transaction) => useCase(context.writer, transaction, work, clock.now()),
    );
    return { protocolVersion: await versionNow(versionId, context), current: null, userErrors: [], clientMutationId };
  } catch (error) {
    const userError = userErrorFrom(error);
    const versionId = 'versionId' in work && typeof work.versionId === 'string' ? work.versionId : null;
    const current = userError.code === 'CONFLICT' && versionId ? await versionNow(versionId, context) : null;
    return { protocolVersion: null, current, userErrors: [userError], clientMutationId };
  }
}

async function versionNow(id: string, { reader, viewer }: Context) {
  const [version] = await versionsByIds(reader, viewer, [id]);
  return version ?? null;
}
