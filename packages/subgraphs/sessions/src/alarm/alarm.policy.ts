import { type Action, type Viewer, mayAt } from '@surcease/authz';
import { DomainError, NotFoundError } from '@surcease/kernel';

/** Whether the viewer may do this at the clinic, for what the graph tells of itself. */
export const mayDo = (viewer: Viewer | null, action: Action, clinicId: string): boolean =>
  mayAt(viewer, action, clinicId).allowed;

/**
 * Asserts an action at the clinic of a record that was found. What may not be seen was not found.
 * @param field the input field that named the record
 */
export function assertMayDo(viewer: Viewer, action: Action, clinicId: string, what: string, field: string): void {
  if (!mayDo(viewer, 'session:read', clinicId)) throw new NotFoundError(what, ['input', field]);
  const decision = mayAt(viewer, action, clinicId);
  if (!decision.allowed) throw new DomainError(decision.code, decision.reason, ['input', field]);
}
