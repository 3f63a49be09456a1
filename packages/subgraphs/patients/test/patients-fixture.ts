import type { Viewer } from '@surcease/authz';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { fixedClock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { createTestDatabase } from '@surcease/persistence/testing';
import { patientsMigrations, patientsSubgraph } from '@surcease/subgraph-patients';

export const nurseOfA = viewerWith([{ role: 'NURSE', clinicId: 'clin_a' }]);
export const nurseOfB = viewerWith([{ role: 'NURSE', clinicId: 'clin_b' }]);
export const admin = viewerWith([{ role: 'NETWORK_ADMIN', clinicId: null }], { purpose: 'OPERATIONS' });

const patients = [
  ['pat_a1', 'clin_a', 'prov_1', 'ALD-100001', 'Ida', 'Moss', '2026-03-01', 'CRPS', 'IN_SERIES'],
  ['pat_a2', 'clin_a', 'prov_1', 'ALD-100002', 'Jon', 'Elm', '2026-01-01', 'LOW_BACK', 'CLOSED'],
  ['pat_a3', 'clin_a', null, 'ALD-200003', 'Kim', 'E%m_', '2026-02-01', 'CRPS', 'FOLLOW_UP'],
  ['pat_b1', 'clin_b', 'prov_1', 'BIR-100001', 'Lea', 'Elmer', '2026-05-01', 'CRPS', 'IN_SERIES'],
  ['pat_b2', 'clin_b', 'prov_2', 'BIR-100002', 'Max', 'Moss', '2026-04-01', 'CENTRAL', 'IN_SERIES'],
] as const;

/** Three patients at one clinic and two at another; one provider answers for patients of both. */
export async function patientsOfTwoClinics(serverUrl: string) {
  const database = await createTestDatabase(serverUrl, [patientsMigrations]);
  for (const [id, clinic, provider, number, given, family, referredOn, group, status] of patients)
    await database.owner.query(
      `insert into patients.patients (id, clinic_id, responsible_provider_id, medical_record_number, given_name,
         family_name, referred_on, diagnosis_group, status, birth_date, sex, postal_code, diagnosis_code,
         pain_mechanism, pain_since)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '1980-11-23', 'FEMALE', '85701', 'G90.511', 'MIXED', '2019-01-01')`,
      [id, clinic, provider, number, given, family, referredOn, group, status],
    );
  const subgraph = patientsSubgraph.create(
    { readers: database.readers('patients'), clock: fixedClock('2026-11-22T12:00:00Z') },
    createLogger({ name: 'test', level: 'silent' }),
  );
  return {
    database,
    ask: (viewer: Viewer | null, text: string, variables?: Record<string, unknown>) =>
      askSubgraph(subgraph, viewer, text, variables),
  };
}

export type PatientsFixture = Awaited<ReturnType<typeof patientsOfTwoClinics>>;
