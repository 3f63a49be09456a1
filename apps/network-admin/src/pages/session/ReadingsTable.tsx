import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Column } from '../../components/DataTable.js';
import { DataTable } from '../../components/DataTable.js';
import { formatTimeOfDay } from '../../format/time.js';
import { type DeskSession, useDesk } from './DeskContext.js';

type Reading = DeskSession['vitals'][number];

const number = (value: number | null) => value ?? '–';

/** What is seen at once: on a phone each reading is a card. */
const LATEST = 4;

/** The readings, the latest first; earlier ones on demand. */
export function ReadingsTable() {
  const { session, timeZone } = useDesk();
  const [isAll, setIsAll] = useState(false);
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
  const rows = session.vitals.toReversed();
  return (
    <>
      <DataTable
        caption="Readings, the latest first"
        isCompact
        columns={columns}
        rows={isAll ? rows : rows.slice(0, LATEST)}
        rowKey={({ measuredAt }) => measuredAt}
      />
      {rows.length > LATEST && (
        <div className="table-more">
          <Button size="compact-sm" variant="default" aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? `The latest ${LATEST} only` : `${rows.length - LATEST} earlier readings`}
          </Button>
        </div>
      )}
    </>
  );
}
