import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import type { Column } from '../../components/DataTable.js';
import { formatDay, formatDayAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { groupName } from '../patient/chart-words.js';
import { EpisodeStateMark } from '../patient/EpisodeStateMark.js';
import type { PathwayListQuery, PatientLineFragment, PatientSearchQuery } from './patients.generated.js';

type Episode = NonNullable<PathwayListQuery['episodes']>['nodes'][number];
type FoundPatient = NonNullable<PatientSearchQuery['patients']>['nodes'][number];

export interface PatientRow {
  key: string;
  patient: PatientLineFragment;
  episode: Omit<Episode, 'patient'> | null;
}

export const rowOfEpisode = (episode: Episode): PatientRow | null =>
  episode.patient && { key: episode.id, patient: episode.patient, episode };

export const rowOfPatient = (patient: FoundPatient): PatientRow => ({
  key: patient.id,
  patient,
  episode: patient.episodes.nodes[0] ?? null,
});

const days = (count: number | null | undefined) => (count == null ? '–' : `${count}\u00a0d`);

/** What a list says of a patient; the clinic only to those who see several. */
export function patientColumns(withClinic: boolean): Array<Column<PatientRow>> {
  const columns: Array<Column<PatientRow>> = [
    {
      id: 'name',
      header: 'Patient',
      cell: ({ patient }) => (
        <Link to={paths.patient(patient.id)}>
          {patient.familyName}, {patient.givenName}
        </Link>
      ),
    },
    { id: 'record', header: 'Record', cell: ({ patient }) => patient.medicalRecordNumber },
    { id: 'born', header: 'Born', cell: ({ patient }) => formatDay(patient.birthDate) },
    {
      id: 'state',
      header: 'Stands at',
      cell: ({ episode }) => (episode ? <EpisodeStateMark state={episode.state} /> : 'no episode'),
    },
    {
      id: 'since',
      header: 'Since',
      cell: ({ episode, patient }) => (episode ? formatDayAt(episode.stateSince, patient.clinic?.timeZone) : '–'),
    },
    {
      id: 'triage',
      header: 'Triage',
      cell: ({ episode }) => (episode?.triage ? humanise(episode.triage.priority) : '–'),
    },
    {
      id: 'waiting',
      header: 'Waiting',
      numeric: true,
      cell: ({ episode }) => days(episode?.waitingTimes.waitingDays),
    },
    {
      id: 'contact',
      header: 'To first contact',
      numeric: true,
      cell: ({ episode }) => days(episode?.waitingTimes.toFirstContactDays),
    },
    { id: 'group', header: 'Diagnosis', cell: ({ patient }) => groupName(patient.diagnosis.group) },
  ];
  return withClinic
    ? [...columns, { id: 'clinic', header: 'Clinic', cell: ({ patient }) => patient.clinic?.name ?? '–' }]
    : columns;
}
