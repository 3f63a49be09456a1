import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, NotFoundError } from '@surcease/kernel';
import { type DoseLimit, networkLimits } from '../dose/dose-limit.js';

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
}

/**
 * The dose of a protocol version as the clinic has it configured.
 * @throws NotFoundError where the version is unknown; DomainError CONFLICT where it may not be used
 */
export async function dosingSource(
  em: EntityManager,
  protocolVersionId: string,
  clinicId: string,
): Promise<DosingSource> {
  const [row] = await em.execute<Row[]>(
    `select v.state, v.dose, v.limits, c.dose as site_dose, c.limits as site_limits
     from sessions.protocol_versions v left join sessions.site_configurations c
       on c.protocol_version_id = v.id and c.clinic_id = ? and c.state = 'ACTIVE' where v.id = ?`,
    [clinicId, protocolVersionId],
  );
  if (!row) throw new NotFoundError('The protocol version', ['input', 'protocolVersionId']);
  if (row.state !== 'APPROVED')
    throw new DomainError('CONFLICT', `The protocol version is ${row.state.toLowerCase()}.`, [
      'input',
      'protocolVersionId',
    ]);
  const dose = row.site_dose ?? row.dose;
  if (!dose)
    throw new DomainError('CONFLICT', 'The clinic has not put this version to use.', ['input', 'protocolVersionId']);
  return {
    dose,
    limits: [...networkLimits, ...row.limits, ...(row.site_limits ?? [])],
  };
}
