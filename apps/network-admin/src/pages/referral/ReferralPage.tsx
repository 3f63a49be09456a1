import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { localOf } from '../../deeds/clinic-time.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { DeedForm, type Section } from '../../deeds/DeedForm.js';
import { diagnosisOptions, mechanisms, optionsOf, payers } from '../patient/chart-words.js';
import { ClinicsToReferToDocument, ReferPatientDocument } from './referral.generated.js';

const sources = ['PRIMARY_CARE', 'PAIN_SPECIALIST', 'OTHER_SPECIALIST', 'HOSPITAL', 'SELF', 'OTHER'];

interface Where {
  clinics: ReadonlyArray<{ id: string; name: string }>;
  nowLocal: string;
}

function sectionsOf({ clinics, nowLocal }: Where): Section[] {
  return [
    {
      title: 'Referral',
      fields: [
        {
          name: 'newPatient.clinicId',
          label: 'Clinic',
          kind: 'choice',
          required: true,
          initial: clinics.length === 1 ? (clinics[0]?.id ?? '') : '',
          options: clinics.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'receivedAt', label: 'Received, clinic time', kind: 'moment', required: true, initial: nowLocal },
        { name: 'source', label: 'From', kind: 'choice', required: true, options: optionsOf(sources) },
        { name: 'referredBy', label: 'Referred by', kind: 'text' },
        { name: 'payer', label: 'Payer, where known', kind: 'choice', options: optionsOf(payers) },
        { name: 'reason', label: 'Reason', kind: 'longText' },
      ],
    },
    {
      title: 'Patient',
      fields: [
        { name: 'newPatient.givenName', label: 'Given name', kind: 'text', required: true },
        { name: 'newPatient.familyName', label: 'Family name', kind: 'text', required: true },
        { name: 'newPatient.birthDate', label: 'Birth date', kind: 'date', required: true },
        {
          name: 'newPatient.sex',
          label: 'Sex',
          kind: 'choice',
          required: true,
          options: optionsOf(['FEMALE', 'MALE', 'UNKNOWN']),
        },
        { name: 'newPatient.medicalRecordNumber', label: 'Record number', kind: 'text', required: true },
        { name: 'newPatient.postalCode', label: 'Postal code, five digits', kind: 'text', required: true },
      ],
    },
    {
      title: 'Diagnosis',
      fields: [
        {
          name: 'newPatient.diagnosis.group',
          label: 'Diagnosis group',
          kind: 'choice',
          required: true,
          options: diagnosisOptions,
        },
        { name: 'newPatient.diagnosis.code', label: 'ICD-10-CM code', kind: 'text', required: true },
        {
          name: 'newPatient.diagnosis.mechanism',
          label: 'Pain mechanism',
          kind: 'choice',
          required: true,
          options: optionsOf(mechanisms),
        },
        { name: 'newPatient.diagnosis.painSince', label: 'Pain since', kind: 'date', required: true },
      ],
    },
  ];
}

const scope = { subject: 'referral', refresh: () => Promise.resolve() };

/** The request to treat somebody, with which a course of care begins. */
export function ReferralPage() {
  const viewer = useViewer();
  const navigate = useNavigate();
  const all = useQuery(ClinicsToReferToDocument).data?.clinics?.nodes;
  const clinics = useMemo(() => {
    const own = new Set(viewer.grants.flatMap(({ clinic }) => (clinic ? [clinic.id] : [])));
    return all?.filter(({ id }) => own.has(id));
  }, [all, viewer.grants]);
  const timeZone = clinics?.[0]?.timeZone ?? 'UTC';
  const sections = useMemo(
    () => sectionsOf({ clinics: clinics ?? [], nowLocal: localOf(new Date(), timeZone) }),
    [clinics, timeZone],
  );
  return (
    <>
      <PageHeader
        title="New referral"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Patients', to: paths.patients() },
        ]}
        lead={`Times in ${timeZone.replaceAll('_', ' ')}.`}
      />
      <Panel title="Referral of a new patient">
        {!viewer.viewerCan.includes('episode:refer') ? (
          <EmptyState reason="NO_PERMISSION">Patients are referred to a clinic by its staff.</EmptyState>
        ) : (
          clinics && (
            <DeedScope value={scope}>
              <DeedForm
                draftKey="referral"
                label="New referral"
                document={ReferPatientDocument}
                fixed={{}}
                timeZone={timeZone}
                sections={sections}
                submit="Record the referral"
                onData={(data) => {
                  const id = data.referPatient.episode?.patient?.id;
                  if (id) void navigate(paths.patient(id));
                }}
              />
            </DeedScope>
          )
        )}
      </Panel>
    </>
  );
}
