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

export function protocolsByIds(reader: Reader, ids: readonly string[]): Promise<(ProtocolRow | null)[]> {
  return readByIds<ProtocolRow>(reader, { select, from }, 'p.id', ids);
}

export function pageOfProtocols(reader: Reader, page: PageArguments): Promise<Page<ProtocolRow>> {
  const list = {
    name: 'protocols',
    select,
    from,
    sort: [
      { column: 'p.title', key: 'title', type: 'text' },
      { column: 'p.id', key: 'id', type: 'text' },
    ],
  } as const;
  return readPage<ProtocolRow>(reader, list, page);
}
