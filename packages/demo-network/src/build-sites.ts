import { dayFromIso, DAY_MS } from './calendar.js';
import { clinicCatalogue, type ClinicProfile } from './clinic-catalogue.js';
import { diagnosisGroups, diagnosisProfiles, type DiagnosisGroup } from './diagnoses.js';
import { generatedId } from './generated-id.js';
import { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';

/** A clinic with its rooms, and what its patients' records need of it. */
export interface Site {
  index: number;
  profile: ClinicProfile;
  clinic: Row<'clinics.clinics'>;
  rooms: Row<'clinics.rooms'>[];
  diagnosisMix: (readonly [DiagnosisGroup, number])[];
  /** Filled when the staff is built. */
  physicianIds: string[];
  nurseIds: string[];
}

export function buildSites(seed: number): Site[] {
  return clinicCatalogue.map((profile, index) => {
    const random = new RandomStream(seed, 'clinic', index);
    const openedMs = dayFromIso(profile.openedOn) * DAY_MS;
    const id = generatedId('clin', openedMs, random);
    return {
      index,
      profile,
      clinic: {
        id,
        slug: profile.slug,
        name: profile.name,
        region: profile.region,
        time_zone: profile.timeZone,
        city: profile.city,
        state: profile.state,
        opened_on: profile.openedOn,
      },
      rooms: profile.chairsPerRoom.map((chairs, room) => ({
        id: generatedId('room', openedMs + room, random),
        clinic_id: id,
        name: `Infusion ${String.fromCharCode(65 + room)}`,
        chair_count: chairs,
      })),
      diagnosisMix: diagnosisMix(profile, new RandomStream(seed, 'clinic', index, 'diagnosis mix')),
      physicianIds: [],
      nurseIds: [],
    };
  });
}

/** The clinic's mix, around that of the network; sixty patients' worth of certainty is assumed. */
function diagnosisMix(profile: ClinicProfile, random: RandomStream): (readonly [DiagnosisGroup, number])[] {
  const shares = random.dirichlet(diagnosisGroups.map((group) => 60 * diagnosisProfiles[group].share));
  const fixed = profile.fibromyalgiaShare;
  const drawn = shares[diagnosisGroups.indexOf('FIBROMYALGIA')] ?? 0;
  return diagnosisGroups.map((group, index) => {
    const share = shares[index] ?? 0;
    if (fixed === undefined) return [group, share] as const;
    return [group, group === 'FIBROMYALGIA' ? fixed : (share * (1 - fixed)) / (1 - drawn)] as const;
  });
}
