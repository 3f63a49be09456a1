import { useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { readMany } from '../../app/url-state.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { conditionName } from '../../comparison/scope-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ForbiddenPage } from '../../components/ForbiddenPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatDay } from '../../format/time.js';
import { StatusMark } from '../protocol/StatusMark.js';
import { NewProtocolForm } from './NewProtocolForm.js';
import { ProtocolsDocument, type ProtocolsQuery } from './protocols.generated.js';

type Protocol = NonNullable<ProtocolsQuery['protocols']>['nodes'][number];

const filters = {
  pending: { name: 'Something waits', holds: ({ pendingVersions }: Protocol) => pendingVersions.length > 0 },
  overdue: {
    name: 'Review overdue',
    holds: ({ approvedVersion }: Protocol) => approvedVersion?.isReviewOverdue === true,
  },
  none: { name: 'None in force', holds: ({ approvedVersion }: Protocol) => approvedVersion === null },
};
type Filter = keyof typeof filters;
const filterIds = Object.keys(filters) as Filter[];

const pendingAddress = (protocolId: string, { id, status }: Protocol['pendingVersions'][number]) =>
  status === 'IN_REVIEW' ? paths.review(id) : paths.protocolDraft(protocolId, id);

const columns: ReadonlyArray<Column<Protocol>> = [
  {
    id: 'title',
    header: 'Protocol',
    cell: ({ id, title, summary }) => (
      <span className="protocol-name">
        <Link to={paths.protocol(id)}>{title}</Link>
        <span className="small-print">{summary}</span>
      </span>
    ),
  },
  {
    id: 'for',
    header: 'For',
    cell: ({ indication }) => (indication ? conditionName(indication) : 'Any kind of pain'),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ approvedVersion }) =>
      approvedVersion ? (
        <span className="stacked">
          <StatusMark status={approvedVersion.status} />
          <span className="small-print">
            {approvedVersion.semanticVersion}, by {approvedVersion.authors.map((one) => one.displayName).join(', ')}
          </span>
          {approvedVersion.reviewDueOn && (
            <span className={approvedVersion.isReviewOverdue ? 'overdue' : 'small-print'}>
              {approvedVersion.isReviewOverdue ? 'Review overdue since ' : 'Review due '}
              {formatDay(approvedVersion.reviewDueOn)}
            </span>
          )}
        </span>
      ) : (
        'No version is approved'
      ),
  },
  {
    id: 'sites',
    header: 'Sites on it',
    numeric: true,
    cell: ({ sitesOnCurrent }) => String(sitesOnCurrent),
  },
  {
    id: 'pending',
    header: 'Waits',
    cell: ({ id: protocolId, pendingVersions }) =>
      pendingVersions.length === 0 ? (
        <span className="muted">nothing</span>
      ) : (
        <ul className="plain-list">
          {pendingVersions.map((version) => (
            <li key={version.id} className="stacked">
              <span>
                <StatusMark status={version.status} />{' '}
                <Link to={pendingAddress(protocolId, version)}>{version.semanticVersion}</Link>
              </span>
              <span className="small-print">by {version.authors.map((one) => one.displayName).join(', ')}</span>
            </li>
          ))}
        </ul>
      ),
  },
];

function Protocols({ protocols }: { protocols: readonly Protocol[] }) {
  const [params, setParams] = useSearchParams();
  const { values, unknown } = readMany(params, 'show', filterIds);
  const shown = protocols.filter((protocol) => values.every((value) => filters[value].holds(protocol)));
  const toggle = (id: Filter) =>
    setParams((current) => {
      const next = new URLSearchParams(current);
      const kept = values.includes(id) ? values.filter((value) => value !== id) : [...values, id];
      next.delete('show');
      kept.forEach((value) => next.append('show', value));
      return next;
    });
  return (
    <div className="stack">
      <UnknownParameters values={unknown} />
      <div className="filter-bar" role="group" aria-label="Show only">
        {filterIds.map((id) => (
          <button key={id} type="button" className="chip" aria-pressed={values.includes(id)} onClick={() => toggle(id)}>
            {filters[id].name}
            <span className="chip-count">{protocols.filter(filters[id].holds).length}</span>
          </button>
        ))}
      </div>
      <Panel title="Protocols" note={`${shown.length} of ${protocols.length}`} flush>
        {shown.length === 0 ? (
          <EmptyState reason={protocols.length === 0 ? 'NOTHING_YET' : 'FILTERED_OUT'}>
            {protocols.length === 0
              ? 'A protocol appears here with its first draft.'
              : 'No protocol is like this at the moment.'}
          </EmptyState>
        ) : (
          <DataTable caption="Protocols of the network" columns={columns} rows={shown} rowKey={({ id }) => id} />
        )}
      </Panel>
    </div>
  );
}

export function ProtocolsPage() {
  const { viewerCan } = useViewer();
  const result = useQuery(ProtocolsDocument);
  const [isOpen, setOpen] = useState(false);
  if (!viewerCan.includes('protocol:govern')) return <ForbiddenPage right="see how protocols are governed" />;
  const mayWrite = viewerCan.includes('protocol:author');
  return (
    <>
      <PageHeader
        title="Protocols"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="What is in force where, and what is waiting?"
        actions={
          <>
            <Button component={Link} to={paths.reviews()} variant="default">
              Reviews
            </Button>
            <Button
              disabled={!mayWrite}
              title={mayWrite ? undefined : 'Physicians, pharmacists and medical directors write protocols.'}
              onClick={() => setOpen(true)}
            >
              New protocol
            </Button>
          </>
        }
      />
      <QueryView result={result} data={result.data?.protocols?.nodes} skeleton={<TableSkeleton rows={5} />}>
        {(protocols) => <Protocols protocols={protocols} />}
      </QueryView>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="New protocol">
        <NewProtocolForm />
      </Modal>
    </>
  );
}
