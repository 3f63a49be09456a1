export type CredentialStatus = 'VALID' | 'EXPIRING' | 'EXPIRED';

/** Time enough to renew an ACLS or BLS card, whose courses are booked weeks ahead. */
const EXPIRING_WITHIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** What a credential is worth on the day of `now` in UTC. It holds through the whole day on which it expires. */
export function credentialStatusOn(expiresOn: string, now: Date): CredentialStatus {
  const today = Date.parse(now.toISOString().slice(0, 10));
  const daysLeft = (Date.parse(expiresOn) - today) / DAY_MS;
  if (daysLeft < 0) return 'EXPIRED';
  return daysLeft <= EXPIRING_WITHIN_DAYS ? 'EXPIRING' : 'VALID';
}
