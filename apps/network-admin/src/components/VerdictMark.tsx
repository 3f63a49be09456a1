import type { Verdict } from '../graph/schema.generated.js';
import { verdictWords } from '../comparison/comparison.js';

/** A shape for each verdict, around (0, 0) with a radius of about 6; colour only repeats what the shape says. */
export const verdictShapes: Record<Verdict, string> = {
  HIGHER_THAN_EXPECTED: 'M0-6.8 6.3 4.8-6.3 4.800Z',
  LOWER_THAN_EXPECTED: 'M0 6.8 6.3-4.8-6.3-4.800Z',
  WITHIN_EXPECTED: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  TOO_FEW: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0Z',
  NOT_COMPARABLE: 'M0-6.5 6.5 0 0 6.5-6.5 0Z',
};

export function VerdictShape({ verdict }: { verdict: Verdict }) {
  return <path d={verdictShapes[verdict]} className={`verdict-shape verdict-${verdict.toLowerCase()}`} />;
}

/** Shape and word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`verdict verdict-text-${verdict.toLowerCase()}`}>
      <svg width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
        <VerdictShape verdict={verdict} />
      </svg>
      {verdictWords[verdict]}
    </span>
  );
}
