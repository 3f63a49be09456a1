import { humanise } from '../../format/words.js';
import type { DeviationSeverity } from '../../graph/schema.generated.js';

const shapes: Record<DeviationSeverity, string> = {
  CRITICAL: 'M-3-6H3L6-3V3L3 6H-3L-6 3V-3Z',
  MAJOR: 'M0-5.500 6 5H-6Z',
  MINOR: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
};

/** Shape, word and colour of how much a deviation matters. */
export function SeverityWord({ severity }: { severity: DeviationSeverity }) {
  return (
    <span className={`severity-word severity-word-${severity.toLowerCase()}`}>
      <svg width="13" height="13" viewBox="-7 -7 14 14" aria-hidden="true">
        <path d={shapes[severity]} />
      </svg>
      {humanise(severity)}
    </span>
  );
}
