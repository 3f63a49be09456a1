import { type Reader, readByIds } from '@surcease/persistence';

/** A treatment plan as the graph names the facts. */
export interface TreatmentPlanRow {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string | null;
  protocolVersionId: string;
  indication: string;
  doseBasis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  loadingMicrograms: number;
  maximumRateMicrogramsPerHour: number | null;
  maximumSessionMicrograms: number;
  weightGrams: number;
  weightMeasuredOn: string;
  weightBasis: 'ACTUAL' | 'IDEAL' | 'ADJUSTED';
  heightMillimetres: number | null;
  sex: 'FEMALE' | 'MALE' | null;
  titration: { afterMinutes: number; rateMicrogramsPerHour: number }[];
  premedication: string[];
  seriesSize: number;
  frequencyDays: number;
  boostersPer365Days: number;
  acceptedLimits: object[];
  state: 'DRAFT' | 'SIGNED' | 'ENDED';
  signedBy: string | null;
  signedAt: string | null;
  endedAt: string | null;
  endedById: string | null;
  endReason: string | null;
  endNote: string | null;
  createdAt: string;
  version: number;
}

const select = `p.id, p.clinic_id as "clinicId", p.patient_id as "patientId", p.episode_id as "episodeId",
  p.protocol_version_id as "protocolVersionId", p.indication, p.dose_basis as "doseBasis",
  p.rate_micrograms_per_kg_per_hour as "rateMicrogramsPerKgPerHour", p.rate_micrograms_per_hour as "rateMicrogramsPerHour",
  p.duration_minutes as "durationMinutes", p.loading_micrograms as "loadingMicrograms",
  p.maximum_rate_micrograms_per_hour as "maximumRateMicrogramsPerHour",
  p.maximum_session_micrograms as "maximumSessionMicrograms", p.weight_grams as "weightGrams",
  p.weight_measured_on as "weightMeasuredOn", p.weight_basis as "weightBasis", p.height_millimetres as "heightMillimetres",
  p.sex, p.titration, p.premedication, p.series_size as "seriesSize", p.frequency_days as "frequencyDays",
  p.boosters_per_365_days as "boostersPer365Days", p.accepted_limits as "acceptedLimits", p.state,
  p.signed_by as "signedBy", p.signed_at as "signedAt", p.ended_at as "endedAt",
  p.ended_by as "endedById", p.end_reason as "endReason", p.end_note as "endNote", p.created_at as "createdAt", p.version`;
const from = 'sessions.treatment_plans p';

export function plansByIds(reader: Reader, ids: readonly string[]): Promise<(TreatmentPlanRow | null)[]> {
  return readByIds<TreatmentPlanRow>(reader, { select, from }, 'p.id', ids);
}

/** The plans of each patient, the newest first; a patient has a handful. */
export async function plansOfPatients(reader: Reader, patientIds: readonly string[]): Promise<TreatmentPlanRow[][]> {
  const rows = await reader.rows<TreatmentPlanRow>(
    `select ${select} from ${from} where p.patient_id = any ($1::text[]) order by p.created_at desc, p.id desc`,
    [patientIds],
  );
  const byPatient = Map.groupBy(rows, (row) => row.patientId);
  return patientIds.map((id) => byPatient.get(id) ?? []);
}
