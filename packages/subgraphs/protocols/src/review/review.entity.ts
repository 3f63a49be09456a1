import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';

/** A signature: never changed, only voided. */
export const SignatureEntity = defineEntity({
  name: 'VersionSignature',
  schema: 'protocols',
  tableName: 'signatures',
  properties: {
    id: p.text().primary(),
    versionId: p.text(),
    accountId: p.text(),
    printedName: p.text(),
    role: p.text().$type<'PHARMACIST' | 'MEDICAL_DIRECTOR'>(),
    meaning: p.text().$type<'APPROVAL' | 'LIFT_SUSPENSION'>(),
    /** The stop that it is to lift. */
    suspensionId: p.text().nullable(),
    reason: p.text().nullable(),
    contentHash: p.text(),
    signedAt: p.datetime(),
    ticketId: p.text(),
    voidedAt: p.datetime().nullable(),
    voidReason: p.text().nullable(),
  },
});
export type SignatureRecord = InferEntity<typeof SignatureEntity>;

/** A remark in a review: its words never change. */
export const CommentEntity = defineEntity({
  name: 'VersionComment',
  schema: 'protocols',
  tableName: 'comments',
  properties: {
    id: p.text().primary(),
    versionId: p.text(),
    path: p.text().nullable(),
    body: p.text(),
    isChangeRequest: p.boolean(),
    authorId: p.text(),
    authorName: p.text(),
    createdAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
    resolvedByName: p.text().nullable(),
  },
});

/** Takes signatures back: what they were given for is not what stands there any more. */
export function voidSignatures(signatures: readonly SignatureRecord[], at: Date, reason: string): void {
  for (const signature of signatures)
    if (signature.voidedAt === null) {
      signature.voidedAt = at;
      signature.voidReason = reason;
    }
}
