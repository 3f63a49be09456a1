import { type ReactNode, useRef } from 'react';
import { ChartExport } from '../../charts/ChartExport.js';
import { adjustmentWords } from '../../comparison/scope-words.js';
import { csvFile, type ExportCaption } from '../../comparison/csv.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { CumulativeChart } from './CumulativeChart.js';
import { cusumSentence, cusumVerdict, vladSentence } from './cumulative-words.js';
import { atPlace, type Cumulative, type Trend } from './trend-layout.js';
import { spanWords } from './trend-words.js';

interface FigureProps {
  kind: 'cusum' | 'vlad';
  title: string;
  trend: Trend;
  points: readonly Cumulative[];
  threshold?: number;
  sentenceOf: (point: Cumulative) => string;
  caption: ExportCaption;
  children: ReactNode;
}

function columnsOf(trend: Trend, withSignal: boolean): Array<Column<Cumulative>> {
  const columns: Array<Column<Cumulative>> = [
    { id: 'from', header: 'Up to and with', cell: ({ from }) => spanWords(from, trend.period) },
    { id: 'value', header: 'Value', numeric: true, cell: ({ value }) => value.toFixed(2) },
  ];
  if (withSignal)
    columns.push({ id: 'signal', header: 'Rule', cell: ({ signal }) => (signal ? <strong>Signal</strong> : '–') });
  return columns;
}

/** A cumulative chart with its file, its words and its table. */
function CumulativeFigure({ kind, title, trend, points, threshold, sentenceOf, caption, children }: FigureProps) {
  const chart = useRef<HTMLDivElement>(null);
  const label = `${title}: ${trend.indicator.name} ${atPlace(trend)}`;
  const csv = () =>
    csvFile(
      caption,
      ['From', 'Value', 'Signal'],
      points.map(({ from, value, signal }) => [from, value, String(signal)]),
    );
  return (
    <figure className="cumulative">
      <div className="cumulative-head">
        <h3>{title}</h3>
        <ChartExport
          chart={chart}
          caption={() => caption}
          csv={csv}
          fileName={`surcease-${kind}-${trend.clinic?.slug ?? 'network'}-${trend.asOf.slice(0, 10)}`}
        />
      </div>
      <div ref={chart}>
        <CumulativeChart
          kind={kind}
          label={label}
          points={points}
          threshold={threshold ?? null}
          sentenceOf={sentenceOf}
        />
      </div>
      <figcaption className="small-print">{children}</figcaption>
      <details>
        <summary>The numbers of the {kind === 'cusum' ? 'CUSUM' : 'VLAD'} as a table</summary>
        <DataTable
          caption={label}
          columns={columnsOf(trend, kind === 'cusum')}
          rows={points}
          rowKey={({ from }) => from}
        />
      </details>
    </figure>
  );
}

/** What a clinic adds up to against its case mix: the CUSUM, which watches for worse, beside the plain running difference. */
export function CumulativePanels({ trend, caption }: { trend: Trend; caption: ExportCaption }) {
  if (trend.clinic === undefined || !trend.cusum || trend.cusum.points.length === 0) return null;
  const { cusum, vlad, period } = trend;
  const adjusted = {
    ...caption,
    filters: caption.filters.map((words) => (words === adjustmentWords(false) ? adjustmentWords(true) : words)),
  };
  return (
    <div className="cumulatives">
      <CumulativeFigure
        kind="cusum"
        title="Risk-adjusted CUSUM"
        trend={trend}
        points={cusum.points}
        threshold={cusum.threshold}
        sentenceOf={(point) => cusumSentence(point, period)}
        caption={{
          ...adjusted,
          title: `${caption.title}: risk-adjusted CUSUM`,
          methodVersion: `CUSUM (Steiner 2000), odds ratio ${cusum.oddsRatio}, threshold ${cusum.threshold}`,
        }}
      >
        Evidence that the odds of a bad outcome are {cusum.oddsRatio} times those expected (Steiner 2000).{' '}
        {cusumVerdict(cusum)}
      </CumulativeFigure>
      {vlad && (
        <CumulativeFigure
          kind="vlad"
          title="Observed beyond expected"
          trend={trend}
          points={vlad}
          sentenceOf={(point) => vladSentence(point, period)}
          caption={{
            ...adjusted,
            title: `${caption.title}: observed beyond expected`,
            methodVersion: 'VLAD, running sum of observed less expected',
          }}
        >
          People with the event beyond those expected of the clinic’s own patients, added up (VLAD). A slope says more
          than a height; it has no limits of its own.
        </CumulativeFigure>
      )}
    </div>
  );
}
