import type { Reader } from '@surcease/persistence';
import { daysAt } from '../input/days-at.js';
import { rowsOfParents } from '../episode/rows-of-parents.js';

/** A consent as the graph names its facts. */
export interface ConsentRow {
  parentId: string;
  id: string;
  clinicId: string;
  episodeState: string;
  kind: string;
  documentVersion: string;
  partnerName: string | null;
  purpose: string | null;
  dataClass: string | null;
  periodFrom: string;
  periodTo: string | null;
  givenAt: string;
  recordedBy: string;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
}

/** The consents of each episode or patient, withdrawn ones too, the latest first. */
export function consentsOf(
  reader: Reader,
  parent: 'episode' | 'patient',
  ids: readonly string[],
): Promise<ConsentRow[][]> {
  return rowsOfParents<ConsentRow>(
    reader,
    `select c.${parent}_id as "parentId", c.id, c.clinic_id as "clinicId", e.state as "episodeState", c.kind, c.document_version as "documentVersion",
       c.partner_name as "partnerName", c.purpose, c.data_class as "dataClass", c.period_from as "periodFrom",
       c.period_to as "periodTo", c.given_at as "givenAt", c.recorded_by as "recordedBy",
       c.withdrawn_at as "withdrawnAt", c.withdrawn_by as "withdrawnBy", c.withdrawal_reason as "withdrawalReason"
     from patients.consents c join patients.episodes e on e.id = c.episode_id
     where c.${parent}_id = any ($1::text[]) order by c.${parent}_id, c.given_at desc, c.id desc`,
    ids,
  );
}

/** Whether it holds on a day. */
export function isInForce({ withdrawnAt, periodFrom, periodTo }: ConsentRow, now: Date): boolean {
  const { begun, notOver } = daysAt(now);
  return withdrawnAt === null && periodFrom <= begun && (periodTo === null || periodTo >= notOver);
}
