import { deliveredDoseMicrograms } from '../dose/dose-arithmetic.js';
import type { SessionFacts } from '../session/session-facts.js';

/**
 * drawn − delivered − wasted in µg: zero where every microgram of the controlled drug is accounted for (21 CFR 1304.11,
 * 1304.22; DEA practice). Null while there is no account.
 */
export function discrepancyMicrograms(
  { drugAccount, segments, boluses }: Pick<SessionFacts, 'drugAccount' | 'segments' | 'boluses'>,
  at: Date,
): number | null {
  if (!drugAccount) return null;
  const delivered = deliveredDoseMicrograms(segments, boluses, at);
  return drugAccount.drawnMicrograms - delivered - (drugAccount.wastedMicrograms ?? 0);
}
