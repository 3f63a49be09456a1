import { formatDay } from '../../format/time.js';
import type { CredentialStatus } from '../../graph/schema.generated.js';

const words: Record<CredentialStatus, string> = { VALID: 'valid', EXPIRING: 'expires', EXPIRED: 'expired' };
const shapes: Record<CredentialStatus, string> = {
  VALID: 'm-4 0 3 3 5-6',
  EXPIRING: 'M0-4v5M0 4v.01',
  EXPIRED: 'm-3.5-3.5 7 7m0-7-7 7',
};

/** Shape and word; the date stands where it matters. */
export function CredentialMark({
  credential,
}: {
  credential: { kind: string; expiresOn: string; status: CredentialStatus };
}) {
  const { kind, status, expiresOn } = credential;
  return (
    <span
      className={`credential credential-${status.toLowerCase()}`}
      title={`${kind} ${words[status]}, ${formatDay(expiresOn)}`}
    >
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
        <path d={shapes[status]} />
      </svg>
      {kind} {words[status]}
      {status !== 'VALID' && ` ${formatDay(expiresOn)}`}
    </span>
  );
}
