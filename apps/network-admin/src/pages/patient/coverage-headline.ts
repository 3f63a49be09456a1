import type { CoverageFactsFragment } from './pathway.generated.js';
import { coverageWords } from './chart-words.js';

type Coverage = {
  status: CoverageFactsFragment['status'];
  authorizations: ReadonlyArray<Pick<CoverageFactsFragment['authorizations'][number], 'state' | 'unitsRemaining'>>;
};

/** Who pays; and what the next session meets where an authorisation has run out of sessions, or will with the next one. */
export function coverageHeadline({ status, authorizations }: Coverage): string {
  const approved = authorizations.filter(({ state }) => state === 'APPROVED' || state === 'PARTIAL');
  const left = approved.reduce((sum, { unitsRemaining }) => sum + (unitsRemaining ?? 0), 0);
  if (status === 'AUTHORIZED' && left === 1) return `${coverageWords.AUTHORIZED}, for one more session`;
  const isUsedUp = status !== 'AUTHORIZED' && status !== 'SELF_PAY' && approved.length > 0 && left === 0;
  if (isUsedUp)
    return 'All authorised sessions are used: the next one waits for another authorisation, or for self-pay';
  return coverageWords[status];
}
