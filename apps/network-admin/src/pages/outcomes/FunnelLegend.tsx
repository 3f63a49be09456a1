import type { Verdict } from '../../graph/schema.generated.js';
import { VerdictMark } from '../../components/VerdictMark.js';

const shown: readonly Verdict[] = [
  'HIGHER_THAN_EXPECTED',
  'LOWER_THAN_EXPECTED',
  'WITHIN_EXPECTED',
  'NOT_COMPARABLE',
  'TOO_FEW',
];

export function FunnelLegend() {
  return (
    <ul className="legend" aria-label="Legend">
      {shown.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
      <li>
        <span className="legend-swatch band-swatch-inner" aria-hidden="true" />
        Within 95 % limits
      </li>
      <li>
        <span className="legend-swatch band-swatch-outer" aria-hidden="true" />
        Within 99.8 % limits
      </li>
    </ul>
  );
}
