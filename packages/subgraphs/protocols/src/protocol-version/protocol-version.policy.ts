import { type Viewer, clinicsWhere, mayEver } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';
import { nextVersionState, type VersionState } from './protocol-version.machine.js';

const versionPath = ['input', 'versionId'];

/** Whether the version is there at all: staff see every version, others only what was approved. */
export function assertSees<Version extends object>(
  viewer: Viewer,
  version: Version | null,
): asserts version is Version {
  if (version === null || !mayEver(viewer, 'protocol:govern').allowed)
    throw new NotFoundError('The version', versionPath);
}

function assertMay(viewer: Viewer, action: 'protocol:author' | 'protocol:suspend'): void {
  const decision = mayEver(viewer, action);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, versionPath);
}

/** Physicians, pharmacists and directors write, whichever clinic they work at. */
export const assertMayAuthor = (viewer: Viewer) => assertMay(viewer, 'protocol:author');

/** Any director stops a version for safety, at once. */
export const assertMaySuspend = (viewer: Viewer) => assertMay(viewer, 'protocol:suspend');

export type SigningRole = 'PHARMACIST' | 'MEDICAL_DIRECTOR';

/** The roles in which a viewer may sign: approval binds the network, so a grant at one clinic is not enough. */
export function signingRolesOf(viewer: Viewer): SigningRole[] {
  const held = new Set(viewer.grants.filter(({ clinicId }) => clinicId === null).map(({ role }) => role));
  return (['PHARMACIST', 'MEDICAL_DIRECTOR'] as const).filter((role) => held.has(role));
}

/** @throws DomainError FORBIDDEN for whoever is neither the network's pharmacist nor its medical director. */
export function assertMayApprove(viewer: Viewer): void {
  assertSigns(viewer, 'protocol:approve', 'Approval');
}

/** Harder than the stop was: @throws DomainError FORBIDDEN for whoever is neither of those two. */
export function assertMayLift(viewer: Viewer): void {
  assertSigns(viewer, 'protocol:lift', 'Lifting a suspension');
}

function assertSigns(viewer: Viewer, action: 'protocol:approve' | 'protocol:lift', name: string): void {
  if (clinicsWhere(viewer, action) !== '*' || signingRolesOf(viewer).length === 0)
    throw new DomainError(
      'FORBIDDEN',
      `${name} is for the pharmacist and the medical director of the network.`,
      versionPath,
    );
}

/** A signature that was not voided. */
export interface StandingSignature {
  accountId: string;
  role: SigningRole;
}

/** Whether this viewer's signature is still to be given: nobody signs twice, and each role signs once. */
function maySign(viewer: Viewer, standing: readonly StandingSignature[]): boolean {
  if (standing.some(({ accountId }) => accountId === viewer.accountId)) return false;
  return signingRolesOf(viewer).some((role) => !standing.some((signature) => signature.role === role));
}

/** What this viewer may do with a version in this state, for an app to offer; `standing` is signed for the next step. */
export function actionsOn(
  viewer: Viewer | null,
  state: VersionState,
  isAuthor: boolean,
  standing: readonly StandingSignature[],
): string[] {
  const may = (action: Parameters<typeof mayEver>[1]) => mayEver(viewer, action).allowed;
  const open = state === 'DRAFT' || state === 'CHANGES_REQUESTED';
  const isSigner = viewer !== null && clinicsWhere(viewer, 'protocol:approve') === '*';
  const isLifter = viewer !== null && clinicsWhere(viewer, 'protocol:lift') === '*';
  return [
    ...(may('protocol:author') && (open || state === 'IN_REVIEW') ? ['EDIT', 'COMMENT'] : []),
    ...(may('protocol:author') && open ? ['SUBMIT', 'DISCARD'] : []),
    ...(isSigner && !isAuthor && state === 'IN_REVIEW' ? ['REQUEST_CHANGES'] : []),
    ...(isSigner && !isAuthor && state === 'IN_REVIEW' && maySign(viewer, standing) ? ['APPROVE'] : []),
    ...(may('protocol:suspend') && state === 'APPROVED' ? ['RENEW_REVIEW'] : []),
    ...(may('protocol:suspend') && nextVersionState(state, 'SUSPEND') ? ['SUSPEND'] : []),
    ...(isLifter && !isAuthor && state === 'SUSPENDED' && maySign(viewer, standing) ? ['LIFT_SUSPENSION'] : []),
    ...(may('protocol:suspend') && nextVersionState(state, 'RETIRE') ? ['RETIRE'] : []),
  ];
}
