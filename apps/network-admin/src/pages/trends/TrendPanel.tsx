import { useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { ChartExport } from '../../charts/ChartExport.js';
import { csvFile, type ExportCaption } from '../../comparison/csv.js';
import { measureOf } from '../../comparison/measure.js';
import { adjustmentWords, scopeWords, versionName } from '../../comparison/scope-words.js';
import type { Selection } from '../../comparison/selection.js';
import { useVersionName } from '../../comparison/useComparison.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { formatCount } from '../../format/number.js';
import { formatMonth } from '../../format/time.js';
import { CumulativePanels } from './CumulativePanels.js';
import { TrendChart } from './TrendChart.js';
import { atPlace, placeName, type Trend, type TrendPoint } from './trend-layout.js';
import { spanWords, trendSentence } from './trend-words.js';

const captionOf = (trend: Trend, selection: Selection, scope: readonly string[]): ExportCaption => ({
  title: `${trend.indicator.name} ${atPlace(trend, selection)} over time`,
  filters: [...scope, adjustmentWords(false), `indicator ${trend.indicator.id} version ${trend.indicator.version}`],
  asOf: trend.asOf,
  methodVersion: `${trend.chart ?? 'no'} chart, three standard deviations`,
  source: window.location.href,
});

const csvOf = (trend: Trend, caption: ExportCaption): string =>
  csvFile(
    caption,
    ['From', 'n', 'Events', 'Rate', 'Lower limit', 'Upper limit', 'Outside', 'Withheld'],
    trend.points.map((point) => [
      point.from,
      point.isWithheld ? null : point.n,
      point.events,
      point.rate,
      point.lower,
      point.upper,
      point.isOutside === null ? null : String(point.isOutside),
      String(point.isWithheld),
    ]),
  );

function columnsOf(trend: Trend): Array<Column<TrendPoint>> {
  const measure = measureOf(trend.indicator.unit);
  const withheld = <span className="suppressed">not shown</span>;
  return [
    { id: 'from', header: 'Series ended in', cell: ({ from }) => spanWords(from, trend.period) },
    { id: 'n', header: 'n', numeric: true, cell: (point) => (point.isWithheld ? withheld : formatCount(point.n)) },
    {
      id: 'rate',
      header: 'Value',
      numeric: true,
      cell: (point) => (point.isWithheld ? withheld : measure.format(point.rate)),
    },
    {
      id: 'limits',
      header: 'Control limits',
      numeric: true,
      cell: ({ lower, upper }) =>
        lower !== null && upper !== null ? measure.formatInterval({ lower, upper }) : 'from 12 points on',
    },
    {
      id: 'outside',
      header: 'Rule',
      cell: ({ isOutside }) => (isOutside === null ? '–' : isOutside ? <strong>Outside</strong> : 'Within'),
    },
  ];
}

function FirstUses({ trend }: { trend: Trend }) {
  if (trend.protocolFirstUses.length === 0) return null;
  return (
    <p className="small-print">
      Upright lines: first use {trend.clinic === undefined ? 'in the network' : 'here'} of{' '}
      {trend.protocolFirstUses
        .map(({ month, protocolVersion }) =>
          protocolVersion ? `${versionName(protocolVersion)} (${formatMonth(month)})` : formatMonth(month),
        )
        .join('; ')}
      . What follows a first use need not follow from it.
    </p>
  );
}

interface Props {
  trend: Trend;
  /** What the trend is narrowed to; peers make no difference to one clinic. */
  selection: Selection;
  isLinked?: boolean;
}

/** One clinic or the network over time in full: control chart, what its rules say, CUSUM and VLAD, first uses of protocols, and the table twin. */
export function TrendPanel({ trend, selection, isLinked = false }: Props) {
  const nameOf = useVersionName();
  const scope = scopeWords(trend.clinic ? { ...selection, regions: [], volumes: [] } : selection, nameOf);
  const caption = captionOf(trend, selection, scope);
  const chart = useRef<HTMLDivElement>(null);
  const measure = measureOf(trend.indicator.unit);
  return (
    <Panel
      title={`${placeName(trend, selection)} over time`}
      note={[`${trend.indicator.name}, ${measure.unit}, ${adjustmentWords(false)}`, ...scope].join(' · ')}
      actions={
        <ChartExport
          chart={chart}
          caption={() => caption}
          fileName={`surcease-trend-${trend.clinic?.slug ?? 'network'}-${trend.asOf.slice(0, 10)}`}
          csv={() => csvOf(trend, caption)}
        />
      }
    >
      <div className="stack">
        <p>
          {trendSentence(trend)}{' '}
          {isLinked && trend.clinic && <Link to={paths.clinic(trend.clinic.slug)}>Open the clinic</Link>}
        </p>
        <div ref={chart}>
          <TrendChart trend={trend} measure={measure} selection={selection} />
        </div>
        <CumulativePanels trend={trend} caption={caption} />
        <FirstUses trend={trend} />
        {trend.suppressed && <p className="small-print">{trend.suppressed.reason}</p>}
        <details>
          <summary>The same numbers as a table</summary>
          <DataTable
            caption={`${trend.indicator.name} ${atPlace(trend, selection)} over time`}
            columns={columnsOf(trend)}
            rows={trend.points}
            rowKey={({ from }) => from}
          />
        </details>
      </div>
    </Panel>
  );
}
