import { viewerWith } from '@surcease/graphql-kit/testing';
import { newId } from '@surcease/kernel';
import type { TestDatabase } from '@surcease/persistence/testing';

/** Ids of the people in these tests; events name no others. */
export const ids = {
  clinicA: newId('clin'),
  clinicB: newId('clin'),
  episodeA: newId('epi'),
  episodeB: newId('epi'),
  patientA: newId('pat'),
  patientB: newId('pat'),
};

const accountId = newId('acct');
export const nurse = viewerWith([{ role: 'NURSE', clinicId: ids.clinicA }], { accountId });
export const colleague = viewerWith([{ role: 'NURSE', clinicId: ids.clinicB }], { accountId: newId('acct') });
export const coordinator = viewerWith([{ role: 'COORDINATOR', clinicId: ids.clinicA }], { accountId: newId('acct') });
export const manager = viewerWith([{ role: 'CLINIC_MANAGER', clinicId: ids.clinicA }], { accountId: newId('acct') });
export const networkAdmin = viewerWith([{ role: 'NETWORK_ADMIN', clinicId: null }], {
  accountId: newId('acct'),
  purpose: 'OPERATIONS',
});
export const auditor = viewerWith([{ role: 'AUDITOR', clinicId: null }], {
  accountId: newId('acct'),
  purpose: 'AUDIT',
});

/** An episode at each of two clinics, in Los Angeles and in New York, whose series went from 2 to 13 March 2026. */
export async function buildTwoEpisodes({ owner }: TestDatabase): Promise<void> {
  await owner.query(
    `insert into outcomes.clinic_facts (clinic_id, name, time_zone)
     values ($1, 'Clinic A', 'America/Los_Angeles'), ($2, 'Clinic B', 'America/New_York')`,
    [ids.clinicA, ids.clinicB],
  );
  const episode = `insert into outcomes.episodes (id, clinic_id, patient_id, diagnosis_group, series_started_on, series_ended_on,
      baseline_nrs, baseline_phq9, baseline_mme, pain_duration_years, age_years, sex, prior_ketamine, payer,
      compensation_claim, protocol_version_id)
    values ($1, $2, $3, 'CRPS', '2026-03-02', '2026-03-13', 7, 10, 0, 2, 50, 'FEMALE', false, 'SELF_PAY', false, 'pver_1')`;
  await owner.query(episode, [ids.episodeA, ids.clinicA, ids.patientA]);
  await owner.query(episode, [ids.episodeB, ids.clinicB, ids.patientB]);
}
