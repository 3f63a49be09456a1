import { writeAdoptions } from './adoption-rows.js';
import { accountRows } from './demo-accounts.js';
import { BookingWriter } from './booking-rows.js';
import { buildSites, type Site } from './build-sites.js';
import { buildStaff } from './build-staff.js';
import { DAY_MS, dayOf, MINUTE_MS } from './calendar.js';
import { drawCourse, type Course } from './draw-course.js';
import { writeEarlyPatients } from './early-patients.js';
import type { NetworkContext } from './network-context.js';
import { EventWriter } from './event-rows.js';
import { writePatientWithEvents } from './patient-events.js';
import { writeProtocolFacts } from './protocol-fact-rows.js';
import { outcomesOnlyBatches } from './outcomes-only-rows.js';
import { PLANNED_BEFORE_DAYS } from './plan-rows.js';
import { protocolRows } from './protocol-rows.js';
import type { RowBatch } from './rows.js';
import { writeSessionDirectory } from './session-directory-rows.js';
import { emptyBatch } from './tables.js';
import { usesAt, versionInForce } from './version-use.js';

export const DEFAULT_SEED = 20261122;

export interface NetworkOptions {
  /** Multiplies the patients of each clinic; the clinics stay fourteen. May be below 1 for tests. */
  scale?: number;
  seed?: number;
  /**
   * What "now" is in the network: an instant, or a day (YYYY-MM-DD), which stands for 18:00 UTC of it, when all clinics
   * are open. Dates move with it; what was drawn does not.
   */
  anchorDate?: Date | string;
  /** Beside the reference data only episodes and answers about pain, for comparisons at a scale of hundreds. */
  only?: 'outcomes' | null;
}

/** A generated network. Each generator starts anew and gives the same rows. */
export interface GeneratedNetwork {
  anchor: Date;
  scale: number;
  clinicIds: readonly string[];
  /** Number of index patients, known before any is generated. */
  patientCount: number;
  /** All rows: first the reference data, then so many patients at a time with all that is theirs. */
  batches(patientsPerBatch?: number): Generator<RowBatch>;
  /** What was drawn for each patient, with the truth that the records show only in part. */
  courses(): Generator<Course>;
}

/**
 * The synthetic network: pure, and the same for the same options. Memory holds one batch, whatever the scale.
 * @throws RangeError where the scale is not above 0 or the anchor is no date
 */
export function generateNetwork({
  scale = 1,
  seed = DEFAULT_SEED,
  anchorDate = new Date().toISOString().slice(0, 10),
  only = null,
}: NetworkOptions = {}): GeneratedNetwork {
  if (!(scale > 0) || !Number.isFinite(scale)) throw new RangeError('generateNetwork: scale must be above 0');
  const nowMs = instantOf(anchorDate);
  const sites = buildSites(seed);
  const staff = buildStaff(seed, sites, dayOf(nowMs));
  const protocols = protocolRows(seed, nowMs);
  const clinicIds = sites.map((site) => site.clinic.id);
  const context: NetworkContext = {
    seed,
    scale,
    nowMs,
    today: dayOf(nowMs),
    sites,
    bookings: new BookingWriter(nowMs),
    versionIdOf: ({ site, protocol, firstDay }) => {
      const chain = protocols.used.get(protocol.slug) ?? unknownProtocol(protocol.slug);
      return versionInForce(usesAt(site, chain, nowMs), (firstDay - PLANNED_BEFORE_DAYS) * DAY_MS).id;
    },
  };
  const patientsOf = (site: Site): number => Math.max(1, Math.round(site.profile.indexPatients * scale));

  function* courses(): Generator<Course> {
    for (const site of sites)
      for (let index = 0; index < patientsOf(site); index += 1) yield drawCourse(context, site, index);
  }

  function* batches(patientsPerBatch = 500): Generator<RowBatch> {
    const { accounts, grants } = accountRows(seed, clinicIds, staff.accountProviders);
    const events = new EventWriter(seed, nowMs);
    // A generator that starts anew finds all chairs free.
    const own = { ...context, bookings: new BookingWriter(nowMs) };
    let batch = emptyBatch();
    batch['clinics.clinics'] = sites.map((site) => site.clinic);
    batch['outcomes.clinic_facts'] = sites.map(({ clinic: { id, name, time_zone, region } }) => ({
      clinic_id: id,
      name,
      time_zone,
      region,
    }));
    batch['clinics.rooms'] = sites.flatMap((site) => site.rooms);
    batch['access.accounts'] = accounts;
    batch['access.grants'] = grants;
    batch['providers.providers'] = staff.providers;
    batch['providers.roles'] = staff.roles;
    batch['providers.credentials'] = staff.credentials;
    batch['protocols.protocols'] = protocols.protocols;
    batch['protocols.versions'] = protocols.allVersions;
    batch['protocols.signatures'] = protocols.signatures;
    batch['protocols.comments'] = protocols.comments;
    writeAdoptions(seed, nowMs, sites, protocols, batch);
    writeSessionDirectory(sites, staff, protocols, nowMs, batch);
    batch['sessions.people'] = [...staff.providers, ...accounts].map(({ id, display_name }) => ({ id, display_name }));
    yield batch;
    if (only === 'outcomes') return yield* outcomesOnlyBatches(own, courses());
    batch = emptyBatch();
    for (const course of courses()) {
      writePatientWithEvents(own, course, events, batch);
      if (batch['patients.patients'].length < patientsPerBatch) continue;
      writeProtocolFacts(seed, nowMs, protocols, batch);
      events.writeDeviations(seed, batch);
      yield batch;
      batch = emptyBatch();
    }
    for (const site of sites) writeEarlyPatients(own, site, batch);
    writeProtocolFacts(seed, nowMs, protocols, batch);
    events.writeDeviations(seed, batch);
    events.close(batch);
    yield batch;
  }

  const patientCount = sites.reduce((sum, site) => sum + patientsOf(site), 0);
  return { anchor: new Date(nowMs), scale, clinicIds, patientCount, batches, courses };
}

function instantOf(anchor: Date | string): number {
  const instant = typeof anchor === 'string' ? Date.parse(`${anchor}T18:00:00Z`) : anchor.getTime();
  if (Number.isNaN(instant)) throw new RangeError('generateNetwork: anchorDate must be a Date or YYYY-MM-DD');
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

function unknownProtocol(slug: string): never {
  throw new Error(`generateNetwork: no protocol ${slug}`);
}
