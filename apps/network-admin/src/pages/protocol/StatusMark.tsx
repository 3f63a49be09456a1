import type { ProtocolVersionStatus, SiteAdoptionState } from '../../graph/schema.generated.js';
import { adoptionNames, statusNames } from './protocol-words.js';

const pencil = 'M-4.5 4.5l1-3.500 6-6 2.500 2.500-6 6Z';
const eye = 'M-6 0c3-4.500 9-4.500 12 0-3 4.500-9 4.500-12 0ZM-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0';
const check = 'M-5 .5-1.500 4 5-4';
const ring = 'M-4.5 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0';
const square = 'M-4.5-4.500h9v9h-9Z';
const cross = 'M-4-4 4 4M4-4-4 4';
const back = 'M5 3.500V1A3 3 0 0 0 2-2H-5M-2-5-5-2-2 1';

const shapes: Record<ProtocolVersionStatus | SiteAdoptionState, string> = {
  DRAFT: pencil,
  IN_REVIEW: eye,
  CHANGES_REQUESTED: back,
  APPROVED: ring,
  EFFECTIVE: check,
  SUPERSEDED: 'M-5-4h10M-5 0h10M-5 4h10',
  SUSPENDED: square,
  RETIRED: cross,
  DISCARDED: cross,
  PROPOSED: ring,
  TRAINING: 'M-5-1 0-4 5-1 0 2ZM-3 0.500V3.500Q0 5 3 3.500V0.500',
  READY: 'M-4 0 0-4 4 0 0 4Z',
  ACTIVE: check,
  PAUSED: 'M-2.500-4.500v9M2.500-4.500v9',
  WITHDRAWN: cross,
};

function Mark({ value, name }: { value: keyof typeof shapes; name: string }) {
  return (
    <span className={`standing standing-${value.toLowerCase().replaceAll('_', '-')}`}>
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
        <path d={shapes[value]} />
      </svg>
      {name}
    </span>
  );
}

/** Shape, word and colour. */
export const StatusMark = ({ status }: { status: ProtocolVersionStatus }) => (
  <Mark value={status} name={statusNames[status]} />
);

export const AdoptionMark = ({ state }: { state: SiteAdoptionState }) => (
  <Mark value={state} name={adoptionNames[state]} />
);
