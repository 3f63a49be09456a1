import { DomainError } from '@surcease/kernel';
import type { Refusal } from './session-guards.js';

/** Rules stand in the way of what the table would allow. */
export class GuardRefusedError extends DomainError {
  constructor(
    readonly refusals: readonly Refusal[],
    path: readonly string[] = ['input'],
  ) {
    super('ILLEGAL_TRANSITION', refusals.map(({ message }) => message).join(' '), path, { refusals });
  }
}

/** The refusals behind an error; none where it is of another kind. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  return error instanceof GuardRefusedError ? error.refusals : [];
}

/** @throws GuardRefusedError where anything stands in the way */
export function assertNotRefused(refusals: readonly Refusal[], path?: readonly string[]): void {
  if (refusals.length > 0) throw new GuardRefusedError(refusals, path);
}
