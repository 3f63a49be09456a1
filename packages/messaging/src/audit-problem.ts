/**
 * What was done to the trail at `seq` of a clinic's chain.
 * ALTERED: an entry, its seal or the head is not what was sealed. DELETED: an entry (its id is given) or a seal is
 * gone. REORDERED: genuine, but in another's place. TRUNCATED: the chain ends before its head, or has none.
 * UNSEALED: an entry that the sealer passed long ago has no seal, so it was slipped in or its seal was taken.
 */
export type AuditProblemKind = 'ALTERED' | 'DELETED' | 'REORDERED' | 'TRUNCATED' | 'UNSEALED';

export interface AuditProblem {
  readonly clinicId: string;
  /** Null only for UNSEALED. */
  readonly seq: number | null;
  readonly entryId: string | null;
  readonly kind: AuditProblemKind;
}
