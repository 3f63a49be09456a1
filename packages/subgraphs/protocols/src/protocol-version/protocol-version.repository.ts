import type { Viewer } from '@surcease/authz';
import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type KeysetList, readByIds, readPage, readPages } from '@surcease/persistence';
import type { ProtocolContent } from '../content/protocol-content.js';
import { type VersionState, onceApprovedStates, protocolVersionStates } from './protocol-version.machine.js';

/** Who wrote a version, as they were called when they wrote it. */
export interface AuthorRow {
  accountId: string;
  displayName: string;
}

/** A version as the graph names its facts; its content is read apart, since it is long. */
export interface ProtocolVersionRow {
  id: string;
  protocolId: string;
  semanticVersion: string;
  state: VersionState;
  contentHash: string;
  approvedAt: string | null;
  effectiveFrom: string | null;
  baseVersionId: string | null;
  revision: number;
  authors: AuthorRow[];
  rationale: string;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  reviewDueOn: string | null;
  lastReviewedAt: string | null;
  lastReviewedByName: string | null;
  supersededAt: string | null;
  retiredAt: string | null;
}

const select = `v.id, v.protocol_id as "protocolId", v.semantic_version as "semanticVersion", v.state,
  v.content_hash as "contentHash", v.approved_at as "approvedAt", v.effective_from as "effectiveFrom",
  v.base_version_id as "baseVersionId", v.revision, v.authors, v.rationale, v.created_at as "createdAt",
  v.updated_at as "updatedAt", v.submitted_at as "submittedAt", v.review_due_on as "reviewDueOn",
  v.last_reviewed_at as "lastReviewedAt", v.last_reviewed_by_name as "lastReviewedByName",
  v.superseded_at as "supersededAt", v.retired_at as "retiredAt"`;
const from = 'protocols.versions v';

/** Partners see what was approved, never what is being written. */
function visibleStates(viewer: Viewer | null): readonly VersionState[] {
  return viewer?.kind === 'STAFF' ? protocolVersionStates : onceApprovedStates;
}

export async function versionsByIds(
  reader: Reader,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<(ProtocolVersionRow | null)[]> {
  const found = await readByIds<ProtocolVersionRow>(reader, { select, from }, 'v.id', ids);
  return found.map((row) => (row && visibleStates(viewer).includes(row.state) ? row : null));
}

/** Ids follow the time of their making, so the newest is the greatest. */
function newestFirst(viewer: Viewer | null, states?: readonly VersionState[] | null): KeysetList {
  const visible = visibleStates(viewer);
  // What was discarded is shown only where it is asked for.
  const wanted = states ?? visible.filter((state) => state !== 'DISCARDED');
  return {
    name: 'protocolVersions',
    select,
    from,
    sort: [{ column: 'v.id', key: 'id', type: 'text', descending: true }],
    conditions: [{ text: 'v.state = any (?::text[])', values: [wanted.filter((state) => visible.includes(state))] }],
  };
}

export function pageOfVersions(
  reader: Reader,
  viewer: Viewer | null,
  page: PageArguments,
  states?: readonly VersionState[] | null,
): Promise<Page<ProtocolVersionRow>> {
  return readPage<ProtocolVersionRow>(reader, newestFirst(viewer, states), page);
}

/** A page of each protocol's versions. */
export function pagesOfVersions(
  reader: Reader,
  viewer: Viewer | null,
  protocolIds: readonly string[],
  page: PageArguments,
): Promise<Page<ProtocolVersionRow>[]> {
  return readPages<ProtocolVersionRow>(reader, newestFirst(viewer), 'v.protocol_id', protocolIds, page);
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

/** Versions that wait for somebody: drafts, in review, or sent back. */
export async function pendingVersionsOf(
  reader: Reader,
  protocolIds: readonly string[],
): Promise<ProtocolVersionRow[][]> {
  const rows = await reader.rows<ProtocolVersionRow>(
    `select ${select} from ${from} where v.protocol_id = any ($1::text[])
     and v.state in ('DRAFT', 'IN_REVIEW', 'CHANGES_REQUESTED') order by v.id desc`,
    [protocolIds],
  );
  return protocolIds.map((id) => rows.filter(({ protocolId }) => protocolId === id));
}

/** Versions that a stop for safety is on, the latest first. */
export function suspendedVersions(reader: Reader): Promise<ProtocolVersionRow[]> {
  return reader.rows<ProtocolVersionRow>(
    `select ${select} from ${from} join protocols.suspensions s
       on s.version_id = v.id and s.lifted_at is null and s.replaced_at is null
     where v.state = 'SUSPENDED' order by s.suspended_at desc, v.id`,
  );
}

/** Contents by the ids of their versions. */
export async function contentsOf(reader: Reader, ids: readonly string[]): Promise<ProtocolContent[]> {
  const rows = await reader.rows<{ id: string; content: ProtocolContent }>(
    'select v.id, v.content from protocols.versions v where v.id = any ($1::text[])',
    [ids],
  );
  const byId = new Map(rows.map(({ id, content }) => [id, content]));
  return ids.map((id) => byId.get(id) as ProtocolContent);
}
