import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertMay } from '../../session/session.policy.js';
import { insertRow } from '../../session/write-row.js';
import { dosingSource } from '../dosing-source.js';
import { type PlanContent, acceptedLimits, merged } from '../plan-content.js';
import { keepRevision } from '../plan-record.js';

export type GivenContent = { [Key in keyof PlanContent]?: PlanContent[Key] | null | undefined };

export interface CreateTreatmentPlan extends GivenContent {
  patientId: string;
  protocolVersionId: string;
  softLimitReason?: string | null;
}

interface Clearance {
  clinic_id: string;
  episode_id: string;
  weight_grams: number | null;
  weight_measured_on: string | null;
}

/** Writes a plan from a protocol version, as the clinic has it configured, within every limit. */
export async function createTreatmentPlan(
  { viewer }: WriteContext,
  { em, wrote }: Transaction,
  { patientId, protocolVersionId, softLimitReason, ...given }: CreateTreatmentPlan,
  at: Date,
): Promise<{ planId: string }> {
  const [clearance] = await em.execute<Clearance[]>(
    `select clinic_id, episode_id, weight_grams, weight_measured_on::text from sessions.care_clearances
     where patient_id = ? order by heard_at desc limit 1`,
    [patientId],
  );
  if (!clearance) throw new NotFoundError('The patient', ['input', 'patientId']);
  const { clinic_id: clinicId } = clearance;
  assertMay(viewer, 'plan:write', clinicId, ['input', 'patientId']);
  const { dose, limits } = await dosingSource(em, protocolVersionId, clinicId);
  const content = merged(given, {
    doseBasis: dose.basis,
    rateMicrogramsPerKgPerHour: dose.rateMicrogramsPerKgPerHour,
    rateMicrogramsPerHour: dose.rateMicrogramsPerHour,
    durationMinutes: dose.durationMinutes,
    loadingMicrograms: dose.loadingMicrograms ?? 0,
    maximumRateMicrogramsPerHour: dose.maximumRateMicrogramsPerHour,
    maximumSessionMicrograms: dose.maximumSessionMicrograms,
    seriesSize: dose.seriesSize,
    frequencyDays: dose.frequencyDays,
    indication: '',
    weightGrams: clearance.weight_grams ?? 0,
    weightMeasuredOn: clearance.weight_measured_on ?? '',
    weightBasis: 'ACTUAL',
    heightMillimetres: null,
    sex: null,
    titration: [],
    premedication: [],
    boostersPer365Days: 0,
  });
  assertComplete(content);
  const plan = { id: newId('plan'), clinicId, version: 1 };
  await insertRow(em, 'treatment_plans', {
    ...plan,
    patientId,
    episodeId: clearance.episode_id,
    protocolVersionId,
    ...content,
    acceptedLimits: acceptedLimits(content, limits, softLimitReason),
    state: 'DRAFT',
    createdAt: at,
  });
  await keepRevision(em, plan, content, viewer.accountId, at);
  wrote(clinicId, 'TreatmentPlan', plan.id);
  wrote(clinicId, 'Patient', patientId);
  return { planId: plan.id };
}

function assertComplete({ weightGrams, weightMeasuredOn, indication }: PlanContent): void {
  if (!indication.trim()) throw new BadInputError('A plan needs an indication.', ['input', 'indication']);
  if (weightGrams === 0) throw new BadInputError('No weight is known of the patient.', ['input', 'weightGrams']);
  if (!weightMeasuredOn) throw new BadInputError('Say when the weight was measured.', ['input', 'weightMeasuredOn']);
}
