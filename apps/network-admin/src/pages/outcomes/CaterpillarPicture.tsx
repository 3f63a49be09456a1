import { type RefObject, useMemo } from 'react';
import { ForestChart } from '../../charts/ForestChart.js';
import { type Comparison, isShown } from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';
import { caterpillarRows } from './caterpillar-rows.js';
import { FunnelLegend } from './FunnelLegend.js';

interface Props {
  comparison: Comparison;
  measure: Measure;
  chart: RefObject<HTMLDivElement | null>;
}

/** The table of clinics as a picture, for files alone: on the page each row draws its own interval. */
export function CaterpillarPicture({ comparison, measure, chart }: Props) {
  const rows = useMemo(() => caterpillarRows(comparison, measure), [comparison, measure]);
  if (!comparison.rows.some(isShown)) return null;
  return (
    <div className="picture-stage" ref={chart} inert aria-hidden="true">
      <ForestChart
        label={`${comparison.indicator.name} by clinic`}
        rows={rows}
        reference={comparison.networkRate}
        referenceName="network"
        measure={measure}
      />
      <FunnelLegend isWithoutLimits />
    </div>
  );
}
