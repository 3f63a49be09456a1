import type { Reader } from '@surcease/persistence';
import { rowsOfParents } from '../episode/rows-of-parents.js';
import type { BuprenorphineDose } from './opioids-of.js';

/** A medication as the graph names its facts. */
export interface MedicationRow {
  parentId: string;
  id: string;
  rxnormCode: string | null;
  name: string;
  doseAmount: number;
  doseUnit: string;
  route: string;
  timesPerDay: number;
  asNeeded: boolean;
  isOpioid: boolean;
  startedOn: string;
  endedOn: string | null;
  version: number;
}

/** The medications of each patient, those taken now first. */
export function medicationsOfPatients(reader: Reader, ids: readonly string[]): Promise<MedicationRow[][]> {
  return rowsOfParents<MedicationRow>(
    reader,
    `select m.patient_id as "parentId", m.id, m.rxnorm_code as "rxnormCode", m.name, m.dose_amount as "doseAmount",
       m.dose_unit as "doseUnit", m.route, m.times_per_day as "timesPerDay", m.as_needed as "asNeeded",
       m.is_opioid as "isOpioid", m.started_on as "startedOn", m.ended_on as "endedOn", m.version
     from patients.medications m where m.patient_id = any ($1::text[])
     order by m.patient_id, m.ended_on desc nulls first, m.started_on desc, m.id`,
    ids,
  );
}

/** A total of opioids as the graph names its facts. */
export interface OpioidTotalRow {
  parentId: string;
  asOf: string;
  morphineEquivalentMgPerDay: number | null;
  isComplete: boolean;
  unknownFactors: string[];
  buprenorphine: BuprenorphineDose[];
  scoringVersion: string;
}

/** The totals of each patient, the latest first. */
export function opioidTotalsOfPatients(reader: Reader, ids: readonly string[]): Promise<OpioidTotalRow[][]> {
  return rowsOfParents<OpioidTotalRow>(
    reader,
    `select t.patient_id as "parentId", t.as_of as "asOf",
       t.morphine_equivalent_mg_per_day as "morphineEquivalentMgPerDay", t.is_complete as "isComplete",
       t.unknown_factors as "unknownFactors", t.buprenorphine, t.scoring_version as "scoringVersion"
     from patients.opioid_totals t where t.patient_id = any ($1::text[]) order by t.patient_id, t.as_of desc, t.id desc`,
    ids,
  );
}
