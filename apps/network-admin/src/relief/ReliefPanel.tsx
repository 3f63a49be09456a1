import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { ChartExport } from '../charts/ChartExport.js';
import { conditionName } from '../comparison/scope-words.js';
import { csvFile, type ExportCaption } from '../comparison/csv.js';
import { type Column, DataTable } from '../components/DataTable.js';
import { EmptyState } from '../components/EmptyState.js';
import { Panel } from '../components/Panel.js';
import { QueryView } from '../components/QueryView.js';
import { formatCount, formatInterval, formatRate } from '../format/number.js';
import type { DiagnosisGroup } from '../graph/schema.generated.js';
import { ReliefDurationDocument } from './relief.generated.js';
import { ReliefCurve } from './ReliefCurve.js';
import type { Relief, ReliefStep } from './relief-layout.js';

interface Props {
  /** The whole network where it is not given. */
  clinicId?: string;
  /** What it can be narrowed by; all where there is none. */
  conditions: readonly DiagnosisGroup[];
  /** Whose relief it is, in words. */
  name: string;
}

/** The median with its interval and n, or why there is none. */
export function medianSentence({ medianDays, medianLowerDays, medianUpperDays, n, censored }: Relief): string {
  const still = censored === null ? '' : `; in ${formatCount(censored)} it still held at the last answer`;
  if (medianDays === null)
    return `Relief still holds in more than half of ${formatCount(n)} episodes that had it${still}.`;
  const upper = medianUpperDays === null ? 'not reached' : formatCount(medianUpperDays);
  return `Half of those with relief at the end keep it for ${formatCount(medianDays)} days or more (95 % interval ${medianLowerDays === null ? '–' : formatCount(medianLowerDays)} to ${upper} days, n ${formatCount(n)}${still}).`;
}

const columns: ReadonlyArray<Column<ReliefStep>> = [
  { id: 'days', header: 'Day', cell: ({ days }) => formatCount(days) },
  { id: 'risk', header: 'At risk', numeric: true, cell: ({ atRisk }) => formatCount(atRisk) },
  {
    id: 'events',
    header: 'Lost it',
    numeric: true,
    cell: ({ events }) => (events === null ? 'not shown' : formatCount(events)),
  },
  { id: 'survival', header: 'Still have it', numeric: true, cell: ({ survival }) => formatRate(survival) },
  { id: 'interval', header: '95 % interval', numeric: true, cell: (step) => formatInterval(step) },
];

function Body({ relief, name }: { relief: Relief; name: string }) {
  const chart = useRef<HTMLDivElement>(null);
  const caption = (): ExportCaption => ({
    title: `Duration of relief, ${name}`,
    filters: ['Kaplan–Meier, 95 % interval by Greenwood on the log–log scale'],
    asOf: relief.asOf,
    methodVersion: relief.methodVersion,
    source: window.location.href,
  });
  const csv = () =>
    csvFile(
      caption(),
      ['Day', 'At risk', 'Lost it', 'Censored', 'Still have it', 'Lower 95', 'Upper 95'],
      relief.steps.map((step) => [
        step.days,
        step.atRisk,
        step.events,
        step.censored,
        step.survival,
        step.lower,
        step.upper,
      ]),
    );
  if (relief.steps.length === 0)
    return (
      <EmptyState reason={relief.suppressed ? 'SUPPRESSED' : 'NOTHING_YET'}>
        {relief.suppressed?.reason ??
          'The curve begins with the first episode that had relief at the end of its series.'}
      </EmptyState>
    );
  return (
    <div className="stack">
      <p>{medianSentence(relief)}</p>
      <div ref={chart}>
        <ReliefCurve relief={relief} name={name} />
      </div>
      <div className="panel-foot">
        <details>
          <summary>The same numbers as a table</summary>
          <DataTable
            caption={`Duration of relief, ${name}`}
            columns={columns}
            rows={relief.steps}
            rowKey={({ days }) => String(days)}
          />
        </details>
        <ChartExport
          chart={chart}
          caption={caption}
          csv={csv}
          fileName={`surcease-relief-${relief.clinic?.slug ?? 'network'}-${relief.asOf.slice(0, 10)}`}
        />
      </div>
    </div>
  );
}

/** How long relief lasts; absent where the server does not answer it. */
export function ReliefPanel({ clinicId, conditions, name }: Props) {
  const filter = conditions.length > 0 ? { diagnosisGroups: [...conditions] } : null;
  const result = useQuery(ReliefDurationDocument, { variables: { clinicId: clinicId ?? null, filter } });
  const relief = result.data?.reliefDuration ?? (result.loading ? result.previousData?.reliefDuration : null);
  if (!result.loading && !result.error && relief === null) return null;
  return (
    <Panel
      title="How long relief lasts"
      note={`${[name, ...(clinicId ? conditions.map(conditionName) : [])].join(', ')}; of those with at least 30 % less pain at the end of the series`}
    >
      <QueryView result={result} data={relief} skeleton={<Skeleton height={400} />}>
        {(known) => <Body relief={known} name={name} />}
      </QueryView>
    </Panel>
  );
}
