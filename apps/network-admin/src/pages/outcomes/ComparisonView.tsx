import { type ReactNode, useMemo, useRef } from 'react';
import { ChartExport } from '../../charts/ChartExport.js';
import type { Sort } from '../../app/url-state.js';
import { fileNameOf } from '../../comparison/caption.js';
import { comparisonCsv } from '../../comparison/comparison-csv.js';
import { type Comparison, isAdjusted, networkIntervalWords } from '../../comparison/comparison.js';
import type { ExportCaption } from '../../comparison/csv.js';
import { measureOf } from '../../comparison/measure.js';
import type { Selection } from '../../comparison/selection.js';
import { adjustmentWords } from '../../comparison/scope-words.js';
import { DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { StatTile } from '../../components/StatTile.js';
import { formatCount, keepUnits } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { CaterpillarPicture } from './CaterpillarPicture.js';
import { comparisonColumns } from './comparison-columns.js';
import { CompletenessStrip } from './CompletenessStrip.js';
import { FunnelChart } from './FunnelChart.js';
import { FunnelLegend } from './FunnelLegend.js';
import { SelectedClinic } from './SelectedClinic.js';

interface Props {
  comparison: Comparison;
  /** The slug of the clinic that is lit. */
  selected: string | null;
  onSelect: (slug: string | null) => void;
  /** What links of the selected clinic carry along. */
  selection: Partial<Selection>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  caption: () => ExportCaption;
  picked?: readonly string[];
  onPick?: (slug: string) => void;
  /** In place of the charts, where nothing is compared. */
  empty: ReactNode;
}

function Tiles({ comparison }: { comparison: Comparison }) {
  const measure = measureOf(comparison.indicator.unit);
  return (
    <dl className="stats">
      <StatTile
        label="Network"
        value={measure.format(comparison.networkRate)}
        context={`${networkIntervalWords(comparison)}n ${formatCount(comparison.n)}`}
      />
      <StatTile
        label="Followed up"
        value={`${comparison.followUpPercent.toFixed(0)} %`}
        context={`${formatCount(comparison.n)} of ${formatCount(comparison.nEligible)} eligible`}
      />
      <StatTile
        label="Outside the 95 % limits"
        value={formatCount(comparison.outside95)}
        context={`about ${comparison.expectedByChanceOutside95.toFixed(1)} expected by chance alone`}
      />
      <StatTile
        label="As of"
        value={<time dateTime={comparison.asOf}>{formatMoment(comparison.asOf)}</time>}
        context={`method ${comparison.methodVersion}`}
      />
    </dl>
  );
}

/** One comparison in all its forms, live or frozen: sentence, funnel, follow-up, caterpillar. */
export function ComparisonView(props: Props) {
  const { comparison, selected, onSelect, selection, sort, onSort, caption, picked, onPick } = props;
  const funnel = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const caterpillar = useRef<HTMLDivElement>(null);
  const { indicator, rows } = comparison;
  const measure = measureOf(indicator.unit);
  const row = rows.find(({ clinic }) => clinic?.slug === selected);
  const adjustment = adjustmentWords(isAdjusted(comparison));
  const columns = useMemo(
    () => comparisonColumns({ comparison, measure, onSelect, picked, onPick }),
    [comparison, measure, onSelect, picked, onPick],
  );
  if (rows.length === 0) return props.empty;
  return (
    <div className="stack">
      <p className="headline">{keepUnits(comparison.sentence)}</p>
      <Tiles comparison={comparison} />
      <Panel
        title="Funnel plot"
        note={`${indicator.name}, ${measure.unit}, ${adjustment}`}
        actions={<ChartExport chart={funnel} caption={caption} fileName={fileNameOf(comparison, 'funnel')} />}
        flush
      >
        <div className="funnel-layout">
          <div ref={funnel}>
            <FunnelChart comparison={comparison} measure={measure} selected={selected} onSelect={onSelect} />
            <FunnelLegend />
          </div>
          <SelectedClinic
            comparison={comparison}
            row={row}
            measure={measure}
            selection={selection}
            onClear={() => onSelect(null)}
          />
        </div>
      </Panel>
      {indicator.window && (
        <Panel
          title="Follow-up"
          note="could a difference be one of missing answers?"
          actions={<ChartExport chart={strip} caption={caption} fileName={fileNameOf(comparison, 'follow-up')} />}
        >
          <div ref={strip}>
            <CompletenessStrip rows={rows} selected={selected} onSelect={onSelect} />
          </div>
        </Panel>
      )}
      <Panel
        title="Clinic by clinic"
        note={`${measure.unit}, ${adjustment}; a place is a range, never one number`}
        flush
        actions={
          <ChartExport
            chart={caterpillar}
            caption={caption}
            fileName={fileNameOf(comparison, 'clinics')}
            csv={() => comparisonCsv(comparison, caption())}
          />
        }
      >
        <DataTable
          caption={`${indicator.name} by clinic`}
          columns={columns}
          rows={rows}
          rowKey={({ clinic, n }) => clinic?.id ?? String(n)}
          sort={sort}
          onSort={onSort}
          isCompact
          isSelected={({ clinic }) => clinic?.slug === selected}
        />
        <CaterpillarPicture comparison={comparison} measure={measure} chart={caterpillar} />
      </Panel>
      <p className="small-print">
        {indicator.description} “Within expected” is not “as good as”. Indicator version {indicator.version}, source:
        what the clinics recorded.
      </p>
    </div>
  );
}
