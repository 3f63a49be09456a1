import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { Panel } from '../../components/Panel.js';
import { useDeed } from '../../deeds/useDeed.js';
import { formatDay, formatMoment } from '../../format/time.js';
import { SuspensionsDocument } from '../../shell/suspensions.generated.js';
import { DraftButton } from './DraftButton.js';
import { LiftSuspension } from './LiftSuspension.js';
import { RetireProtocolVersionDocument, SuspendProtocolVersionDocument } from './protocol.generated.js';
import { isOverdue, isReviewed } from './OverdueReview.js';
import { type Protocol, ProtocolFrame, type Version } from './ProtocolFrame.js';
import { RenewReview } from './RenewReview.js';
import { ReasonedDeed } from './ReasonedDeed.js';
import { StatusMark } from './StatusMark.js';
import { SuspensionFacts } from './SuspensionFacts.js';

/** The stop that is on a version now: what was retired under a stop has none to lift. */
const standingStop = ({ status, suspensions }: Version) =>
  status === 'SUSPENDED' ? suspensions.find(({ liftedAt, replacedAt }) => !liftedAt && !replacedAt) : undefined;

const isOpen = ({ status }: Version) => status === 'DRAFT' || status === 'CHANGES_REQUESTED';

function Deeds({ protocol, version }: { protocol: Protocol; version: Version }) {
  const fixed = { versionId: version.id };
  const client = useApolloClient();
  const suspend = useDeed(SuspendProtocolVersionDocument, fixed, () =>
    client.refetchQueries({ include: [SuspensionsDocument] }),
  );
  const revisioned = { ...fixed, expectedRevision: version.revision };
  const retire = useDeed(RetireProtocolVersionDocument, revisioned);
  const may = (action: Version['allowedActions'][number]) => version.allowedActions.includes(action);
  const standing = standingStop(version);
  return (
    <div className="row-actions">
      {isOpen(version) ? (
        <Button component={Link} to={paths.protocolDraft(protocol.id, version.id)} variant="default" size="compact-sm">
          {may('EDIT') ? 'Open the draft' : 'Read the draft'}
        </Button>
      ) : (
        <Button
          component={Link}
          to={`${paths.protocol(protocol.id)}?version=${version.id}`}
          variant="default"
          size="compact-sm"
        >
          Read
        </Button>
      )}
      <Button component={Link} to={paths.review(version.id)} variant="default" size="compact-sm">
        Review
      </Button>
      {version.approvedAt && (
        <Button component={Link} to={paths.rollout(protocol.id, version.id)} variant="default" size="compact-sm">
          Rollout
        </Button>
      )}
      <DraftButton protocol={protocol} fromVersionId={version.id} />
      {may('RENEW_REVIEW') && <RenewReview version={version} />}
      {standing && <LiftSuspension version={version} suspension={standing} />}
      {may('SUSPEND') && (
        <ReasonedDeed
          label={standing ? 'Stop afresh' : 'Stop for safety'}
          warning={
            standing
              ? 'A fresh stop takes the place of the one in force. What was signed to lift that one is void.'
              : 'At once, at every site of the network: no session starts by this version from now on.'
          }
          isGrave
          state={suspend.state}
          send={(reason) => suspend.send({ reason })}
        />
      )}
      {may('RETIRE') && (
        <ReasonedDeed
          label="Retire"
          warning="For good: nobody takes this version up again."
          state={retire.state}
          send={(reason) => retire.send({ reason })}
        />
      )}
    </div>
  );
}

function VersionEntry({ protocol, version, compare }: { protocol: Protocol; version: Version; compare: string[] }) {
  const [, setParams] = useSearchParams();
  const isPicked = compare.includes(version.id);
  const pick = () => {
    const next = isPicked ? compare.filter((id) => id !== version.id) : [...compare, version.id].slice(-2);
    setParams(next.map((id) => ['with', id] as [string, string]));
  };
  const given = version.signatures.filter(({ voidedAt }) => voidedAt === null);
  return (
    <li className="version-entry">
      <div className="version-head">
        <h3>{version.semanticVersion}</h3>
        <StatusMark status={version.status} />
        <label className="pick-version">
          <input type="checkbox" checked={isPicked} onChange={pick} /> Compare
        </label>
      </div>
      <p>{version.rationale || <span className="muted">No rationale yet.</span>}</p>
      <p className="small-print">
        By {version.authors.map(({ displayName }) => displayName).join(', ')}
        {version.baseVersion && `, from ${version.baseVersion.semanticVersion}`}, last changed{' '}
        {formatMoment(version.updatedAt)}.{' '}
        {given.length > 0 &&
          `Signed: ${given.map((one) => `${one.printedName} (${formatMoment(one.signedAt)})`).join(', ')}. `}
        {version.effectiveFrom && `In force from ${formatDay(version.effectiveFrom)}. `}
        {version.supersededAt && `Superseded ${formatMoment(version.supersededAt)}. `}
        {version.reviewDueOn &&
          isReviewed(version) &&
          !isOverdue(version) &&
          `Review due ${formatDay(version.reviewDueOn)}.`}
        {version.reviewDueOn && isOverdue(version) && (
          <span className="overdue">Review overdue since {formatDay(version.reviewDueOn)}.</span>
        )}
      </p>
      {version.suspensions.map((suspension) => (
        <SuspensionFacts key={suspension.id} suspension={suspension} />
      ))}
      <Deeds protocol={protocol} version={version} />
    </li>
  );
}

function Versions({ protocol }: { protocol: Protocol }) {
  const [params] = useSearchParams();
  const versions = protocol.versions.nodes;
  const compare = params.getAll('with').filter((id) => versions.some((version) => version.id === id));
  // The older one is what was, whichever was picked first.
  const [from, to] = compare.toSorted(
    (a, b) => versions.findIndex(({ id }) => id === b) - versions.findIndex(({ id }) => id === a),
  );
  return (
    <Panel
      title="History"
      note={`${versions.length} versions, the newest first`}
      actions={
        from && to ? (
          <Button component={Link} to={paths.protocolCompare(protocol.id, from, to)} size="compact-sm">
            Compare the two
          </Button>
        ) : (
          <span className="muted">Pick two to compare</span>
        )
      }
      flush
    >
      <ul className="version-list">
        {versions.map((version) => (
          <VersionEntry key={version.id} protocol={protocol} version={version} compare={compare} />
        ))}
      </ul>
    </Panel>
  );
}

export function VersionsPage() {
  return <ProtocolFrame title="versions">{(protocol) => <Versions protocol={protocol} />}</ProtocolFrame>;
}
