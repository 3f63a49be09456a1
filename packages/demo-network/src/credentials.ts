import { typeIdFrom, stampUuidV7 } from '@surcease/kernel';
import { DAY_MS, isoDate } from './calendar.js';
import type { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';

type Kind = Row<'providers.credentials'>['kind'];

/** Years that each stays valid: ACLS and BLS by the American Heart Association, DEA by 21 CFR 1301.13, licences by state. */
const validYears: Readonly<Record<Kind, number>> = { ACLS: 2, BLS: 2, DEA: 3, LICENSE: 2 };

const LEAST_DAYS_LEFT = 120;

const held: Readonly<Record<string, readonly Kind[]>> = {
  PHYSICIAN: ['LICENSE', 'DEA', 'ACLS'],
  NURSE: ['LICENSE', 'ACLS', 'BLS'],
  COORDINATOR: ['BLS'],
  CLINIC_MANAGER: ['BLS'],
};

/** The credentials of a provider: most are valid, some run out within weeks, and a few have run out. */
export function credentialsOf(
  providerId: string,
  role: string,
  today: number,
  random: RandomStream,
  hasAccount = false,
): Row<'providers.credentials'>[] {
  return (held[role] ?? []).map((kind) => {
    const days = validYears[kind] * 365;
    const drawn = random.chance(0.04) ? -random.integer(1, 45) : random.integer(5, days - 10);
    // Whoever can sign in to the demo may treat patients there for a while.
    const daysLeft = hasAccount ? Math.max(drawn, LEAST_DAYS_LEFT) : drawn;
    const expires = today + daysLeft;
    return {
      id: credentialId((expires - days) * DAY_MS, random),
      provider_id: providerId,
      kind,
      issued_on: isoDate(expires - days),
      expires_on: isoDate(expires),
    };
  });
}

/** Credentials are no nodes of the graph, so their prefix is not in the kernel's list. */
function credentialId(atMs: number, random: RandomStream): string {
  return typeIdFrom('prov', stampUuidV7(random.bytes(16), atMs)).replace('prov_', 'cred_');
}
