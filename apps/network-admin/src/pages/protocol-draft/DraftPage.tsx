import { useQuery } from '@apollo/client/react';
import { Skeleton, Textarea } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { EmptyState } from '../../components/EmptyState.js';
import { FailureNotice } from '../../components/FailureNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { ChangesTable } from '../protocol/ChangesTable.js';
import type { VersionDetail } from '../protocol/ContentView.js';
import { FindingList } from '../protocol/FindingList.js';
import { DoseCurveChart } from '../protocol/DoseCurveChart.js';
import { VersionDetailDocument } from '../protocol/protocol.generated.js';
import { StatusMark } from '../protocol/StatusMark.js';
import { ConflictPanel } from './ConflictPanel.js';
import { DraftFormProvider, useDraftForm } from './DraftContext.js';
import { LeaveGuard } from './LeaveGuard.js';
import { DiscardProtocolDraftDocument, SubmitProtocolVersionDocument } from './protocol-draft.generated.js';
import { SaveMark } from './SaveMark.js';
import { draftSections } from './SectionForms.js';
import { useDraftSaving } from './useDraftSaving.js';

const weightGrams = 70_000;

type Saving = ReturnType<typeof useDraftSaving>;

function Submission({ saving, protocolId }: { saving: Saving; protocolId: string }) {
  const navigate = useNavigate();
  const { judged, state, revision } = saving;
  const submit = useDeed(SubmitProtocolVersionDocument, { versionId: judged.id });
  const discard = useDeed(DiscardProtocolDraftDocument, { versionId: judged.id });
  const errors = judged.findings.filter(({ severity }) => severity === 'ERROR').length;
  const may = (action: (typeof judged.allowedActions)[number]) => judged.allowedActions.includes(action);
  const send = async () => {
    if (await submit.send({ expectedRevision: revision.current })) void navigate(paths.review(judged.id));
  };
  const giveUp = async () => {
    if (await discard.send({ expectedRevision: revision.current })) void navigate(paths.protocolVersions(protocolId));
  };
  const why = [
    state.kind !== 'SAVED' && 'It is not saved yet.',
    errors > 0 && `${errors} ${errors === 1 ? 'field breaks' : 'fields break'} a hard limit or lack something.`,
    saving.writing.rationale.trim() === '' && 'Say why the change is made.',
    !may('SUBMIT') && 'It is not yours to hand in at this point.',
  ].filter(Boolean);
  return (
    <div className="stacked">
      {why.length > 0 && (
        <ul className="next-why" id="why-submit">
          {why.map((reason) => (
            <li key={String(reason)}>{reason}</li>
          ))}
        </ul>
      )}
      <Problems state={submit.state} />
      <Problems state={discard.state} />
      <div className="row-actions">
        <DeedButton
          state={submit.state}
          disabled={why.length > 0}
          aria-describedby="why-submit"
          onClick={() => void send()}
        >
          Hand to the reviewers
        </DeedButton>
        {may('DISCARD') && (
          <DeedButton state={discard.state} variant="subtle" color="red" onClick={() => void giveUp()}>
            Give the draft up
          </DeedButton>
        )}
      </div>
    </div>
  );
}

function Aside({ saving, protocolId, baseName }: { saving: Saving; protocolId: string; baseName: string }) {
  const { judged } = saving;
  const { changesFromBase } = judged;
  const errors = judged.findings.filter(({ severity }) => severity === 'ERROR');
  return (
    <div className="stack draft-aside">
      <Panel title="Where it stands" note={<StatusMark status={judged.status} />}>
        <p className="small-print">
          {errors.length === 0 ? 'No hard limit is broken' : `${errors.length} to mend`},{' '}
          {judged.findings.length - errors.length} warnings
        </p>
        {errors.length > 0 && <FindingList findings={errors} />}
        <Submission saving={saving} protocolId={protocolId} />
      </Panel>
      <Panel
        title="What it changes"
        note={`${changesFromBase.changes.length} in ${baseName}: ${changesFromBase.level.toLowerCase()}`}
      >
        <DoseCurveChart
          height={150}
          curves={[
            { name: baseName, ...changesFromBase.fromCurve },
            { name: judged.semanticVersion, ...changesFromBase.toCurve },
          ]}
        />
        <ChangesTable changes={changesFromBase.changes} />
      </Panel>
    </div>
  );
}

function Editor({ version }: { version: VersionDetail }) {
  const saving = useDraftSaving(version, weightGrams);
  const { writing, write, judged, state } = saving;
  const isReadOnly = !version.allowedActions.includes('EDIT');
  const form = useMemo(
    () => ({
      content: writing.content,
      change: (content: typeof writing.content) => write({ ...writing, content }),
      findings: judged.findings,
      rails: version.guardRails,
      changes: judged.changesFromBase.changes,
      isReadOnly,
    }),
    [writing, write, judged, version, isReadOnly],
  );
  const comments = version.comments.filter(({ resolvedAt }) => resolvedAt === null);
  return (
    <DraftFormProvider value={form}>
      <LeaveGuard isDirty={state.kind !== 'SAVED'} save={saving.save} />
      {isReadOnly && (
        <EmptyState reason="NO_PERMISSION" title="To read, not to write">
          Drafts are written by physicians, pharmacists and medical directors, until they are approved.
        </EmptyState>
      )}
      {version.status === 'IN_REVIEW' && (
        <p className="warning-strip" role="status">
          This version is in review: an edit takes it back to a draft and voids the signatures given so far.
        </p>
      )}
      {state.kind === 'CONFLICT' && (
        <ConflictPanel
          mine={writing}
          base={saving.base}
          theirs={state.theirs}
          onSettle={(chosen) => void saving.settle(chosen, state.theirs)}
        />
      )}
      <div className="save-bar">
        <SaveMark state={state} onRetry={() => void saving.save()} />
      </div>
      <div className="draft-columns">
        <div className="stack">
          {comments.length > 0 && (
            <Panel title="What the reviewers ask for" note={<Link to={paths.review(version.id)}>Open the review</Link>}>
              <ul className="statements">
                {comments.map(({ id, authorName, body }) => (
                  <li key={id}>
                    <strong>{authorName}:</strong> {body}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <Panel title="Why">
            <Textarea
              label="Rationale"
              description="What is to be better by this version, and how that is known."
              autosize
              minRows={2}
              required
              readOnly={isReadOnly}
              value={writing.rationale}
              onChange={(event) => write({ ...writing, rationale: event.target.value })}
            />
          </Panel>
          <Sections />
        </div>
        <Aside
          saving={saving}
          protocolId={version.protocol.id}
          baseName={version.baseVersion?.semanticVersion ?? 'nothing'}
        />
      </div>
    </DraftFormProvider>
  );
}

/** One part of the draft at a time; where a part has something to mend or to weigh, its name says how much. */
function Sections() {
  const { findings } = useDraftForm();
  const [params, setParams] = useSearchParams();
  const asked = params.get('section');
  const known = draftSections.find(({ id }) => id === asked);
  const shown = known ?? draftSections[0];
  return (
    <>
      <UnknownParameters values={asked !== null && !known ? [asked] : []} />
      <nav aria-label="Sections of the draft" className="section-nav">
        {draftSections.map(({ id, title, fields }) => {
          const count = findings.filter(({ path }) => fields.test(path)).length;
          return (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={id === shown?.id}
              onClick={() => setParams({ section: id }, { preventScrollReset: true })}
            >
              {title}
              {count > 0 && (
                <span className="chip-count" title="Findings of the checks">
                  {count}
                </span>
              )}
            </button>
          );
        })}
      </nav>
      {shown && (
        <Panel key={shown.id} title={shown.title}>
          {shown.body}
        </Panel>
      )}
    </>
  );
}

/** Where a version is written: kept while it is written, judged by the server at every save. */
export function DraftPage() {
  const { id = '', draftId = '' } = useParams();
  // What is written here is newer than what any other page asks for meanwhile: the page keeps its own answer.
  const { data, error, loading, refetch } = useQuery(VersionDetailDocument, {
    variables: { id: draftId, weightGrams },
    fetchPolicy: 'no-cache',
  });
  const scope = useMemo(() => ({ subject: 'draft', refresh: () => Promise.resolve() }), []);
  const again = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const version = data?.protocolVersion;
  if (data && !version && !error && !loading) return <NotFoundPage what="draft" />;
  const title = version ? `Draft ${version.semanticVersion} of ${version.protocol.title}` : 'Draft';
  return (
    <DeedScope value={scope}>
      <PageHeader
        key={title}
        title={title}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Protocols', to: paths.protocols() },
          { name: version?.protocol.title ?? 'Protocol', to: paths.protocol(id) },
        ]}
        lead={version && `By ${version.authors.map(({ displayName }) => displayName).join(', ')}.`}
      />
      {version && <Editor key={draftId} version={version} />}
      {!version && error && <FailureNotice error={error} onRetry={again} />}
      {!version && !error && (
        <div aria-busy="true">
          <Skeleton height={640} radius="md" />
        </div>
      )}
    </DeedScope>
  );
}
