import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { downloadText } from '../../app/download.js';
import { paths } from '../../app/paths.js';
import { readSort, type Sort, writeSort } from '../../app/url-state.js';
import { comparisonCsv } from '../../comparison/comparison-csv.js';
import type { Comparison } from '../../comparison/comparison.js';
import { useComparison } from '../../comparison/useComparison.js';
import { DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ForbiddenPage } from '../../components/ForbiddenPage.js';
import { Icon } from '../../components/Icon.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { StatTile } from '../../components/StatTile.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatCount, formatRate, keepUnits } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { describeFailure } from '../../graph/failure.js';
import { comparisonColumns } from './comparison-columns.js';
import { FunnelChart } from './FunnelChart.js';
import { FunnelLegend } from './FunnelLegend.js';
import { OutcomesSkeleton } from './OutcomesSkeleton.js';
import { SelectedClinic } from './SelectedClinic.js';

const sortColumns = ['clinic', 'n', 'followup', 'responders', 'rate', 'verdict'];
const initialSort: Sort = { column: 'rate', direction: 'desc' };

const exportCsv = (comparison: Comparison) =>
  downloadText(
    `surcease-${comparison.indicator.id.toLowerCase()}-${comparison.asOf.slice(0, 10)}.csv`,
    comparisonCsv(comparison, window.location.href),
    'text/csv;charset=utf-8',
  );

function Outcomes({ comparison }: { comparison: Comparison }) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('clinic');
  const row = comparison.rows.find(({ clinic }) => clinic?.slug === asked);
  const { sort, unknown } = readSort(params, sortColumns, initialSort);
  const selected = row ? asked : null;

  function change(name: string, value: string | null) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );
  }
  const select = (slug: string | null) => change('clinic', slug);

  return (
    <div className="stack">
      <UnknownParameters values={[...(asked && !row ? [asked] : []), ...unknown]} />
      <p className="headline">{keepUnits(comparison.sentence)}</p>
      <dl className="stats">
        <StatTile
          label="Network rate"
          value={formatRate(comparison.networkRate)}
          context={`n ${formatCount(comparison.n)} with an answer`}
        />
        <StatTile
          label="Followed up"
          value={`${comparison.followUpPercent.toFixed(0)} %`}
          context={`${formatCount(comparison.n)} of ${formatCount(comparison.nEligible)} whose week 4 has passed`}
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
      <Panel title="Funnel plot" note={`${comparison.indicator.name}, % of people`} flush>
        {comparison.rows.length === 0 ? (
          <EmptyState reason="NOTHING_YET">Clinics appear when their first patients have reached week 4.</EmptyState>
        ) : (
          <div className="funnel-layout">
            <div>
              <FunnelChart comparison={comparison} selected={selected} onSelect={select} />
              <FunnelLegend />
            </div>
            <SelectedClinic row={row} onClear={() => select(null)} />
          </div>
        )}
      </Panel>
      <Panel
        title="The same numbers as a table"
        note={`${comparison.rows.length} clinics`}
        flush
        actions={
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="download" size={15} />}
            onClick={() => exportCsv(comparison)}
          >
            CSV
          </Button>
        }
      >
        <DataTable
          caption={`${comparison.indicator.name} by clinic`}
          columns={comparisonColumns(comparison, select)}
          rows={comparison.rows}
          rowKey={({ clinic, n }) => clinic?.id ?? String(n)}
          sort={sort}
          onSort={(next) => change('sort', writeSort(next))}
          isSelected={({ clinic }) => clinic?.slug === selected}
        />
      </Panel>
      <p className="small-print">
        {comparison.indicator.description} Rates are not adjusted for case mix. “Within expected” is not “as good as”.
        Indicator version {comparison.indicator.version}, source: assessments recorded by the clinics.
      </p>
    </div>
  );
}

export function OutcomesPage() {
  const { result, comparison } = useComparison();
  if (result.error && !comparison && describeFailure(result.error).code === 'FORBIDDEN')
    return <ForbiddenPage right="compare clinics" />;
  return (
    <>
      <PageHeader
        title="Outcomes"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="Which clinics differ more than chance would explain?"
      />
      <QueryView result={result} data={comparison} skeleton={<OutcomesSkeleton />}>
        {(answer) => <Outcomes comparison={answer} />}
      </QueryView>
    </>
  );
}
