import type { Column } from '../../components/DataTable.js';
import { DataTable } from '../../components/DataTable.js';
import { formatTimeOfDay } from '../../format/time.js';
import { type DeskSession, useDesk } from './DeskContext.js';

type Reading = DeskSession['vitals'][number];

const number = (value: number | null) => value ?? '–';

/** The readings, the latest first. */
export function ReadingsTable() {
  const { session, timeZone } = useDesk();
  const columns: Array<Column<Reading>> = [
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
    { id: 'spo2', header: 'SpO₂ %', numeric: true, cell: (reading) => number(reading.oxygenSaturationPercent) },
    { id: 'hr', header: 'HR', numeric: true, cell: (reading) => number(reading.heartRatePerMinute) },
    {
      id: 'bp',
      header: 'BP mmHg',
      numeric: true,
      cell: ({ systolicMmHg, diastolicMmHg }) =>
        systolicMmHg === null ? '–' : `${systolicMmHg}/${diastolicMmHg ?? '–'}`,
    },
    { id: 'rr', header: 'RR', numeric: true, cell: (reading) => number(reading.respiratoryRatePerMinute) },
    { id: 'rass', header: 'RASS', numeric: true, cell: ({ rass }) => String(number(rass)).replace('-', '−') },
    { id: 'pain', header: 'Pain', numeric: true, cell: (reading) => number(reading.painNrs) },
    { id: 'cadss', header: 'CADSS-6', numeric: true, cell: (reading) => number(reading.cadss6) },
  ];
  if (session.vitals.length === 0) return <p className="panel-empty muted">No reading yet.</p>;
  return (
    <DataTable
      caption="Readings, the latest first"
      isCompact
      columns={columns}
      rows={session.vitals.toReversed()}
      rowKey={({ measuredAt }) => measuredAt}
    />
  );
}
