import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { ChartExport } from '../../charts/ChartExport.js';
import { ForestChart } from '../../charts/ForestChart.js';
import { csvFile, type ExportCaption } from '../../comparison/csv.js';
import { type Measure, measureOf } from '../../comparison/measure.js';
import { conditionName, versionName } from '../../comparison/scope-words.js';
import { conditions, type Selection } from '../../comparison/selection.js';
import { SelectionBar } from '../../comparison/SelectionBar.js';
import { useSelection } from '../../comparison/useSelection.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatCount, formatRate } from '../../format/number.js';
import { ReliefPanel } from '../../relief/ReliefPanel.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { ConditionOutcomesDocument } from './condition.generated.js';
import { cellName, type Condition, type ConditionLine, conditionRows, isKnown, networkLine } from './condition-rows.js';

const hidden = <span className="suppressed">not shown</span>;
const count = (value: number | null) => (value === null ? hidden : formatCount(value));

const columnsOf = (measure: Measure): Array<Column<ConditionLine>> => [
  {
    id: 'version',
    header: 'Protocol version',
    cell: (cell) => (cell.isNetwork ? 'Network' : cell.protocolVersion ? versionName(cell.protocolVersion) : '–'),
  },
  { id: 'clinic', header: 'Clinic', cell: cellName },
  { id: 'n', header: 'n', numeric: true, cell: ({ n }) => count(n) },
  { id: 'followup', header: 'Followed up', numeric: true, cell: ({ completeness }) => formatRate(completeness, 0) },
  {
    id: 'rate',
    header: 'Observed',
    numeric: true,
    cell: ({ rate }) => (rate === null ? hidden : measure.format(rate)),
  },
  {
    id: 'shrunken',
    header: 'To expect',
    numeric: true,
    cell: ({ shrunken }) => (shrunken ? `${measure.format(shrunken.rate)} (${measure.formatInterval(shrunken)})` : '–'),
  },
  {
    id: 'sessions',
    header: 'Sessions',
    numeric: true,
    cell: (cell) => (cell.isNetwork ? '–' : count(cell.sessions)),
  },
  {
    id: 'harm',
    header: 'With adverse event',
    numeric: true,
    cell: (cell) =>
      cell.isNetwork ? '–' : cell.adverseEventShare === null ? hidden : formatRate(cell.adverseEventShare),
  },
];

/** The network, each version of a protocol at all clinics, and then these cells. */
const linesOf = (condition: Condition, cells: readonly ConditionLine[]): ConditionLine[] => [
  networkLine(condition),
  ...condition.versions,
  ...cells,
];

const captionOf = (condition: Condition): ExportCaption => ({
  title: `${conditionName(condition.diagnosisGroup)}: ${condition.indicator.name} by protocol and clinic`,
  filters: [`indicator ${condition.indicator.id} version ${condition.indicator.version}`, 'not randomised'],
  asOf: condition.asOf,
  methodVersion: 'beta-binomial shrinkage among the clinics of a version',
  source: window.location.href,
});

const csvOf = (condition: Condition): string =>
  csvFile(
    captionOf(condition),
    [
      'Protocol version',
      'Clinic',
      'n',
      'Eligible',
      'Observed',
      'Lower 95',
      'Upper 95',
      'To expect',
      'Expect lower',
      'Expect upper',
      'Sessions',
      'Share with adverse event',
      'Serious per 1000',
    ],
    linesOf(condition, condition.cells).map((cell) => [
      cell.isNetwork ? 'Network' : cell.protocolVersion && versionName(cell.protocolVersion),
      cellName(cell),
      cell.n,
      cell.nEligible,
      cell.rate,
      cell.interval?.lower,
      cell.interval?.upper,
      cell.shrunken?.rate,
      cell.shrunken?.lower,
      cell.shrunken?.upper,
      cell.sessions,
      cell.adverseEventShare,
      cell.seriousAdverseEventsPer1000Sessions,
    ]),
  );

function ConditionView({ condition, selection }: { condition: Condition; selection: Selection }) {
  const navigate = useNavigate();
  const chart = useRef<HTMLDivElement>(null);
  const measure = measureOf(condition.indicator.unit);
  const rows = useMemo(() => conditionRows(condition, measure), [condition, measure]);
  const hiddenCells = condition.cells.filter((cell) => !isKnown(cell)).length;
  if (condition.versions.length === 0)
    return <EmptyState reason="NOTHING_YET">No episode of this condition can be counted yet.</EmptyState>;
  return (
    <div className="stack">
      <Panel
        title="Which protocol works where"
        note={`${condition.indicator.name}, ${measure.unit}; filled what to expect next, hollow what was observed`}
        actions={
          <ChartExport
            chart={chart}
            caption={() => captionOf(condition)}
            csv={() => csvOf(condition)}
            fileName={`surcease-condition-${condition.diagnosisGroup.toLowerCase().replaceAll('_', '-')}-${condition.asOf.slice(0, 10)}`}
          />
        }
      >
        <p>
          n {formatCount(condition.n)} of {formatCount(condition.nEligible)} eligible
          {condition.networkRate === null ? '' : `, network ${measure.format(condition.networkRate)}`}. Clinics chose
          their protocols: a difference between versions need not come from them.
        </p>
        <div ref={chart}>
          <ForestChart
            label={`${condition.indicator.name} by protocol version and clinic`}
            rows={rows}
            reference={condition.networkRate}
            referenceName="Network"
            measure={measure}
            onSelect={(id) => {
              const slug = id?.split(' ')[1];
              if (slug)
                void navigate(paths.outcomes({ ...selection, conditions: [condition.diagnosisGroup], clinic: slug }));
            }}
          />
        </div>
      </Panel>
      <Panel
        title="The same numbers as a table, with harm"
        note={
          hiddenCells > 0
            ? `${hiddenCells} of ${condition.cells.length} clinics by version have too few people to show`
            : undefined
        }
        flush
      >
        <DataTable
          caption="By protocol version and clinic"
          columns={columnsOf(measure)}
          rows={linesOf(condition, condition.cells.filter(isKnown))}
          rowKey={(cell) => (cell.isNetwork ? 'network' : `${cell.protocolVersion?.id} ${cell.clinic?.id ?? ''}`)}
          isCompact
        />
      </Panel>
    </div>
  );
}

export function ConditionPage() {
  const { id = '' } = useParams();
  const { selection, unknown, change, clear } = useSelection();
  const group = conditions.find((one) => one === id);
  const result = useQuery(ConditionOutcomesDocument, {
    variables: { diagnosisGroup: group ?? 'OTHER', indicator: selection.indicator },
    skip: !group,
  });
  const condition = result.data?.conditionOutcomes ?? (result.loading ? result.previousData?.conditionOutcomes : null);
  if (!group) return <NotFoundPage what="condition" />;
  return (
    <>
      <PageHeader
        key={group}
        title={conditionName(group)}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Outcomes', to: paths.outcomes({ ...selection, conditions: [group] }) },
        ]}
        lead="For this condition, which protocol works where?"
      />
      <SelectionBar
        selection={selection}
        asOf={condition?.asOf ?? new Date().toISOString()}
        onChange={change}
        onClear={clear}
        only={['indicator']}
      />
      <UnknownParameters values={unknown} />
      <div className="stack">
        <QueryView result={result} data={condition} skeleton={<Skeleton height={520} radius="md" />}>
          {(known) => <ConditionView condition={known} selection={selection} />}
        </QueryView>
        <ReliefPanel conditions={[group]} name={conditionName(group).toLowerCase()} />
      </div>
    </>
  );
}
