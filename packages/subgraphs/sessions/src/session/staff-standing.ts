import { localDate } from '../schedule/clinic-time.js';
import type { SessionFacts, StaffFacts } from './session-facts.js';

/** Whether a credential of this kind is unexpired on the clinic's date. */
export function holds(staff: StaffFacts, kind: string, at: Date, timeZone: string): boolean {
  const today = localDate(at, timeZone);
  return staff.credentials.some((credential) => credential.kind === kind && credential.expiresOn >= today);
}

/** A physician of this clinic with an unexpired licence and ACLS (Cohen 2018, grade A). */
export function supervisorIsCredentialed({ supervisor, timeZone }: SessionFacts, at: Date): boolean {
  if (timeZone === null || !supervisor.roles.includes('PHYSICIAN')) return false;
  return holds(supervisor, 'ACLS', at, timeZone) && holds(supervisor, 'LICENSE', at, timeZone);
}

/** A nurse of this clinic with unexpired ACLS (Cohen 2018, grade A). */
export function nurseIsCredentialed({ nurse, timeZone }: SessionFacts, at: Date): boolean {
  return nurse !== null && timeZone !== null && nurse.roles.includes('NURSE') && holds(nurse, 'ACLS', at, timeZone);
}

/**
 * Whether somebody who starts or witnesses holds what that takes: unexpired ACLS, as a nurse or physician of this clinic
 * (Cohen 2018, grade A). An account that is linked to no clinician is not judged: what it may do follows from its grants.
 */
export function mayAttend({ staff, timeZone }: SessionFacts, providerId: string | null | undefined, at: Date): boolean {
  if (providerId == null) return true;
  const person = staff.find((one) => one.providerId === providerId);
  const treats = person?.roles.some((role) => role === 'NURSE' || role === 'PHYSICIAN') ?? false;
  return person !== undefined && treats && timeZone !== null && holds(person, 'ACLS', at, timeZone);
}
