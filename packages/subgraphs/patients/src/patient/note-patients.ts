import type { SubgraphContext } from '@surcease/graphql-kit';
import type { Page } from '@surcease/persistence';
import type { PatientRow } from './patient.repository.js';

/** Notes patients for the audit trail on their way out. No row of a patient is answered past this. */
export function notePatients<Row extends PatientRow | null>(context: SubgraphContext, rows: readonly Row[]) {
  context.audit.note('Patient', rows);
  return rows;
}

export function notePages(context: SubgraphContext, pages: readonly Page<PatientRow>[]) {
  for (const page of pages) context.audit.note('Patient', page.nodes);
  return pages;
}
