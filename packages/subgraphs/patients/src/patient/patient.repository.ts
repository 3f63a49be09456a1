import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type SortColumn, anyOf, readByIds, readPage, readPages } from '@surcease/persistence';
import { searchCondition } from './search-condition.js';

/** A patient as the graph names the facts, with the clinic that row-level security and the audit trail go by. */
export interface PatientRow {
  id: string;
  clinicId: string;
  responsibleProviderId: string | null;
  medicalRecordNumber: string;
  givenName: string;
  familyName: string;
  initials: string;
  birthDate: string;
  sex: string;
  postalCode: string;
  diagnosisGroup: string;
  diagnosisCode: string;
  painMechanism: string;
  painSince: string;
  referredOn: string;
  status: string;
}

const select = `p.id, p.clinic_id as "clinicId", p.responsible_provider_id as "responsibleProviderId",
  p.medical_record_number as "medicalRecordNumber", p.given_name as "givenName", p.family_name as "familyName",
  left(p.given_name, 1) || left(p.family_name, 1) as initials, p.birth_date as "birthDate", p.sex,
  p.postal_code as "postalCode", p.diagnosis_group as "diagnosisGroup", p.diagnosis_code as "diagnosisCode",
  p.pain_mechanism as "painMechanism", p.pain_since as "painSince", p.referred_on as "referredOn", p.status`;
const from = 'patients.patients p';

const sorts = {
  FAMILY_NAME: [
    { column: 'p.family_name', key: 'familyName', type: 'text' },
    { column: 'p.given_name', key: 'givenName', type: 'text' },
    { column: 'p.id', key: 'id', type: 'text' },
  ],
  REFERRED_ON: [
    { column: 'p.referred_on', key: 'referredOn', type: 'date', descending: true },
    { column: 'p.id', key: 'id', type: 'text', descending: true },
  ],
} as const satisfies Record<string, readonly SortColumn[]>;

export type PatientSortKey = keyof typeof sorts;

export interface PatientListing {
  clinicIds?: readonly string[] | null;
  diagnosisGroups?: readonly string[] | null;
  statuses?: readonly string[] | null;
  search?: string | null;
  sort?: PatientSortKey | null;
}

export function patientsByIds(reader: Reader, ids: readonly string[]): Promise<(PatientRow | null)[]> {
  return readByIds<PatientRow>(reader, { select, from }, 'p.id', ids);
}

export function pageOfPatients(
  reader: Reader,
  { clinicIds, diagnosisGroups, statuses, search, sort }: PatientListing,
  page: PageArguments,
): Promise<Page<PatientRow>> {
  const conditions = [
    ...anyOf('p.clinic_id', clinicIds, 'clinicIds'),
    ...anyOf('p.diagnosis_group', diagnosisGroups, 'diagnosisGroups'),
    ...anyOf('p.status', statuses, 'statuses'),
    ...searchCondition(search),
  ];
  return readPage<PatientRow>(
    reader,
    { name: 'patients', node: 'Patient', select, from, sort: sorts[sort ?? 'FAMILY_NAME'], conditions },
    page,
  );
}

export function pagesOfPatientsAtClinics(
  reader: Reader,
  clinicIds: readonly string[],
  page: PageArguments,
): Promise<Page<PatientRow>[]> {
  const list = { name: 'patientsAtClinic', node: 'Patient', select, from, sort: sorts.FAMILY_NAME };
  return readPages<PatientRow>(reader, list, 'p.clinic_id', clinicIds, page);
}

export function pagesOfPatientsOfProviders(
  reader: Reader,
  providerIds: readonly string[],
  page: PageArguments,
): Promise<Page<PatientRow>[]> {
  const list = { name: 'patientsOfProvider', node: 'Patient', select, from, sort: sorts.FAMILY_NAME };
  return readPages<PatientRow>(reader, list, 'p.responsible_provider_id', providerIds, page);
}
