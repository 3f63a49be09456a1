import { Skeleton } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { measureOf } from '../../comparison/measure.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FailureNotice } from '../../components/FailureNotice.js';
import { Panel } from '../../components/Panel.js';
import type { IndicatorId } from '../../graph/schema.generated.js';
import { TrendChart } from '../trends/TrendChart.js';
import type { Trend } from '../trends/trend-layout.js';
import { spanWords, trendSentence } from '../trends/trend-words.js';
import { useTrends } from '../trends/useTrends.js';

interface Props {
  title: string;
  indicator: IndicatorId;
  clinics: ReadonlyArray<{ id: string; name: string }>;
  clinicId: string | undefined;
  onChoose: (clinicId: string) => void;
  /** Upright lines to be drawn in place of the trend's own, such as activations. */
  uses?: Trend['protocolFirstUses'];
  children?: ReactNode;
}

function Chart({ trend }: { trend: Trend }) {
  const measure = measureOf(trend.indicator.unit);
  return (
    <>
      <p>
        {trend.indicator.name}: {trendSentence(trend)}
      </p>
      <TrendChart trend={trend} measure={measure} />
      <details>
        <summary>The same numbers as a table</summary>
        <div className="scroll-across" role="region" aria-label="Values over time" tabIndex={0}>
          <table className="small-table">
            <caption className="visually-hidden">{trend.indicator.name} over time</caption>
            <thead>
              <tr>
                <th scope="col">Period</th>
                <th scope="col">n</th>
                <th scope="col">Value</th>
                <th scope="col">Control limits</th>
              </tr>
            </thead>
            <tbody>
              {trend.points.map((point) => (
                <tr key={point.from}>
                  <td>{spanWords(point.from, trend.period)}</td>
                  <td>{point.isWithheld ? 'not shown' : point.n}</td>
                  <td>{point.isWithheld ? 'not shown' : measure.format(point.rate)}</td>
                  <td>
                    {point.lower !== null && point.upper !== null
                      ? measure.formatInterval({ lower: point.lower, upper: point.upper })
                      : '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

/** One clinic's control chart, with a choice of the clinic. */
export function ClinicTrend({ title, indicator, clinics, clinicId, onChoose, uses, children }: Props) {
  const { trends, isLoading, error } = useTrends(
    useMemo(() => (clinicId ? [clinicId] : []), [clinicId]),
    indicator,
  );
  const read = clinicId ? trends.get(clinicId) : undefined;
  const trend = useMemo(() => (read && uses ? { ...read, protocolFirstUses: uses } : read), [read, uses]);
  return (
    <Panel
      title={title}
      note="all protocols of the site together; not adjusted for case mix"
      actions={
        clinics.length > 0 && (
          <label className="filter-label">
            Clinic{' '}
            <select value={clinicId} onChange={(event) => onChoose(event.target.value)}>
              {clinics.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      <div className="stack">
        {error !== null && <FailureNotice error={error} onRetry={() => window.location.reload()} />}
        {trend && <Chart trend={trend} />}
        {!trend && isLoading && <Skeleton height={320} radius="sm" />}
        {!trend && !isLoading && error === null && (
          <EmptyState reason="NOTHING_YET">This clinic has not been followed for long enough.</EmptyState>
        )}
        {children}
      </div>
    </Panel>
  );
}
