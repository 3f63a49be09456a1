import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Link } from 'react-router';
import { unknownNames } from '../../app/url-state.js';
import { paths } from '../../app/paths.js';
import { captionOf } from '../../comparison/caption.js';
import { isAdjusted } from '../../comparison/comparison.js';
import { adjustmentWords, scopeWords, versionName } from '../../comparison/scope-words.js';
import { initialSelection, type Selection, writeSelection } from '../../comparison/selection.js';
import { useComparisonMenu } from '../../comparison/useComparison.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { PageHeader } from '../../components/PageHeader.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatMoment } from '../../format/time.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { sortColumns } from '../outcomes/comparison-columns.js';
import { ComparisonView } from '../outcomes/ComparisonView.js';
import { MethodDrawer } from '../outcomes/MethodDrawer.js';
import { OutcomesSkeleton } from '../outcomes/OutcomesSkeleton.js';
import { useSort } from '../outcomes/useSort.js';
import { FrozenReportDocument, type FrozenReportQuery } from './report.generated.js';

type Report = NonNullable<FrozenReportQuery['frozenComparison']>;

/** The live selection that the report was frozen from. */
const selectionOf = ({ adjust, filter, comparison }: Report): Selection => ({
  ...initialSelection,
  indicator: comparison.indicator.id,
  adjust,
  conditions: filter.diagnosisGroups ?? [],
  protocols: filter.protocolVersionIds ?? [],
  regions: (filter.regions ?? []) as Selection['regions'],
  volumes: filter.volumeBands ?? [],
  from: filter.fromMonth,
  to: filter.toMonth,
});

function CopyLink() {
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => void navigator.clipboard?.writeText(window.location.href).then(() => setCopied(true))}
    >
      {isCopied ? 'Copied' : 'Copy the link'}
    </Button>
  );
}

function FrozenReport({ report }: { report: Report }) {
  const [params, setParams] = useSearchParams();
  const { protocolVersions } = useComparisonMenu();
  const { comparison } = report;
  const { sort, unknown, onSort } = useSort(sortColumns, {
    column: isAdjusted(comparison) ? 'adjusted' : 'rate',
    direction: 'desc',
  });
  const selection = selectionOf(report);
  const nameOfVersion = (id: string) => {
    const version = protocolVersions.find((one) => one.id === id);
    return version ? versionName(version) : id;
  };
  const scope = [...scopeWords(selection, nameOfVersion), adjustmentWords(isAdjusted(comparison))].join(', ');
  const onSelect = useCallback(
    (clinic: string | null) =>
      setParams((current) => writeSelection(current, { clinic }), { preventScrollReset: true, replace: true }),
    [setParams],
  );
  return (
    <div className="stack">
      <UnknownParameters values={[...unknownNames(params, ['clinic', 'sort']), ...unknown]} />
      <p className="frozen-note" role="note">
        <Icon name="snapshot" size={16} />
        <span>
          Frozen on <time dateTime={report.createdAt}>{formatMoment(report.createdAt)}</time>: {scope}. These numbers
          never change. <Link to={paths.outcomes(selection)}>See them as they are now</Link>
        </span>
      </p>
      <ComparisonView
        comparison={comparison}
        selected={params.get('clinic')}
        onSelect={onSelect}
        selection={selection}
        sort={sort}
        onSort={onSort}
        caption={() => captionOf(comparison, selection, nameOfVersion)}
        empty={<EmptyState reason="NOTHING_YET">Nothing could be counted when this report was frozen.</EmptyState>}
      />
    </div>
  );
}

/** A comparison as it was when someone froze it. */
export function ReportPage() {
  const { token = '' } = useParams();
  const result = useQuery(FrozenReportDocument, { variables: { token } });
  const report = result.data?.frozenComparison;
  if (result.data && report === null && !result.error) return <NotFoundPage what="report" />;
  return (
    <>
      <PageHeader
        title={report ? `Report: ${report.comparison.indicator.name}` : 'Report'}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Outcomes', to: paths.outcomes() },
        ]}
        actions={
          report && (
            <>
              <MethodDrawer comparison={report.comparison} />
              <CopyLink />
            </>
          )
        }
      />
      <QueryView result={result} data={report} skeleton={<OutcomesSkeleton />}>
        {(known) => <FrozenReport report={known} />}
      </QueryView>
    </>
  );
}
