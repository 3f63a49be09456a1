import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { ForestChart } from '../../charts/ForestChart.js';
import { measureOf } from '../../comparison/measure.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatCount } from '../../format/number.js';
import { formatDay } from '../../format/time.js';
import type { IndicatorUnit } from '../../graph/schema.generated.js';
import { type VersionComparison, type VersionOutcome, differenceWords, outcomeRow } from './before-after.js';
import { type EffectVersion, effectIndicator } from './effect-version.js';
import { VersionComparisonDocument } from './protocol.generated.js';

/** As many as the server compares at a time. */
const mostVersions = 10;

const columnsIn = (unit: IndicatorUnit): ReadonlyArray<Column<VersionOutcome>> => [
  { id: 'version', header: 'Version', cell: ({ protocolVersion }) => protocolVersion?.semanticVersion },
  {
    id: 'approved',
    header: 'Approved',
    cell: ({ protocolVersion }) =>
      protocolVersion?.approvedAt ? formatDay(protocolVersion.approvedAt.slice(0, 10)) : '–',
  },
  { id: 'n', header: 'n', numeric: true, cell: ({ n }) => (n === null ? '–' : formatCount(n)) },
  {
    id: 'followed',
    header: 'Followed up',
    numeric: true,
    cell: ({ nEligible, followUpPercent }) => (nEligible ? `${followUpPercent?.toFixed(0)}\u00a0%` : '–'),
  },
  {
    id: 'observed',
    header: 'Observed (95 % interval)',
    cell: (outcome) => <Observed outcome={outcome} unit={unit} />,
  },
  {
    id: 'difference',
    header: 'Against the one before (95 % interval)',
    cell: (outcome) => <Difference outcome={outcome} unit={unit} />,
  },
];

interface CellProps {
  outcome: VersionOutcome;
  unit: IndicatorUnit;
}

function Observed({ outcome: { value, interval, refusal }, unit }: CellProps) {
  const { format, formatInterval } = measureOf(unit);
  if (refusal !== null) return <span className="muted">Not compared: {refusal}</span>;
  return (
    <span>
      {format(value)} <span className="muted">({formatInterval(interval)})</span>
    </span>
  );
}

function Difference({ outcome: { difference }, unit }: CellProps) {
  if (!difference) return <span className="muted">–</span>;
  const { verdict, numbers } = differenceWords(difference, unit);
  return (
    <span>
      {verdict} <span className="muted">({numbers})</span>
    </span>
  );
}

/** How patients fared by the version that their series was planned by, the first first; what is too few is not drawn. */
export function BeforeAfterPanel({ versions }: { versions: readonly EffectVersion[] }) {
  const protocolVersionIds = useMemo(
    () =>
      versions
        .toSorted((a, b) => (a.approvedAt ?? '').localeCompare(b.approvedAt ?? ''))
        .slice(-mostVersions)
        .map(({ id }) => id),
    [versions],
  );
  const result = useQuery(VersionComparisonDocument, {
    variables: { indicator: effectIndicator, protocolVersionIds },
  });
  const comparison = result.data?.versionComparison;
  return (
    <Panel title="Before and after, by version" note={comparison?.indicator.name}>
      <QueryView result={result} data={comparison} skeleton={<Skeleton height={240} radius="md" />}>
        {(known) => <Outcomes comparison={known} />}
      </QueryView>
    </Panel>
  );
}

function Outcomes({ comparison: { indicator, rows } }: { comparison: VersionComparison }) {
  const drawn = rows.flatMap((row) => outcomeRow(row, indicator.unit) ?? []);
  const columns = useMemo(() => columnsIn(indicator.unit), [indicator.unit]);
  return (
    <div className="stack">
      {drawn.length > 1 && (
        <ForestChart
          label={`${indicator.name} by version, with 95 % intervals`}
          rows={drawn}
          reference={null}
          measure={measureOf(indicator.unit)}
        />
      )}
      <DataTable
        caption="Outcome by version"
        columns={columns}
        rows={rows}
        rowKey={({ protocolVersion }) => protocolVersion?.id ?? ''}
        isCompact
      />
      <p className="small-print">
        Not told apart is not the same as equally good. Not adjusted for case mix. Other things change with time as
        well: whom clinics treat, who answers, what else is done. A difference between versions need not come from them.{' '}
        <Link to={paths.outcomes({ indicator: effectIndicator })}>Compare clinics by these numbers</Link>
      </p>
    </div>
  );
}
