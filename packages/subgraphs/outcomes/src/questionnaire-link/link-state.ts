export const linkStates = ['OPEN', 'USED', 'EXPIRED', 'REVOKED'] as const;
export type LinkState = (typeof linkStates)[number];

interface LinkTimes {
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

/** What became of a link. Only an open one can be answered through. */
export function linkState({ expiresAt, usedAt, revokedAt }: LinkTimes, now: Date): LinkState {
  if (usedAt !== null) return 'USED';
  if (revokedAt !== null) return 'REVOKED';
  return now.getTime() < Date.parse(expiresAt) ? 'OPEN' : 'EXPIRED';
}
