import type { AuthorizationRow, SelfPayAgreementRow } from './coverage.repository.js';

export const coverageStatuses = ['AUTHORIZED', 'SELF_PAY', 'PENDING', 'DENIED', 'NONE'] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

const waiting: readonly string[] = ['DRAFT', 'SUBMITTED', 'PENDED', 'APPEALED'];

/** Whether sessions are paid for on a day; where they are not, whether someone is still to answer. */
export function coverageStatus(
  authorizations: readonly AuthorizationRow[],
  agreements: readonly SelfPayAgreementRow[],
  { begun, notOver }: { begun: string; notOver: string },
): CoverageStatus {
  const inForce = authorizations.some(
    ({ state, validFrom, validTo, unitsRemaining }) =>
      (state === 'APPROVED' || state === 'PARTIAL') &&
      (validFrom ?? '9') <= begun &&
      (validTo ?? '') >= notOver &&
      (unitsRemaining ?? 0) > 0,
  );
  if (inForce) return 'AUTHORIZED';
  if (agreements.some(({ endedAt }) => endedAt === null)) return 'SELF_PAY';
  if (authorizations.some(({ state }) => waiting.includes(state))) return 'PENDING';
  return authorizations[0]?.state === 'DENIED' ? 'DENIED' : 'NONE';
}
