import { memo, useCallback, useState } from 'react';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { formatTimeOfDay } from '../../format/time.js';
import { LimitsTable } from './LimitsTable.js';
import { secondsOf } from './strip-data.js';
import { Strip } from './Strip.js';
import { strips } from './strips.js';
import type { WatchedSession } from './watched-session.js';

type Reading = WatchedSession['vitals'][number];

const number = (value: number | null) => (value === null ? '–' : String(value).replace('-', '−'));

const columnsIn = (timeZone: string): Array<Column<Reading>> => [
  {
    id: 'at',
    header: 'Measured',
    cell: ({ measuredAt, lateReason }) => (
      <span title={lateReason ?? undefined}>
        {formatTimeOfDay(measuredAt, timeZone)}
        {lateReason && ' (late)'}
      </span>
    ),
  },
  { id: 'spo2', header: 'SpO₂ %', numeric: true, cell: (one) => number(one.oxygenSaturationPercent) },
  { id: 'etco2', header: 'EtCO₂ mmHg', numeric: true, cell: (one) => number(one.endTidalCo2MmHg) },
  { id: 'hr', header: 'HR /min', numeric: true, cell: (one) => number(one.heartRatePerMinute) },
  { id: 'rr', header: 'RR /min', numeric: true, cell: (one) => number(one.respiratoryRatePerMinute) },
  {
    id: 'bp',
    header: 'BP mmHg',
    numeric: true,
    cell: ({ systolicMmHg, diastolicMmHg }) =>
      systolicMmHg === null ? '–' : `${systolicMmHg}/${diastolicMmHg ?? '–'}`,
  },
  { id: 'rass', header: 'RASS', numeric: true, cell: (one) => number(one.rass) },
  { id: 'moaas', header: 'MOAA/S', numeric: true, cell: (one) => number(one.moaas) },
  { id: 'cadss', header: 'CADSS-6', numeric: true, cell: (one) => number(one.cadss6) },
  { id: 'pain', header: 'Pain', numeric: true, cell: (one) => number(one.painNrs) },
  { id: 'news2', header: 'NEWS2', numeric: true, cell: (one) => number(one.news2) },
];

const minutes = (count: number): number => count * 60;

interface Props {
  session: WatchedSession;
  timeZone: string;
}

/** The vital signs as strips over one time, and the same as a table. */
export const VitalsPanel = memo(function VitalsPanel({ session, timeZone }: Props) {
  const { vitals, alarmLimits, startedAt, scheduledAt, endedAt } = session;
  // Null follows the latest reading, whatever comes.
  const [chosen, setChosen] = useState<string | null>(null);
  const last = vitals.length - 1;
  const found = chosen === null ? last : vitals.findIndex(({ measuredAt }) => measuredAt === chosen);
  const index = found < 0 ? last : found;
  const first = vitals[0]?.measuredAt ?? startedAt ?? scheduledAt;
  const latest = vitals[last]?.measuredAt ?? endedAt ?? first;
  const from = secondsOf(first) - minutes(5);
  const until = Math.max(secondsOf(latest) + minutes(5), from + minutes(60));
  const point = useCallback(
    (next: number) => setChosen(next === vitals.length - 1 ? null : (vitals[next]?.measuredAt ?? null)),
    [vitals],
  );
  if (vitals.length === 0) {
    return (
      <EmptyState reason="NOTHING_YET" title="No reading yet">
        Readings appear here as they are written down, from the checks before the infusion on.
      </EmptyState>
    );
  }
  return (
    <div className="strips">
      {strips.map((strip) => (
        <Strip
          key={strip.id}
          strip={strip}
          readings={vitals}
          limits={alarmLimits}
          timeZone={timeZone}
          from={from}
          until={until}
          index={index}
          onPoint={point}
        />
      ))}
      <details>
        <summary>As a table</summary>
        <DataTable
          caption="Readings, the latest first"
          isCompact
          columns={columnsIn(timeZone)}
          rows={vitals.toReversed()}
          rowKey={({ measuredAt }) => measuredAt}
        />
      </details>
      <details>
        <summary>Limits in force, as a table</summary>
        <LimitsTable limits={alarmLimits} />
      </details>
    </div>
  );
});
