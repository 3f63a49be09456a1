import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { paths } from '../../app/paths.js';
import { type Comparison, clinicName } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { OutcomesViews } from '../../comparison/OutcomesViews.js';
import { filterOf, isNarrowed, type Selection } from '../../comparison/selection.js';
import { SelectionBar } from '../../comparison/SelectionBar.js';
import { useComparison } from '../../comparison/useComparison.js';
import { useSelection } from '../../comparison/useSelection.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FailureNotice } from '../../components/FailureNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { filterRefusal } from '../../graph/failure.js';
import { SmallTrend } from './SmallTrend.js';
import { trendDomain } from './trend-layout.js';
import { TrendPanel } from './TrendPanel.js';
import { NetworkTrendDocument } from './trends.generated.js';
import { useTrends } from './useTrends.js';

interface Props {
  comparison: Comparison;
  selection: Selection;
  onSelect: (slug: string | null) => void;
  onClear: () => void;
}

function Trends({ comparison, selection, onSelect, onClear }: Props) {
  const clinics = useMemo(
    () =>
      comparison.rows
        .toSorted((a, b) => clinicName(a).localeCompare(clinicName(b), 'en'))
        .flatMap(({ clinic }) => clinic ?? []),
    [comparison],
  );
  const { trends, isLoading, error } = useTrends(
    useMemo(() => clinics.map(({ id }) => id), [clinics]),
    selection.indicator,
    filterOf(selection),
  );
  const measure = measureOf(comparison.indicator.unit);
  const whole = useQuery(NetworkTrendDocument, {
    variables: { indicator: selection.indicator, filter: filterOf(selection) },
  });
  const network = whole.data?.networkTrend;
  const domain = useMemo(
    () => trendDomain([...(network ? [network] : []), ...trends.values()], measure),
    [network, trends, measure],
  );
  const chosen = clinics.find(({ slug }) => slug === selection.clinic);
  const chosenTrend = chosen && trends.get(chosen.id);
  const hasPeers = selection.regions.length > 0 || selection.volumes.length > 0;
  const refusal = filterRefusal(error);
  if (refusal !== null)
    return <EmptyState reason="SUPPRESSED">{refusal} Remove a filter to see more people together.</EmptyState>;
  if (error) return <FailureNotice error={error} onRetry={() => window.location.reload()} />;
  if (!isLoading && trends.size === 0)
    return isNarrowed(selection) ? (
      <EmptyState reason="FILTERED_OUT" action={<Button onClick={onClear}>Clear the filters</Button>}>
        No clinic has an answer within these filters.
      </EmptyState>
    ) : (
      <EmptyState reason="NOTHING_YET">No clinic has been followed for long enough by this indicator.</EmptyState>
    );
  return (
    <div className="stack">
      <UnknownParameters values={selection.clinic !== null && !chosen ? [selection.clinic] : []} />
      {chosenTrend ? (
        <TrendPanel trend={chosenTrend} selection={selection} isLinked />
      ) : (
        !selection.clinic && (
          <QueryView result={whole} data={network} skeleton={<Skeleton height={460} radius="md" />}>
            {(known) => <TrendPanel trend={known} selection={selection} />}
          </QueryView>
        )
      )}
      <Panel
        title={hasPeers ? 'The peers together, and each of them' : 'All clinics together, and each of them'}
        note="one scale; the band is what chance makes of each one’s own rate, upright lines are first uses of protocols"
      >
        <ul className="small-trends" aria-busy={isLoading}>
          {network && (
            <SmallTrend
              trend={network}
              measure={measure}
              selection={selection}
              domain={domain}
              isSelected={!selection.clinic}
              onSelect={() => onSelect(null)}
            />
          )}
          {clinics.map(({ id, slug }) => {
            const trend = trends.get(id);
            return trend ? (
              <SmallTrend
                key={id}
                trend={trend}
                measure={measure}
                domain={domain}
                isSelected={slug === selection.clinic}
                onSelect={() => onSelect(slug === selection.clinic ? null : slug)}
              />
            ) : (
              isLoading && (
                <li key={id}>
                  <Skeleton height={176} radius="sm" />
                </li>
              )
            );
          })}
        </ul>
      </Panel>
    </div>
  );
}

export function TrendsPage() {
  const { selection, unknown, change, clear } = useSelection();
  const { result, comparison } = useComparison(selection);
  return (
    <>
      <PageHeader
        title="Trends"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Outcomes', to: paths.outcomes(selection) },
        ]}
        lead="Is it getting better or worse?"
      />
      <OutcomesViews selection={selection} />
      <SelectionBar
        selection={selection}
        asOf={comparison?.asOf ?? new Date().toISOString()}
        onChange={change}
        onClear={clear}
        only={['indicator', 'condition', 'protocol', 'period', 'peers']}
      />
      <UnknownParameters values={unknown} />
      <QueryView result={result} data={comparison} skeleton={<Skeleton height={600} radius="md" />}>
        {(answer) => (
          <Trends comparison={answer} selection={selection} onSelect={(clinic) => change({ clinic })} onClear={clear} />
        )}
      </QueryView>
    </>
  );
}
