import type { Reader } from '@surcease/persistence';

/** A signature as the graph names its facts. */
export interface SignatureRow {
  id: string;
  versionId: string;
  accountId: string;
  printedName: string;
  role: 'PHARMACIST' | 'MEDICAL_DIRECTOR';
  meaning: 'APPROVAL' | 'LIFT_SUSPENSION';
  suspensionId: string | null;
  reason: string | null;
  contentHash: string;
  signedAt: string;
  voidedAt: string | null;
  voidReason: string | null;
}

export interface CommentRow {
  id: string;
  versionId: string;
  path: string | null;
  body: string;
  isChangeRequest: boolean;
  authorName: string;
  createdAt: string;
  resolvedAt: string | null;
  resolvedByName: string | null;
}

const signature = `s.id, s.version_id as "versionId", s.account_id as "accountId", s.printed_name as "printedName", s.role,
  s.meaning, s.suspension_id as "suspensionId", s.reason, s.content_hash as "contentHash", s.signed_at as "signedAt",
  s.voided_at as "voidedAt", s.void_reason as "voidReason"`;

/** The approvals of each version, void ones too, the first to sign first. */
export async function approvalsOf(reader: Reader, versionIds: readonly string[]): Promise<SignatureRow[][]> {
  const rows = await reader.rows<SignatureRow>(
    `select ${signature} from protocols.signatures s
     where s.version_id = any ($1::text[]) and s.suspension_id is null order by s.signed_at, s.id`,
    [versionIds],
  );
  return versionIds.map((id) => rows.filter(({ versionId }) => versionId === id));
}

/** What was signed to lift each stop, void ones too, the first to sign first. */
export async function liftSignaturesOf(reader: Reader, suspensionIds: readonly string[]): Promise<SignatureRow[][]> {
  const rows = await reader.rows<SignatureRow>(
    `select ${signature} from protocols.signatures s
     where s.suspension_id = any ($1::text[]) order by s.signed_at, s.id`,
    [suspensionIds],
  );
  return suspensionIds.map((id) => rows.filter(({ suspensionId }) => suspensionId === id));
}

/** Whose signatures are still missing beside these. */
export function missingRoles(given: readonly SignatureRow[]): SignatureRow['role'][] {
  const standing = new Set(given.filter(({ voidedAt }) => voidedAt === null).map(({ role }) => role));
  return (['PHARMACIST', 'MEDICAL_DIRECTOR'] as const).filter((role) => !standing.has(role));
}

/** The comments on each version, the oldest first. */
export async function commentsOf(reader: Reader, versionIds: readonly string[]): Promise<CommentRow[][]> {
  const rows = await reader.rows<CommentRow>(
    `select c.id, c.version_id as "versionId", c.path, c.body, c.is_change_request as "isChangeRequest",
       c.author_name as "authorName", c.created_at as "createdAt", c.resolved_at as "resolvedAt",
       c.resolved_by_name as "resolvedByName"
     from protocols.comments c where c.version_id = any ($1::text[]) order by c.created_at, c.id`,
    [versionIds],
  );
  return versionIds.map((id) => rows.filter(({ versionId }) => versionId === id));
}
