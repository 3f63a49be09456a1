import type { SubgraphContext } from '@surcease/graphql-kit';
import type { ProtocolContent } from '../content/protocol-content.js';
import { type ProtocolVersionRow, contentsOf, versionsByIds } from './protocol-version.repository.js';

/** A version as this viewer may see it; batched within the request. */
export function versionOf(id: string, context: SubgraphContext): Promise<ProtocolVersionRow | null> {
  return context.load('protocolVersion', id, (ids) => versionsByIds(context.reader, context.viewer, ids));
}

/** The content of a version that the viewer has been shown; batched within the request. */
export function contentOf(versionId: string, context: SubgraphContext): Promise<ProtocolContent> {
  return context.load('protocolContent', versionId, (ids) => contentsOf(context.reader, ids));
}
