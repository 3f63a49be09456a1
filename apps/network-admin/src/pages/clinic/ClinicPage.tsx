import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { PageHeader, type Crumb } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatDay } from '../../format/time.js';
import { regionName } from '../../format/words.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { ClinicFactsDocument, type ClinicFactsQuery } from './clinic.generated.js';
import { ClinicLivePanel } from './ClinicLivePanel.js';
import { ClinicPosition } from './ClinicPosition.js';
import { PatientsPanel } from './PatientsPanel.js';
import { ProvidersPanel } from './ProvidersPanel.js';

type Clinic = NonNullable<ClinicFactsQuery['clinicBySlug']>;

const crumbs: Crumb[] = [
  { name: 'Network', to: paths.home() },
  { name: 'Clinics', to: paths.clinics() },
];

function Facts({ clinic }: { clinic: Clinic }) {
  return (
    <dl className="facts">
      <dt>Place</dt>
      <dd>
        {clinic.city}, {clinic.state}
      </dd>
      <dt>Region</dt>
      <dd>{regionName(clinic.region)}</dd>
      <dt>Time zone</dt>
      <dd>{clinic.timeZone.replaceAll('_', ' ')}</dd>
      <dt>Opened</dt>
      <dd>{formatDay(clinic.openedOn)}</dd>
      <dt>Rooms</dt>
      <dd>
        <ul className="plain-list">
          {clinic.rooms.map(({ id, name, chairCount }) => (
            <li key={id}>
              {name} <span className="muted">({chairCount === 1 ? '1 chair' : `${chairCount} chairs`})</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

function ClinicDetails({ slug }: { slug: string }) {
  const result = useQuery(ClinicFactsDocument, { variables: { slug } });
  const clinic = result.data?.clinicBySlug;
  if (result.data && clinic === null && !result.error) return <NotFoundPage what="clinic" />;
  return (
    <>
      <PageHeader key={clinic?.name ?? ''} title={clinic?.name ?? 'Clinic'} crumbs={crumbs} />
      <div className="stack">
        <Panel title="Where it stands" note="Responders at week 4">
          <ClinicPosition slug={slug} />
        </Panel>
        <div className="columns">
          <Panel title="Facts">
            <QueryView result={result} data={clinic} skeleton={<Skeleton height={190} />}>
              {(known) => <Facts clinic={known} />}
            </QueryView>
          </Panel>
          <div className="stack">
            <Panel title="Today" note="live">
              <ClinicLivePanel slug={slug} />
            </Panel>
            <Panel title="Patients">
              <PatientsPanel slug={slug} />
            </Panel>
          </div>
        </div>
        <ProvidersPanel slug={slug} clinicId={clinic?.id} />
      </div>
    </>
  );
}

export function ClinicPage() {
  const { slug = '' } = useParams();
  return <ClinicDetails key={slug} slug={slug} />;
}
