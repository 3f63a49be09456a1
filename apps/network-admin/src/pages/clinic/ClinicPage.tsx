import { Skeleton } from '@mantine/core';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatDay } from '../../format/time.js';
import { regionName } from '../../format/words.js';
import { type Clinic, ClinicFrame, type ClinicTabProps } from './ClinicFrame.js';
import { ClinicLivePanel } from './ClinicLivePanel.js';
import { ClinicPosition } from './ClinicPosition.js';
import { PatientsPanel } from './PatientsPanel.js';
import { ProvidersPanel } from './ProvidersPanel.js';

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

function Overview({ slug, clinic, facts, selection }: ClinicTabProps) {
  return (
    <div className="stack">
      <Panel title="Where it stands">
        <ClinicPosition slug={slug} selection={selection} />
      </Panel>
      <div className="columns">
        <Panel title="Facts">
          <QueryView result={facts} data={clinic} skeleton={<Skeleton height={190} />}>
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
  );
}

export const ClinicPage = () => <ClinicFrame>{(tab) => <Overview {...tab} />}</ClinicFrame>;
