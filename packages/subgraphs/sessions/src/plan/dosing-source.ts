import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, NotFoundError } from '@surcease/kernel';
import { type DoseLimit, networkLimits } from '../dose/dose-limit.js';
import type { PlanRecord } from './plan-record.js';

/** A dose as protocols and clinics configure it. */
export interface ConfiguredDose {
  basis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  maximumRateMicrogramsPerHour: number | null;
  maximumSessionMicrograms: number;
  seriesSize: number;
  frequencyDays: number;
  loadingMicrograms?: number;
}

/** What a plan at a clinic starts from, and the limits that it has to keep. */
export interface DosingSource {
  dose: ConfiguredDose;
  limits: DoseLimit[];
}

interface Row {
  state: string;
  dose: ConfiguredDose | null;
  limits: DoseLimit[];
  site_dose: ConfiguredDose | null;
  site_limits: DoseLimit[] | null;
  site_state: string | null;
}

async function versionAt(em: EntityManager, protocolVersionId: string, clinicId: string): Promise<Row> {
  const [row] = await em.execute<Row[]>(
    `select v.state, v.dose, v.limits, c.dose as site_dose, c.limits as site_limits, c.state as site_state
     from sessions.protocol_versions v left join sessions.site_configurations c
       on c.protocol_version_id = v.id and c.clinic_id = ? where v.id = ?`,
    [clinicId, protocolVersionId],
  );
  if (!row) throw new NotFoundError('The protocol version', ['input', 'protocolVersionId']);
  return row;
}

const unusable = ({ state }: Row, path: string) =>
  new DomainError('CONFLICT', `The protocol version is ${state.toLowerCase()}.`, ['input', path]);

const limitsOf = ({ limits, site_limits }: Row) => [...networkLimits, ...limits, ...(site_limits ?? [])];

/**
 * The dose of a protocol version as the clinic has it configured, for what is planned by it from now on.
 * @throws NotFoundError where the version is unknown; DomainError CONFLICT where it may not be used
 */
export async function dosingSource(
  em: EntityManager,
  protocolVersionId: string,
  clinicId: string,
): Promise<DosingSource> {
  const row = await versionAt(em, protocolVersionId, clinicId);
  if (row.state !== 'APPROVED') throw unusable(row, 'protocolVersionId');
  const dose = (row.site_state === 'ACTIVE' ? row.site_dose : null) ?? row.dose;
  if (!dose)
    throw new DomainError('CONFLICT', 'The clinic has not put this version to use.', ['input', 'protocolVersionId']);
  return { dose, limits: limitsOf(row) };
}

/**
 * The limits of a plan that is there: those of the version it goes by, also when its clinic has gone on to another.
 * @throws DomainError CONFLICT where the version is suspended, or retired before the series had a session
 */
export async function limitsOfPlan(
  em: EntityManager,
  { id, protocolVersionId, clinicId }: Pick<PlanRecord, 'id' | 'protocolVersionId' | 'clinicId'>,
): Promise<DoseLimit[]> {
  const row = await versionAt(em, protocolVersionId, clinicId);
  if (row.state === 'SUSPENDED') throw unusable(row, 'planId');
  if (row.state === 'RETIRED') {
    const sessions = await em.execute('select from sessions.sessions where plan_id = ? limit 1', [id]);
    if (sessions.length === 0) throw unusable(row, 'planId');
  }
  return limitsOf(row);
}
