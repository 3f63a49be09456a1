import type { CaseMixRecordedV1 } from '@surcease/schema-events';
import type { Transaction } from '@surcease/persistence';
import { patientsEvent } from '../episode/episode.events.js';
import type { EpisodeRecord } from '../episode/episode.entity.js';
import { readActiveMedications } from '../medication/read-active-medications.js';
import { opioidsOf } from '../medication/opioids-of.js';
import { ageOn } from '../patient/age.js';
import { PatientEntity } from '../patient/patient.entity.js';
import { scoreOf } from './baseline-scores.js';
import { InitialAssessmentEntity } from './initial-assessment.entity.js';

const YEAR_MS = 365.2425 * 86_400_000;

/** Tells what outcomes are adjusted for, while treatment has not begun and there is an assessment to tell of. */
export async function tellCaseMix(transaction: Transaction, episode: EpisodeRecord, at: Date): Promise<void> {
  if (episode.firstInfusionAt) return;
  const { em, raise } = transaction;
  await em.flush();
  const [assessment] = await em.find(
    InitialAssessmentEntity,
    { episodeId: episode.id },
    { orderBy: { assessedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  if (!assessment) return;
  const patient = await em.findOneOrFail(PatientEntity, episode.patientId);
  const opioids = opioidsOf(await readActiveMedications(transaction, episode.patientId, at));
  const ketamine = assessment.findings.find(({ name }) => name === 'priorKetamine')?.finding ?? 'UNKNOWN';
  const payload: CaseMixRecordedV1 = {
    episodeId: episode.id,
    patientId: episode.patientId,
    clinicId: episode.clinicId,
    diagnosisGroup: assessment.diagnosisGroup,
    baselineNrs: scoreOf(assessment.baseline, 'NRS'),
    baselinePhq9: scoreOf(assessment.baseline, 'PHQ9'),
    baselineMme: assessment.medicationsReviewed && opioids.isComplete ? opioids.mmePerDay : null,
    painDurationYears: Math.round((10 * (at.getTime() - Date.parse(assessment.painSince))) / YEAR_MS) / 10,
    ageYears: ageOn(patient.birthDate, at),
    sex: patient.sex,
    priorKetamine: ketamine === 'UNKNOWN' ? null : ketamine === 'PRESENT',
    payer: episode.payer ?? null,
    compensationClaim: assessment.compensationClaim,
    at: at.toISOString(),
  };
  raise(patientsEvent('case-mix-recorded', episode.clinicId, at, payload));
}
