import type { Viewer } from '@surcease/authz';
import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, readByIds, readPage } from '@surcease/persistence';

/** A protocol as the graph names its facts. */
export interface ProtocolRow {
  id: string;
  slug: string;
  title: string;
  indication: string | null;
  summary: string;
}

const select = 'p.id, p.slug, p.title, p.indication, p.summary';
const from = 'protocols.protocols p';

/** Partners see a protocol from its first approval on. */
const ONCE_APPROVED = `exists (select from protocols.versions v where v.protocol_id = p.id
  and v.state in ('APPROVED', 'SUPERSEDED', 'SUSPENDED', 'RETIRED'))`;

export function protocolsByIds(
  reader: Reader,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(ProtocolRow | null)[]> {
  const visible = viewer?.kind === 'STAFF' ? from : `(select * from protocols.protocols p where ${ONCE_APPROVED}) p`;
  return readByIds<ProtocolRow>(reader, { select, from: visible }, 'p.id', ids);
}

export function pageOfProtocols(
  reader: Reader,
  viewer: Viewer | null,
  page: PageArguments,
): Promise<Page<ProtocolRow>> {
  const list = {
    name: 'protocols',
    select,
    from,
    conditions: viewer?.kind === 'STAFF' ? [] : [{ text: ONCE_APPROVED, values: [] }],
    sort: [
      { column: 'p.title', key: 'title', type: 'text' },
      { column: 'p.id', key: 'id', type: 'text' },
    ],
  } as const;
  return readPage<ProtocolRow>(reader, list, page);
}

/** At how many sites the approved version of each protocol is in force. */
export async function sitesOnCurrent(reader: Reader, protocolIds: readonly string[]): Promise<number[]> {
  const rows = await reader.rows<{ id: string; sites: number }>(
    `select v.protocol_id as id, count(*)::int as sites
     from protocols.versions v join protocols.activations r on r.version_id = v.id and upper_inf(r.during)
     where v.protocol_id = any ($1::text[]) and v.state = 'APPROVED' group by v.protocol_id`,
    [protocolIds],
  );
  return protocolIds.map((id) => rows.find((row) => row.id === id)?.sites ?? 0);
}
