import type { Site } from './build-sites.js';
import type { Staff } from './build-staff.js';
import type { ProtocolRows } from './protocol-rows.js';
import { protocolCatalogue, type ProtocolDose } from './protocol-catalogue.js';
import type { RowBatch } from './rows.js';

/** Patients that a nurse looks after at once (assumed). */
const NURSE_PLACES = 4;

/** What the sessions context has heard of clinics, staff and protocols. */
export function writeSessionDirectory(
  sites: readonly Site[],
  staff: Staff,
  versions: ProtocolRows['versions'],
  batch: RowBatch,
): void {
  batch['sessions.clinics'] = sites.map(({ clinic }) => ({ id: clinic.id, time_zone: clinic.time_zone }));
  batch['sessions.rooms'] = sites.flatMap(({ rooms }) => rooms);
  batch['sessions.staff'] = staff.roles.map(({ provider_id, clinic_id, role }) => ({
    provider_id,
    clinic_id,
    role,
    places_at_once: role === 'NURSE' ? NURSE_PLACES : 1,
  }));
  batch['sessions.staff_credentials'] = staff.credentials.map(({ provider_id, kind, expires_on }) => ({
    provider_id,
    kind,
    expires_on,
  }));
  batch['sessions.protocol_versions'] = versions.flatMap((version) => {
    const { dose, monitoring } = version.content as { dose: ProtocolDose; monitoring: object };
    const { id, protocol_id, semantic_version, state, effective_from } = version;
    return [{ id, protocol_id, semantic_version, state, dose, limits: limitsOf(dose), effective_from, monitoring }];
  });
}

/** The bounds that the catalogue's doses state. */
function limitsOf(dose: ProtocolDose): object[] {
  const title = protocolCatalogue.find((protocol) => protocol.dose === dose)?.title ?? 'Protocol';
  const maximum = (quantity: string, value: number | null) =>
    value === null ? [] : [{ quantity, level: 'PROTOCOL_HARD', bound: 'MAXIMUM', value, source: title }];
  return [
    ...maximum('RATE_MICROGRAMS_PER_HOUR', dose.maximumRateMicrogramsPerHour),
    ...maximum('SESSION_MICROGRAMS', dose.maximumSessionMicrograms),
    {
      quantity: 'DURATION_MINUTES',
      level: 'PROTOCOL_SOFT',
      bound: 'MINIMUM',
      value: dose.durationMinutes,
      source: title,
    },
  ];
}
