import type { SubgraphContext } from '@surcease/graphql-kit';
import { type TreatmentPlanRow, plansByIds, plansOfPatients } from './treatment-plan.repository.js';

const noted = (rows: readonly (TreatmentPlanRow | null)[], context: SubgraphContext) =>
  context.audit.note(
    'TreatmentPlan',
    rows.filter((row) => row !== null),
  );

/** One plan; those of one request are read in one statement. */
export function loadPlan(id: string, context: SubgraphContext): Promise<TreatmentPlanRow | null> {
  return context.load('plan', id, async (ids) => {
    const found = await plansByIds(context.reader, ids);
    noted(found, context);
    return found;
  });
}

/** All plans of a patient. */
export function loadPlansOfPatient(patientId: string, context: SubgraphContext): Promise<TreatmentPlanRow[]> {
  return context.load('plans of patient', patientId, async (ids) => {
    const found = await plansOfPatients(context.reader, ids);
    noted(found.flat(), context);
    return found;
  });
}
