import { DomainError } from '@surcease/kernel';
import type { SessionState } from '../session/session.machine.js';

/** Readings are taken for the baseline too; adverse events only once ketamine may be the cause. */
const recordingStates = {
  VITAL_SIGNS: ['PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'],
  ADVERSE_EVENT: ['INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'],
} as const satisfies Record<string, readonly SessionState[]>;

export type RecordedFinding = keyof typeof recordingStates;

/** Whether something may be written down in a session of this state. */
export function mayBeRecorded(finding: RecordedFinding, state: SessionState): boolean {
  return (recordingStates[finding] as readonly SessionState[]).includes(state);
}

/** @throws DomainError ILLEGAL_TRANSITION that names the states in which it may be written down */
export function assertMayBeRecorded(finding: RecordedFinding, state: SessionState): void {
  if (mayBeRecorded(finding, state)) return;
  const allowed = recordingStates[finding];
  throw new DomainError(
    'ILLEGAL_TRANSITION',
    `This is not written down while a session is ${state}. Possible while it is ${allowed.join(', ')}; later, write an amendment.`,
    ['input', 'sessionId'],
    { allowed },
  );
}
