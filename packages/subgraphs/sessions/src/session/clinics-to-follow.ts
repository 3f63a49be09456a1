import { clinicsWhere } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import type { Queryable } from '@surcease/messaging';
import { type Reader, eventStream } from '@surcease/persistence';
import { clinicsWithSessions } from './session.repository.js';

export const streamOf = (clinicId: string) => eventStream('sessions', clinicId);
export const clinicOf = (stream: string) => stream.slice(eventStream('sessions', '').length);

/** The clinics whose stream the viewer may follow; those asked for that are not theirs are left out without a word. */
export async function clinicsToFollow(
  clinicIds: readonly string[] | null | undefined,
  { reader, viewer }: SubgraphContext,
): Promise<string[]> {
  const visible = clinicsWhere(viewer, 'session:read');
  if (clinicIds == null) return visible === '*' ? clinicsWithSessions(reader) : [...visible];
  return [...new Set(clinicIds)].filter((id) => visible === '*' || visible.includes(id));
}

/** The event log as the viewer may read it. */
export const logOf = (reader: Reader): Queryable => ({
  query: async (text, values) => ({ rows: await reader.rows<Record<string, unknown>>(text, values) }),
});
