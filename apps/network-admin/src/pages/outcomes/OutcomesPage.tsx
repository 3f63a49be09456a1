import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import type { Sort } from '../../app/url-state.js';
import { captionOf } from '../../comparison/caption.js';
import { type Comparison, clinicName } from '../../comparison/comparison.js';
import { OutcomesViews } from '../../comparison/OutcomesViews.js';
import { conditionName, versionName } from '../../comparison/scope-words.js';
import { isNarrowed } from '../../comparison/selection.js';
import { SelectionBar } from '../../comparison/SelectionBar.js';
import { useComparison, useComparisonMenu } from '../../comparison/useComparison.js';
import { useSelection } from '../../comparison/useSelection.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ForbiddenPage } from '../../components/ForbiddenPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { describeFailure } from '../../graph/failure.js';
import { CompareTray } from './CompareTray.js';
import { sortColumns } from './comparison-columns.js';
import { ComparisonView } from './ComparisonView.js';
import { FreezeReport } from './FreezeReport.js';
import { MethodDrawer } from './MethodDrawer.js';
import { OutcomesSkeleton } from './OutcomesSkeleton.js';
import { usePicked } from './usePicked.js';
import { useSort } from './useSort.js';

const initialSort: Sort = { column: 'adjusted', direction: 'desc' };

const ownParameters = ['sort'];

function Outcomes({ comparison }: { comparison: Comparison }) {
  const { selection, unknown, change, clear } = useSelection(ownParameters);
  const { picked, pick } = usePicked();
  const { protocolVersions } = useComparisonMenu();
  const isCrude = comparison.model === null;
  const {
    sort,
    unknown: unknownSort,
    onSort,
  } = useSort(sortColumns, {
    ...initialSort,
    column: isCrude ? 'rate' : 'adjusted',
  });
  const slugs = comparison.rows.flatMap(({ clinic }) => clinic?.slug ?? []);
  const isKnown = (slug: string) => slugs.includes(slug);
  const onSelect = useCallback((clinic: string | null) => change({ clinic }), [change]);
  const nameOf = (slug: string) => {
    const row = comparison.rows.find(({ clinic }) => clinic?.slug === slug);
    return row ? clinicName(row) : slug;
  };
  const nameOfVersion = (id: string) => {
    const version = protocolVersions.find((one) => one.id === id);
    return version ? versionName(version) : id;
  };
  const isAsked = selection.clinic !== null && !isKnown(selection.clinic) && !isNarrowed(selection);
  return (
    <div className="stack">
      <UnknownParameters
        values={[...unknown, ...unknownSort, ...(isAsked && selection.clinic ? [selection.clinic] : [])]}
      />
      <ComparisonView
        comparison={comparison}
        selected={selection.clinic !== null && isKnown(selection.clinic) ? selection.clinic : null}
        onSelect={onSelect}
        selection={selection}
        sort={sort}
        onSort={onSort}
        caption={() => captionOf(comparison, selection, nameOfVersion)}
        picked={picked}
        onPick={pick}
        empty={
          isNarrowed(selection) ? (
            <EmptyState
              reason="FILTERED_OUT"
              title="No episode matches these filters"
              action={
                <Button variant="default" onClick={clear}>
                  Clear the filters
                </Button>
              }
            >
              No clinic has an episode of these conditions, protocols and months whose follow-up window has closed.
            </EmptyState>
          ) : (
            <EmptyState reason="NOTHING_YET">Clinics appear when their first patients can be counted.</EmptyState>
          )
        }
      />
      <CompareTray picked={picked} nameOf={nameOf} selection={selection} onRemove={pick} />
    </div>
  );
}

export function OutcomesPage() {
  const { selection, change, clear } = useSelection();
  const { result, comparison } = useComparison(selection);
  if (result.error && !comparison && describeFailure(result.error).code === 'FORBIDDEN')
    return <ForbiddenPage right="compare clinics" />;
  return (
    <>
      <PageHeader
        title="Outcomes"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="Which clinics differ more than chance would explain?"
        actions={
          comparison && (
            <>
              <MethodDrawer comparison={comparison} />
              <FreezeReport selection={selection} />
            </>
          )
        }
      />
      <OutcomesViews selection={selection} />
      <SelectionBar
        selection={selection}
        asOf={comparison?.asOf ?? new Date().toISOString()}
        onChange={change}
        onClear={clear}
      />
      {selection.conditions.length === 1 && selection.conditions[0] && (
        <p className="page-link">
          <Link to={paths.condition(selection.conditions[0], { ...selection, conditions: [] })}>
            {conditionName(selection.conditions[0])}: which protocol works where
          </Link>
        </p>
      )}
      <QueryView result={result} data={comparison} skeleton={<OutcomesSkeleton />}>
        {(answer) => <Outcomes comparison={answer} />}
      </QueryView>
    </>
  );
}
