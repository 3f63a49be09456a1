import type { SubgraphContext } from '@surcease/graphql-kit';
import { type SignatureRow, liftSignaturesOf } from '../review/review.repository.js';
import { type SuspensionRow, isStanding, suspensionsOf } from './suspension.repository.js';

/** The stops of a version; batched within the request. */
export function suspensionsOfVersion(versionId: string, context: SubgraphContext): Promise<SuspensionRow[]> {
  return context.load('suspensions', versionId, (ids) => suspensionsOf(context.reader, ids));
}

/** The stop that is on a version now. */
export async function standingSuspension(versionId: string, context: SubgraphContext): Promise<SuspensionRow | null> {
  return (await suspensionsOfVersion(versionId, context)).find(isStanding) ?? null;
}

/** What was signed to lift a stop; batched within the request. */
export function liftSignatures(suspensionId: string, context: SubgraphContext): Promise<SignatureRow[]> {
  return context.load('liftSignatures', suspensionId, (ids) => liftSignaturesOf(context.reader, ids));
}
