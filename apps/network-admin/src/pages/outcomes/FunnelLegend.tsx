import type { Verdict } from '../../graph/schema.generated.js';
import { VerdictMark } from '../../components/VerdictMark.js';

const shown: readonly Verdict[] = [
  'HIGHER_THAN_EXPECTED',
  'LOWER_THAN_EXPECTED',
  'WITHIN_EXPECTED',
  'NOT_COMPARABLE',
  'TOO_FEW',
];

export function FunnelLegend({ isWithoutLimits = false }: { isWithoutLimits?: boolean }) {
  return (
    <ul className="legend" aria-label="Legend">
      {shown.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
      {!isWithoutLimits && (
        <>
          <li>
            <span className="legend-swatch band-swatch-inner" data-swatch="band-inner" aria-hidden="true" />
            Within 95 % limits
          </li>
          <li>
            <span className="legend-swatch band-swatch-outer" data-swatch="band-outer" aria-hidden="true" />
            Within 99.8 % limits
          </li>
        </>
      )}
    </ul>
  );
}
