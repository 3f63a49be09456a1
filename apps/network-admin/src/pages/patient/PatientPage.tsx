import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { AssessmentPart } from './AssessmentPart.js';
import { ChartProvider, type ChartPatient, useChart } from './ChartContext.js';
import { groupName, type PartId, parts } from './chart-words.js';
import { ConsentsPart } from './ConsentsPart.js';
import { CoveragePart } from './CoveragePart.js';
import { EligibilityPart } from './EligibilityPart.js';
import { EpisodeStateMark } from './EpisodeStateMark.js';
import { FollowUpPart } from './FollowUpPart.js';
import { MedicationsPart } from './MedicationsPart.js';
import { PathwayDocument } from './pathway.generated.js';
import { PathwayPart } from './PathwayPart.js';
import { PlanPart } from './PlanPart.js';
import { SafetyBanner } from './SafetyBanner.js';
import { useFollowUps, useMedications, useTreatment } from './useChartQueries.js';

const partOf: Record<PartId, () => React.ReactNode> = {
  pathway: PathwayPart,
  assessment: AssessmentPart,
  eligibility: EligibilityPart,
  medications: MedicationsPart,
  consents: ConsentsPart,
  coverage: CoveragePart,
  plan: PlanPart,
  'follow-up': FollowUpPart,
};

function Parts({ current }: { current: PartId }) {
  const { patient } = useChart();
  return (
    <nav aria-label="Parts of the record" className="views">
      <ul>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.patient(patient.id, id)} aria-current={id === current ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Lead({ patient }: { patient: ChartPatient }) {
  const { diagnosis } = patient;
  const episode = patient.episodes.nodes[0];
  return (
    <span className="session-lead">
      {episode && <EpisodeStateMark state={episode.state} />}
      <span>
        born {formatDay(patient.birthDate)}, {patient.age} years, {humanise(patient.sex).toLowerCase()}
      </span>
      <span>record {patient.medicalRecordNumber}</span>
      <span>
        {groupName(diagnosis.group)} ({diagnosis.code}), since {formatDay(diagnosis.painSince)}
      </span>
      <span>{patient.clinic?.name}</span>
      {patient.responsibleProvider && <span>in the care of {patient.responsibleProvider.displayName}</span>}
    </span>
  );
}

/** One patient’s course of care, from referral to the last follow-up. */
export function PatientPage() {
  const { id = '' } = useParams();
  const isClosed = needsPurpose(useViewer());
  const [params] = useSearchParams();
  const asked = params.get('part') ?? 'pathway';
  const current = parts.find((part) => part.id === asked)?.id ?? 'pathway';
  const result = useQuery(PathwayDocument, { variables: { id }, skip: isClosed, fetchPolicy: 'cache-and-network' });
  const { data, loading, error, refetch } = result;
  const rest = [useMedications(id, isClosed), useTreatment(id, isClosed), useFollowUps(id, isClosed)].map(
    (one) => one.refetch,
  );
  const [medications, treatment, followUps] = rest;
  const askAll = useCallback(
    () => Promise.allSettled([refetch, medications, treatment, followUps].map((ask) => ask?.())),
    [refetch, medications, treatment, followUps],
  );
  const refresh = useRefresh(askAll);
  const patient = data?.patient ?? null;
  const episode = patient?.episodes.nodes[0] ?? null;
  const timeZone = patient?.clinic?.timeZone ?? 'UTC';
  const chart = useMemo(
    () => patient && episode && { patient, episode, timeZone, refresh },
    [patient, episode, timeZone, refresh],
  );
  if (data && !patient && !loading && !error) return <NotFoundPage what="patient" />;
  const Part = partOf[current];
  return (
    <>
      <PageHeader
        key={patient?.id ?? ''}
        title={patient ? `${patient.givenName} ${patient.familyName}` : 'Patient'}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Patients', to: paths.patients() },
        ]}
        lead={patient && <Lead patient={patient} />}
      />
      <div className="stack">
        <UnknownParameters values={asked === current ? [] : [asked]} />
        {isClosed ? (
          <Panel title="Patient">
            <DeclarePurpose what="Records of patients" />
          </Panel>
        ) : chart ? (
          <ChartProvider value={chart}>
            <SafetyBanner />
            <Parts current={current} />
            <div key={`${id} ${current}`} className="stack">
              <Part />
            </div>
          </ChartProvider>
        ) : (
          <Panel title="Pathway">
            <QueryView result={result} data={patient} skeleton={<Skeleton height={420} radius="md" />}>
              {() => (
                <EmptyState reason="NOTHING_YET" title="No course of care yet">
                  It begins with a referral.
                </EmptyState>
              )}
            </QueryView>
          </Panel>
        )}
      </div>
    </>
  );
}
