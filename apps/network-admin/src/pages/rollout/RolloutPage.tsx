import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { formatCount, inMilligrams } from '../../format/number.js';
import { formatDay, formatMoment } from '../../format/time.js';
import type { SiteAdoptionStep } from '../../graph/schema.generated.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { AdoptionMark, StatusMark } from '../protocol/StatusMark.js';
import { fieldName, stepNames } from '../protocol/protocol-words.js';
import { ImpactPanel } from '../review/ImpactPanel.js';
import { RolloutDocument } from './rollout.generated.js';
import { type SiteRow, siteRows, stepsAt, takenAt } from './rollout-rows.js';
import { SiteChecklist } from './SiteChecklist.js';
import { StepDialog } from './StepDialog.js';

const steps: readonly SiteAdoptionStep[] = [
  'PROPOSE',
  'BEGIN_TRAINING',
  'MARK_READY',
  'ACTIVATE',
  'PAUSE',
  'RESUME',
  'ROLL_BACK',
  'WITHDRAW',
];

const stepColumn = (step: SiteAdoptionStep, header: string): Column<SiteRow> => ({
  id: step,
  header,
  cell: (row) => {
    const taken = takenAt(row, step);
    return taken ? (
      <span title={`${taken.actorName}, ${formatMoment(taken.at)}${taken.reason ? `: ${taken.reason}` : ''}`}>
        {formatDay(taken.at.slice(0, 10))}
      </span>
    ) : (
      <span className="muted">–</span>
    );
  },
});

interface Chosen {
  ids: ReadonlySet<string>;
  toggle: (clinicId: string) => void;
}

const columnsOf = ({ ids, toggle }: Chosen): ReadonlyArray<Column<SiteRow>> => [
  {
    id: 'site',
    header: 'Site',
    cell: ({ clinic }) => (
      <label className="pick-version">
        <input type="checkbox" checked={ids.has(clinic.id)} onChange={() => toggle(clinic.id)} /> {clinic.name}
      </label>
    ),
  },
  {
    id: 'state',
    header: 'This version',
    cell: ({ adoption }) =>
      adoption ? (
        <span className="stacked">
          <AdoptionMark state={adoption.state} />
          {adoption.wave && (
            <span className="small-print">
              {adoption.wave}
              {adoption.plannedFor && `, planned for ${formatDay(adoption.plannedFor)}`}
            </span>
          )}
          {adoption.conflicts.map(({ path, message }) => (
            <span key={path} className="overdue cell-text">
              {fieldName(path)}: {inMilligrams(message)}
            </span>
          ))}
        </span>
      ) : (
        <span className="muted">Not proposed</span>
      ),
  },
  stepColumn('PROPOSE', 'Proposed'),
  stepColumn('BEGIN_TRAINING', 'Training'),
  {
    id: 'checklist',
    header: 'Checklist',
    cell: ({ adoption, clinic }) =>
      adoption ? <SiteChecklist adoption={adoption} siteName={clinic.name} /> : <span className="muted">–</span>,
  },
  stepColumn('MARK_READY', 'Ready'),
  stepColumn('ACTIVATE', 'Activated'),
  {
    id: 'first-session',
    header: 'First session',
    cell: ({ adoption }) =>
      adoption?.firstSessionAt ? (
        <span className="stacked" title={formatMoment(adoption.firstSessionAt)}>
          {formatDay(adoption.firstSessionAt.slice(0, 10))}
          <span className="small-print">{formatCount(adoption.sessionsStarted)} started</span>
        </span>
      ) : (
        <span className="muted">{adoption?.state === 'ACTIVE' ? 'none yet' : '–'}</span>
      ),
  },
  {
    id: 'active',
    header: 'In force there',
    cell: ({ active }) => active?.version?.semanticVersion ?? <span className="muted">none</span>,
  },
];

function StepBar({
  rows,
  ids,
  mayAdvance,
  onStep,
}: {
  rows: readonly SiteRow[];
  ids: ReadonlySet<string>;
  mayAdvance: boolean;
  onStep: (step: SiteAdoptionStep) => void;
}) {
  const chosen = rows.filter(({ clinic }) => ids.has(clinic.id));
  const can = (step: SiteAdoptionStep) => chosen.filter((row) => stepsAt(row, mayAdvance).includes(step)).length;
  return (
    <div className="step-bar" role="group" aria-label="Steps at the sites chosen">
      <span className="muted">{chosen.length === 0 ? 'Choose sites, or a wave' : `${chosen.length} chosen`}</span>
      {steps.map((step) => (
        <Button
          key={step}
          size="compact-md"
          variant={step === 'ACTIVATE' && can(step) > 0 ? 'filled' : 'default'}
          disabled={can(step) === 0}
          title={
            can(step) > 0
              ? undefined
              : mayAdvance
                ? 'None of the sites chosen can take this step now.'
                : 'For the site’s manager and medical directors.'
          }
          onClick={() => onStep(step)}
        >
          {can(step) > 0 && can(step) < chosen.length ? `${stepNames[step]} (${can(step)})` : stepNames[step]}
        </Button>
      ))}
    </div>
  );
}

function WavePicker({ rows, onPick }: { rows: readonly SiteRow[]; onPick: (ids: string[]) => void }) {
  const waves = [...new Set(rows.flatMap(({ adoption }) => adoption?.wave ?? []))].toSorted();
  const idsOf = (holds: (row: SiteRow) => boolean) => rows.filter(holds).map(({ clinic }) => clinic.id);
  return (
    <div className="filter-bar" role="group" aria-label="Choose a wave">
      <button type="button" className="chip" onClick={() => onPick(idsOf(() => true))}>
        All sites
      </button>
      {waves.map((wave) => (
        <button
          key={wave}
          type="button"
          className="chip"
          onClick={() => onPick(idsOf(({ adoption }) => adoption?.wave === wave))}
        >
          {wave}
          <span className="chip-count">{idsOf(({ adoption }) => adoption?.wave === wave).length}</span>
        </button>
      ))}
      <button type="button" className="chip" onClick={() => onPick([])}>
        None
      </button>
    </div>
  );
}

function Matrix({ rows, versionId }: { rows: readonly SiteRow[]; versionId: string }) {
  const { viewerCan } = useViewer();
  const mayAdvance = viewerCan.includes('adoption:advance');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<SiteAdoptionStep | null>(null);
  const toggle = (clinicId: string) => {
    const next = new Set(ids);
    if (!next.delete(clinicId)) next.add(clinicId);
    setIds(next);
  };
  const chosen = rows.filter(({ clinic }) => ids.has(clinic.id));
  const inForce = rows.filter(({ adoption }) => adoption?.state === 'ACTIVE').length;
  const begun = rows.filter(({ adoption }) => adoption?.firstSessionAt).length;
  return (
    <div className="stack">
      <ImpactPanel versionId={versionId} clinicIds={[...ids]} />
      <Panel title="Sites" note={`in force at ${inForce} of ${rows.length}, first session at ${begun}`} flush>
        <div className="panel-body stack">
          <WavePicker rows={rows} onPick={(picked) => setIds(new Set(picked))} />
          <StepBar rows={rows} ids={ids} mayAdvance={mayAdvance} onStep={setStep} />
        </div>
        <DataTable
          caption="Sites and how far each is"
          columns={columnsOf({ ids, toggle })}
          rows={rows}
          rowKey={({ clinic }) => clinic.id}
          isSelected={({ clinic }) => ids.has(clinic.id)}
          isCompact
        />
      </Panel>
      {step && (
        <StepDialog
          key={step}
          versionId={versionId}
          step={step}
          rows={chosen.filter((row) => stepsAt(row, mayAdvance).includes(step))}
          onClose={() => setStep(null)}
        />
      )}
    </div>
  );
}

/** Which sites have taken a version up, who is blocked, and the next step for one site or a wave. */
export function RolloutPage() {
  const { id = '', versionId = '' } = useParams();
  const result = useQuery(RolloutDocument, { variables: { id, versionId } });
  const { data, error, refetch } = result;
  const refresh = useRefresh(refetch);
  const scope = useMemo(() => ({ subject: 'site', refresh }), [refresh]);
  if (data && data.protocolVersion === null && !error) return <NotFoundPage what="version" />;
  const version = data?.protocolVersion;
  const rows = data?.clinics ? siteRows(data.clinics.nodes, data.siteAdoptions ?? [], versionId) : undefined;
  const title = version ? `Rollout of ${version.protocol.title} ${version.semanticVersion}` : 'Rollout';
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
        lead={
          version && (
            <span className="session-lead">
              <StatusMark status={version.status} />
              {version.effectiveFrom && <span>in force from {formatDay(version.effectiveFrom)}</span>}
              {version.isReviewOverdue && (
                <span className="overdue">Its review is overdue: no further site takes it up.</span>
              )}
              <Link to={paths.review(versionId)}>Review and signatures</Link>
            </span>
          )
        }
      />
      <QueryView result={result} data={rows} skeleton={<Skeleton height={560} radius="md" />}>
        {(known) => <Matrix rows={known} versionId={versionId} />}
      </QueryView>
    </DeedScope>
  );
}
