import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { FailureNotice } from '../../components/FailureNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { useDeed } from '../../deeds/useDeed.js';
import { formatDay, formatMoment } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { ChangesTable, RiskBadge } from '../protocol/ChangesTable.js';
import type { VersionDetail } from '../protocol/ContentView.js';
import { DoseCurveChart } from '../protocol/DoseCurveChart.js';
import { FindingList } from '../protocol/FindingList.js';
import { VersionDetailDocument } from '../protocol/protocol.generated.js';
import { fieldName } from '../protocol/protocol-words.js';
import { OverdueReview } from '../protocol/OverdueReview.js';
import { ReasonedDeed } from '../protocol/ReasonedDeed.js';
import { StatusMark } from '../protocol/StatusMark.js';
import { CommentThread } from './CommentThread.js';
import { ImpactPanel } from './ImpactPanel.js';
import { RequestProtocolChangesDocument } from './review.generated.js';
import { SignForm } from './SignForm.js';

const weightGrams = 70_000;
const askAgainMs = 5_000;

function Signatures({ version }: { version: VersionDetail }) {
  return (
    <>
      <ul className="signatures">
        {version.signatures.map(({ id, printedName, role, meaning, signedAt, contentHash, voidedAt, voidReason }) => (
          <li key={id} className={voidedAt ? 'is-void' : undefined}>
            <strong>{printedName}</strong>, {humanise(role).toLowerCase()}, {humanise(meaning).toLowerCase()},{' '}
            {formatMoment(signedAt)}, on <code>{contentHash.slice(0, 12)}</code>
            {voidedAt && (
              <span className="overdue">
                {' '}
                Void since {formatMoment(voidedAt)}: {voidReason}
              </span>
            )}
          </li>
        ))}
      </ul>
      {version.status === 'IN_REVIEW' && version.missingSignatures.length > 0 && (
        <p>Still to sign: {version.missingSignatures.map((role) => humanise(role).toLowerCase()).join(' and ')}.</p>
      )}
      {version.signatures.length === 0 && version.status !== 'IN_REVIEW' && <p className="muted">Nobody has signed.</p>}
    </>
  );
}

function Changes({ version }: { version: VersionDetail }) {
  const { changesFromBase, baseVersion } = version;
  const baseName = baseVersion?.semanticVersion ?? 'nothing';
  const paths = new Set(changesFromBase.changes.map(({ path }) => path));
  const elsewhere = [
    ...new Set(version.comments.flatMap(({ path }) => (path !== null && !paths.has(path) ? [path] : []))),
  ];
  return (
    <Panel
      title="What it changes"
      note={`${changesFromBase.changes.length} of its fields against ${baseName}; N and P walk from change to change`}
    >
      <p className="risks">
        {humanise(changesFromBase.level)} change.{' '}
        {changesFromBase.risks.map((risk) => (
          <RiskBadge key={risk} risk={risk} />
        ))}
      </p>
      <DoseCurveChart
        curves={[
          { name: baseName, ...changesFromBase.fromCurve },
          { name: version.semanticVersion, ...changesFromBase.toCurve },
        ]}
      />
      <ChangesTable
        changes={changesFromBase.changes}
        isWalked
        under={({ path }) => <CommentThread version={version} path={path} />}
      />
      {elsewhere.map((path) => (
        <section key={path} aria-label={fieldName(path)}>
          <h3>{fieldName(path)}</h3>
          <CommentThread version={version} path={path} />
        </section>
      ))}
    </Panel>
  );
}

function Review({ version }: { version: VersionDetail }) {
  const [readHash, setReadHash] = useState(version.contentHash);
  const request = useDeed(RequestProtocolChangesDocument, {
    versionId: version.id,
    expectedRevision: version.revision,
  });
  const mayRequest = version.allowedActions.includes('REQUEST_CHANGES');
  return (
    <>
      {readHash !== version.contentHash && (
        <div className="warning-strip" role="alert">
          Somebody edited this version while you were reading: it is shown as it is now.{' '}
          <Button size="compact-sm" variant="default" onClick={() => setReadHash(version.contentHash)}>
            I have read it as it is now
          </Button>
        </div>
      )}
      <OverdueReview version={version} />
      <div className="review-columns">
        <div className="stack">
          <Panel title="Why">
            <p>{version.rationale || <span className="muted">No rationale was given.</span>}</p>
            <p className="small-print">
              By {version.authors.map(({ displayName }) => displayName).join(', ')}
              {version.submittedAt && `, handed in ${formatMoment(version.submittedAt)}`}
            </p>
          </Panel>
          <Changes version={version} />
        </div>
        <div className="stack">
          <Panel title="Checks" note={`${version.findings.length}`}>
            <FindingList findings={version.findings} />
          </Panel>
          <Panel title="Signatures">
            <Signatures version={version} />
            <SignForm version={version} readHash={readHash} />
          </Panel>
          <Panel title="Discussion">
            <CommentThread version={version} path={null} />
            <ReasonedDeed
              label="Request changes"
              warning="It goes back to its authors with what you ask for; signatures given so far are void."
              state={request.state}
              send={(reason) => request.send({ reason })}
              isDisabled={!mayRequest}
              why="For the pharmacist and the medical director of the network, while it is in review, and never for an author."
            />
            {!mayRequest && (
              <p className="small-print">
                Changes are requested by the pharmacist and the medical director of the network, while it is in review,
                and never by an author.
              </p>
            )}
          </Panel>
          <ImpactPanel versionId={version.id} />
        </div>
      </div>
    </>
  );
}

/** Should I approve this? What it changes, what the checks say, whom it touches, and the signature. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const { data, previousData, error, loading, refetch } = useQuery(VersionDetailDocument, {
    variables: { id, weightGrams },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const refresh = useRefresh(refetch, askAgainMs);
  const scope = useMemo(() => ({ subject: 'version', refresh }), [refresh]);
  const version = (data ?? previousData)?.protocolVersion;
  if (data && !version && !error && !loading) return <NotFoundPage what="version" />;
  const title = version ? `Review of ${version.protocol.title} ${version.semanticVersion}` : 'Review';
  return (
    <DeedScope value={scope}>
      <PageHeader
        key={version?.id ?? ''}
        title={title}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Protocols', to: paths.protocols() },
          { name: version?.protocol.title ?? 'Protocol', to: paths.protocol(version?.protocol.id ?? '') },
        ]}
        lead={
          version && (
            <span className="session-lead">
              <StatusMark status={version.status} />
              {version.effectiveFrom && <span>in force from {formatDay(version.effectiveFrom)}</span>}
              {version.allowedActions.includes('EDIT') && (
                <Link to={paths.protocolDraft(version.protocol.id, version.id)}>Open the draft</Link>
              )}
              {version.approvedAt && (
                <Link to={paths.rollout(version.protocol.id, version.id)}>Roll it out to sites</Link>
              )}
            </span>
          )
        }
      />
      {version && <Review version={version} />}
      {!version && error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {!version && !error && (
        <div aria-busy="true">
          <Skeleton height={560} radius="md" />
        </div>
      )}
    </DeedScope>
  );
}
