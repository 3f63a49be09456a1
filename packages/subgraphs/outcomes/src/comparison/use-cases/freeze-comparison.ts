import { randomBytes } from 'node:crypto';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { ComparisonQuestion } from '../comparison-question.js';
import { FrozenComparisonEntity } from '../frozen-comparison.entity.js';

/** Random enough that a token cannot be guessed, as it stands in links. */
const TOKEN_BYTES = 18;

/**
 * Keeps a comparison as it was answered, so that its token gives the same numbers whatever data comes later.
 * @param answer what was answered: aggregated and suppressed
 */
export async function freezeComparison(
  { viewer }: WriteContext,
  { em }: Transaction,
  { indicator, adjust, filter }: ComparisonQuestion,
  answer: object,
  at: Date,
): Promise<{ token: string }> {
  const token = `rpt_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const { accountId } = viewer;
  em.create(FrozenComparisonEntity, { token, createdAt: at, accountId, indicator, adjust, filter, payload: answer });
  return { token };
}
