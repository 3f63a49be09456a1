import { createHash } from 'node:crypto';

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

/** Covers an entry's contents, in a fixed order, so that sealing need not read them again. */
export function auditDigest(contents: AuditContents): Buffer {
  const { id, clinicId, accountId, displayName, roles, purpose, action } = contents;
  const { operationName, operationHash, requestId, records } = contents;
  const about = [id, clinicId, accountId, displayName, roles, purpose, action, operationName, operationHash, requestId];
  return createHash('sha256').update(JSON.stringify(about)).update('\n').update(records).digest();
}
