import type { Site } from './build-sites.js';
import { isoInstant } from './calendar.js';
import type { Staff } from './build-staff.js';
import type { ProtocolRows } from './protocol-rows.js';
import { protocolCatalogue, type ProtocolDose } from './protocol-catalogue.js';
import type { Row, RowBatch } from './rows.js';
import { type VersionUse, usesAt } from './version-use.js';

/** Patients that a nurse looks after at once (assumed). */
const NURSE_PLACES = 4;

/** What the sessions context has heard of clinics, staff and protocols. */
export function writeSessionDirectory(
  sites: readonly Site[],
  staff: Staff,
  { used }: ProtocolRows,
  nowMs: number,
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
  batch['sessions.protocol_versions'] = [...used.values()].flatMap((chain) => chain.map(directoryRow));
  batch['sessions.site_configurations'] = sites.flatMap((site) =>
    [...used.values()].flatMap((chain) =>
      usesAt(site, chain, nowMs)
        .filter(({ version }) => isOnItsWay(chain.indexOf(version)))
        .flatMap((use) => configurationRows(site, use)),
    ),
  );
}

/** Whether a version, by its place among those of its protocol, is not in force everywhere yet. */
const isOnItsWay = (order: number) => order > 1;

const numbersOf = ({ content }: VersionUse['version']) => content as { dose: ProtocolDose; monitoring: object };

/** A version that is on its way to the sites has a dose only where a site has put it to use. */
function directoryRow(version: VersionUse['version'], order: number): Row<'sessions.protocol_versions'> {
  const { dose, monitoring } = numbersOf(version);
  const { id, protocol_id, semantic_version, effective_from } = version;
  return {
    id,
    protocol_id,
    semantic_version,
    state: 'APPROVED',
    dose: isOnItsWay(order) ? null : dose,
    limits: limitsOf(dose),
    effective_from: effective_from ?? '',
    monitoring,
  };
}

/** What a site has told of how it uses a version. */
function configurationRows({ clinic }: Site, use: VersionUse): Row<'sessions.site_configurations'>[] {
  const { version, state, fromMs, untilMs } = use;
  if (state !== 'ACTIVE' && state !== 'PAUSED') return [];
  const { dose } = numbersOf(version);
  return [
    {
      clinic_id: clinic.id,
      protocol_id: version.protocol_id,
      protocol_version_id: version.id,
      state,
      dose: { ...dose, loadingMicrograms: 0 },
      limits: limitsOf(dose),
      heard_at: isoInstant(untilMs ?? fromMs),
    },
  ];
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
