import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ForbiddenPage } from '../../components/ForbiddenPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { formatDay, formatMoment } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { StatusMark } from '../protocol/StatusMark.js';
import { ReviewsDocument, type ReviewsQuery } from './review.generated.js';

type Version = NonNullable<ReviewsQuery['protocolVersions']>['nodes'][number];

const columns: ReadonlyArray<Column<Version>> = [
  {
    id: 'version',
    header: 'Version',
    cell: ({ id, semanticVersion, protocol }) => (
      <Link to={paths.review(id)}>
        {protocol.title} {semanticVersion}
      </Link>
    ),
  },
  { id: 'status', header: 'Status', cell: ({ status }) => <StatusMark status={status} /> },
  { id: 'level', header: 'Change', cell: ({ changeLevel }) => humanise(changeLevel) },
  { id: 'by', header: 'By', cell: ({ authors }) => authors.map(({ displayName }) => displayName).join(', ') },
  {
    id: 'missing',
    header: 'Still to sign',
    cell: ({ status, missingSignatures }) =>
      status === 'IN_REVIEW' ? missingSignatures.map((role) => humanise(role).toLowerCase()).join(', ') : '–',
  },
  {
    id: 'since',
    header: 'Since',
    cell: ({ submittedAt, updatedAt }) => formatMoment(submittedAt ?? updatedAt),
  },
];

const dueColumns: ReadonlyArray<Column<Version>> = [
  ...columns.slice(0, 2),
  {
    id: 'due',
    header: 'Review due',
    cell: ({ reviewDueOn, isReviewOverdue }) =>
      reviewDueOn && (
        <span className={isReviewOverdue ? 'overdue' : undefined}>
          {isReviewOverdue ? 'overdue since ' : ''}
          {formatDay(reviewDueOn)}
        </span>
      ),
  },
  columns[3] as Column<Version>,
];

function Waiting({ title, versions, none }: { title: string; versions: readonly Version[]; none: string }) {
  return (
    <Panel title={title} note={String(versions.length)} flush>
      {versions.length === 0 ? (
        <EmptyState reason="NOTHING_YET" title="Nothing waits">
          {none}
        </EmptyState>
      ) : (
        <DataTable caption={title} columns={columns} rows={versions} rowKey={({ id }) => id} />
      )}
    </Panel>
  );
}

/** What waits for reviewers, what is being written, and which approved versions are to be looked at again. */
export function ReviewsPage() {
  const { viewerCan } = useViewer();
  const result = useQuery(ReviewsDocument);
  if (!viewerCan.includes('protocol:govern')) return <ForbiddenPage right="see how protocols are governed" />;
  return (
    <>
      <PageHeader
        title="Reviews"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Protocols', to: paths.protocols() },
        ]}
        lead="What waits for a decision, and on whose."
      />
      <QueryView result={result} data={result.data?.protocolVersions?.nodes} skeleton={<TableSkeleton rows={8} />}>
        {(versions) => (
          <div className="stack">
            <Waiting
              title="In review"
              versions={versions.filter(({ status }) => status === 'IN_REVIEW')}
              none="Versions appear here when their authors hand them in."
            />
            <Waiting
              title="Being written"
              versions={versions.filter(({ status }) => status === 'DRAFT' || status === 'CHANGES_REQUESTED')}
              none="Drafts appear here when somebody begins one."
            />
            <Panel title="In force, and due to be looked at again" flush>
              <DataTable
                caption="Approved versions by the day of their next review"
                columns={dueColumns}
                rows={versions
                  .filter(({ status }) => status === 'EFFECTIVE' || status === 'APPROVED')
                  .toSorted((a, b) => (a.reviewDueOn ?? '').localeCompare(b.reviewDueOn ?? ''))}
                rowKey={({ id }) => id}
              />
            </Panel>
          </div>
        )}
      </QueryView>
    </>
  );
}
