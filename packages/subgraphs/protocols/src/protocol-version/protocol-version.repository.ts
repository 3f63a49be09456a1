import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type KeysetList, readByIds, readPage, readPages } from '@surcease/persistence';

/** A dose: one of the two rates, by its basis. Whole micrograms, so that nothing drifts. */
export interface DoseContent {
  basis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  maximumRateMicrogramsPerHour: number | null;
  maximumSessionMicrograms: number;
  seriesSize: number;
  frequencyDays: number;
}

/** A version as the graph names its facts; dose and citations come from its content. */
export interface ProtocolVersionRow {
  id: string;
  protocolId: string;
  semanticVersion: string;
  state: string;
  contentHash: string;
  approvedAt: string | null;
  effectiveFrom: string | null;
  dose: DoseContent;
  citations: { title: string; year: number; doi?: string | null; source?: string | null; statement?: string | null }[];
}

const select = `v.id, v.protocol_id as "protocolId", v.semantic_version as "semanticVersion", v.state,
  v.content_hash as "contentHash", v.approved_at as "approvedAt", v.effective_from as "effectiveFrom",
  v.content->'dose' as dose, v.content->'citations' as citations`;
const from = 'protocols.versions v';

export function versionsByIds(reader: Reader, ids: readonly string[]): Promise<(ProtocolVersionRow | null)[]> {
  return readByIds<ProtocolVersionRow>(reader, { select, from }, 'v.id', ids);
}

/** Ids follow the time of their making, so the newest is the greatest. */
const newestFirst: KeysetList = {
  name: 'protocolVersions',
  select,
  from,
  sort: [{ column: 'v.id', key: 'id', type: 'text', descending: true }],
};

export function pageOfVersions(reader: Reader, page: PageArguments): Promise<Page<ProtocolVersionRow>> {
  return readPage<ProtocolVersionRow>(reader, newestFirst, page);
}

/** A page of each protocol's versions. */
export function pagesOfVersions(
  reader: Reader,
  protocolIds: readonly string[],
  page: PageArguments,
): Promise<Page<ProtocolVersionRow>[]> {
  return readPages<ProtocolVersionRow>(reader, newestFirst, 'v.protocol_id', protocolIds, page);
}

/** The approved version of each protocol: the table holds one at most. */
export async function approvedVersionsOf(
  reader: Reader,
  protocolIds: readonly string[],
): Promise<(ProtocolVersionRow | null)[]> {
  const rows = await reader.rows<ProtocolVersionRow>(
    `select ${select} from ${from} where v.protocol_id = any ($1::text[]) and v.state = 'APPROVED'`,
    [protocolIds],
  );
  const byProtocol = new Map(rows.map((row) => [row.protocolId, row]));
  return protocolIds.map((id) => byProtocol.get(id) ?? null);
}
