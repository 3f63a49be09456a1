import type { PageArguments } from '@surcease/kernel';
import { type KeysetList, type Page, type Reader, anyOf, readByIds, readPage } from '@surcease/persistence';

export const deviationTypes = [
  'DOSE',
  'RATE',
  'DURATION',
  'MONITORING',
  'ELIGIBILITY',
  'CONSENT',
  'STAFFING',
  'OTHER',
] as const;
export type DeviationType = (typeof deviationTypes)[number];
export const deviationSeverities = ['MINOR', 'MAJOR', 'CRITICAL'] as const;
export type DeviationSeverity = (typeof deviationSeverities)[number];

/** A deviation as the graph names its facts. */
export interface DeviationRow {
  id: string;
  clinicId: string;
  sessionId: string | null;
  protocolId: string;
  versionId: string;
  type: DeviationType;
  severity: DeviationSeverity;
  planned: number | null;
  actual: number | null;
  unit: string | null;
  isIntended: boolean;
  reason: string | null;
  detectedBy: 'AUTO' | 'MANUAL';
  detectedAt: string;
  recordedByName: string;
  state: 'OPEN' | 'REVIEWED';
  reviewedByName: string | null;
  reviewedAt: string | null;
  reviewNote: string | null;
  correctiveAction: string | null;
  revision: number;
}

export interface DeviationFilter {
  clinicIds?: readonly string[] | null;
  protocolIds?: readonly string[] | null;
  versionIds?: readonly string[] | null;
  sessionIds?: readonly string[] | null;
  severities?: readonly DeviationSeverity[] | null;
  states?: readonly DeviationRow['state'][] | null;
}

const select = `d.id, d.clinic_id as "clinicId", d.session_id as "sessionId", d.protocol_id as "protocolId",
  d.version_id as "versionId", d.type, d.severity, d.planned, d.actual, d.unit, d.is_intended as "isIntended", d.reason,
  d.detected_by as "detectedBy", d.detected_at as "detectedAt", d.recorded_by_name as "recordedByName", d.state,
  d.reviewed_by_name as "reviewedByName", d.reviewed_at as "reviewedAt", d.review_note as "reviewNote",
  d.corrective_action as "correctiveAction", d.revision`;
const from = 'protocols.deviations d';

export function deviationsByIds(reader: Reader, ids: readonly string[]): Promise<(DeviationRow | null)[]> {
  return readByIds<DeviationRow>(reader, { select, from }, 'd.id', ids);
}

/** Deviations, the latest first. */
export function pageOfDeviations(
  reader: Reader,
  filter: DeviationFilter,
  page: PageArguments,
): Promise<Page<DeviationRow>> {
  const list: KeysetList = {
    name: 'deviations',
    select,
    from,
    sort: [
      { column: 'd.detected_at', key: 'detectedAt', type: 'timestamptz', descending: true },
      { column: 'd.id', key: 'id', type: 'text', descending: true },
    ],
    conditions: [
      ...anyOf('d.clinic_id', filter.clinicIds, 'clinicIds'),
      ...anyOf('d.protocol_id', filter.protocolIds, 'protocolIds'),
      ...anyOf('d.version_id', filter.versionIds, 'versionIds'),
      ...anyOf('d.session_id', filter.sessionIds, 'sessionIds'),
      ...anyOf('d.severity', filter.severities, 'severities'),
      ...anyOf('d.state', filter.states, 'states'),
    ],
  };
  return readPage<DeviationRow>(reader, list, page);
}

/** How often a version was left at a site, beside the sessions that ended there under it. */
export interface DeviationCountRow {
  protocolId: string;
  clinicId: string;
  sessions: number;
  deviations: number;
  severe: number;
}

/** Completed sessions and deviations by protocol and site; counts only. */
export function deviationCounts(reader: Reader, protocolId: string | null): Promise<DeviationCountRow[]> {
  return reader.rows<DeviationCountRow>(
    `with sessions as (
       select v.protocol_id, f.clinic_id, count(*)::int as sessions
       from protocols.session_facts f join protocols.versions v on v.id = f.protocol_version_id
       where f.delivered_dose_micrograms is not null and ($1::text is null or v.protocol_id = $1)
       group by v.protocol_id, f.clinic_id),
     deviations as (
       select d.protocol_id, d.clinic_id, count(*)::int as deviations,
         (count(*) filter (where d.severity <> 'MINOR'))::int as severe
       from protocols.deviations d where $1::text is null or d.protocol_id = $1 group by d.protocol_id, d.clinic_id)
     select s.protocol_id as "protocolId", s.clinic_id as "clinicId", s.sessions,
       coalesce(d.deviations, 0) as deviations, coalesce(d.severe, 0) as severe
     from sessions s left join deviations d using (protocol_id, clinic_id) order by s.protocol_id, s.clinic_id`,
    [protocolId],
  );
}
