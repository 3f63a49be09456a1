import { hash } from 'node:crypto';

/** What an entry's writer knows of it; the place in the trail and the time come from the database. */
export interface AuditContents {
  id: string;
  clinicId: string | null;
  accountId: string;
  displayName: string;
  roles: readonly string[];
  purpose: string | null;
  action: string;
  operationName: string | null;
  operationHash: string;
  requestId: string;
  /** The text that is stored, to the letter. */
  records: string;
}

/** Covers an entry's contents, in a fixed order, so that sealing need not read them again. In hexadecimal digits. */
export function auditDigest(contents: AuditContents): string {
  const { id, clinicId, accountId, displayName, roles, purpose, action } = contents;
  const { operationName, operationHash, requestId, records } = contents;
  const about = [id, clinicId, accountId, displayName, roles, purpose, action, operationName, operationHash, requestId];
  return hash('sha256', `${JSON.stringify(about)}\n${records}`, 'hex');
}
