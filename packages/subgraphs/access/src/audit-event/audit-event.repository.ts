import type { AuditRecords } from '@surcease/persistence';
import { type Condition, type Page, type Reader, anyOf, readByIds, readPage } from '@surcease/persistence';
import type { PageArguments } from '@surcease/kernel';

/** An entry of the audit trail as the graph names its facts. */
export interface AuditEventRow {
  id: string;
  clinicId: string | null;
  recordedAt: string;
  viewerId: string;
  displayName: string;
  roles: string[];
  purpose: string | null;
  action: string;
  operationName: string | null;
  operationHash: string;
  requestId: string;
  records: AuditRecords[];
  sealed: boolean;
}

const select = `e.id, e.clinic_id as "clinicId", e.recorded_at as "recordedAt", e.account_id as "viewerId", e.display_name as "displayName",
  e.roles, e.purpose, e.action, e.operation_name as "operationName", e.operation_hash as "operationHash", e.request_id as "requestId",
  e.records, exists (select from audit.seals s where s.entry_id = e.id) as sealed`;
const from = 'audit.entries e';

export interface AuditEventListing {
  clinicIds?: readonly string[] | null;
  viewerIds?: readonly string[] | null;
  recordId?: string | null;
  recordedFrom?: string | null;
  recordedTo?: string | null;
}

export function auditEventsByIds(reader: Reader, ids: readonly string[]): Promise<(AuditEventRow | null)[]> {
  return readByIds<AuditEventRow>(reader, { select, from }, 'e.id', ids);
}

/** A look for the id as it is written spares most entries the reading of their records. */
function hasRecord(id: string): Condition {
  return {
    text: '(strpos(e.records::text, ?) > 0 and e.records::jsonb @> ?::jsonb)',
    values: [JSON.stringify(id), JSON.stringify([{ ids: [id] }])],
  };
}

/** The newest first. */
export function pageOfAuditEvents(
  reader: Reader,
  filter: AuditEventListing,
  page: PageArguments,
): Promise<Page<AuditEventRow>> {
  const conditions: Condition[] = [
    ...anyOf('e.clinic_id', filter.clinicIds, 'clinicIds'),
    ...anyOf('e.account_id', filter.viewerIds, 'viewerIds'),
  ];
  if (filter.recordId) conditions.push(hasRecord(filter.recordId));
  if (filter.recordedFrom) conditions.push({ text: 'e.recorded_at >= ?::timestamptz', values: [filter.recordedFrom] });
  if (filter.recordedTo) conditions.push({ text: 'e.recorded_at < ?::timestamptz', values: [filter.recordedTo] });
  return readPage(
    reader,
    {
      name: 'auditEvents',
      select,
      from,
      sort: [{ column: 'e.id', key: 'id', type: 'text', descending: true }],
      conditions,
    },
    page,
  );
}
