import { DomainError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMayManageLinks } from '../link.policy.js';

/** Closes a link, so that nobody can answer through it. One that was answered through stays as it is. */
export async function revokeQuestionnaireLink(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  { linkId }: { linkId: string },
  at: Date,
): Promise<{ linkId: string }> {
  const path = ['input', 'linkId'];
  const [link] = await em.execute<{ clinicId: string; isUsed: boolean }[]>(
    `select clinic_id as "clinicId", used_at is not null as "isUsed" from outcomes.questionnaire_links where id = ? for update`,
    [linkId],
  );
  if (!link) throw new NotFoundError('The link', path);
  assertMayManageLinks(viewer, link.clinicId, 'The link', path);
  if (link.isUsed) throw new DomainError('CONFLICT', 'It was answered through already.', path);
  await em.execute(
    `update outcomes.questionnaire_links set revoked_at = coalesce(revoked_at, ?), revoked_by = coalesce(revoked_by, ?) where id = ?`,
    [at.toISOString(), viewer.accountId, linkId],
  );
  wrote(link.clinicId, 'QuestionnaireLink', linkId);
  return { linkId };
}
