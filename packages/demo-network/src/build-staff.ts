import type { Site } from './build-sites.js';
import { accountAt } from './demo-accounts.js';
import { credentialsOf } from './credentials.js';
import { dayFromIso, DAY_MS, isoDate } from './calendar.js';
import { generatedId } from './generated-id.js';
import { familyNames, femaleNames, maleNames } from './names.js';
import { nationalProviderId } from './national-provider-id.js';
import { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';

export interface Staff {
  providers: Row<'providers.providers'>[];
  roles: Row<'providers.roles'>[];
  credentials: Row<'providers.credentials'>[];
  /** The provider behind each account of a clinician, by its subject. */
  accountProviders: Map<string, Row<'providers.providers'>>;
}

type StaffRole = 'PHYSICIAN' | 'NURSE' | 'COORDINATOR' | 'CLINIC_MANAGER';

/** In the order of hiring, so that the smallest clinic has a physician and a nurse. */
const hiring: readonly StaffRole[] = [
  'PHYSICIAN',
  'NURSE',
  'COORDINATOR',
  'CLINIC_MANAGER',
  'PHYSICIAN',
  'NURSE',
  'PHYSICIAN',
  'NURSE',
];

const specialties: Readonly<Record<StaffRole, readonly string[]>> = {
  PHYSICIAN: ['Pain medicine', 'Anesthesiology', 'Physical medicine and rehabilitation', 'Neurology'],
  NURSE: ['Infusion nursing', 'Pain management nursing', 'Critical care nursing'],
  COORDINATOR: ['Care coordination'],
  CLINIC_MANAGER: ['Clinic administration'],
};

/** Share of physicians and nurses who also work at the next clinic: 15 % of all staff. */
const MULTI_SITE_SHARE = 0.22;

/** The staff of all clinics; writes the ids of physicians and nurses into the sites. */
export function buildStaff(seed: number, sites: readonly Site[], today: number): Staff {
  const staff: Staff = { providers: [], roles: [], credentials: [], accountProviders: new Map() };
  let clinicians = 0;
  for (const site of sites) {
    for (let position = 0; position < site.profile.homeProviders; position += 1) {
      const random = new RandomStream(seed, 'provider', site.index, position);
      const role = hiring[position % hiring.length] ?? 'PHYSICIAN';
      const since = dayFromIso(site.profile.openedOn) + position * 45;
      const drawn = provider(role, since, site.index * 100 + position, random);
      const place = staff.roles.filter(
        (known) => known.clinic_id === site.clinic.id && known.role === role && known.is_primary,
      ).length;
      const account = accountOf(role, site, place);
      const person = account?.displayName ? namedAs(drawn, account.displayName, role) : drawn;
      if (account !== undefined) staff.accountProviders.set(account.subject, person);
      staff.providers.push(person);
      staff.credentials.push(...credentialsOf(person.id, role, today, random, account !== undefined));
      addRole(staff, site, person.id, role, since, true);
      if (role !== 'PHYSICIAN' && role !== 'NURSE') continue;
      clinicians += 1;
      if (Math.floor(clinicians * MULTI_SITE_SHARE) === Math.floor((clinicians - 1) * MULTI_SITE_SHARE)) continue;
      const other = sites[(site.index + 1) % sites.length];
      if (other === undefined) continue;
      addRole(staff, other, person.id, role, Math.max(since, dayFromIso(other.profile.openedOn)) + 90, false);
    }
  }
  return staff;
}

/** The account of whoever is hired in a role, as the first or a later one at the site. */
const accountOf = (role: StaffRole, site: Site, place: number) =>
  role === 'NURSE' || role === 'PHYSICIAN' ? accountAt({ role, clinic: site.index, place }) : undefined;

/** Accounts and providers are one person, so they have one name. */
function namedAs(drawn: Row<'providers.providers'>, displayName: string, role: StaffRole) {
  const [given = '', family = ''] = displayName.replace('Dr. ', '').split(' ');
  return { ...drawn, given_name: given, family_name: family, display_name: `${given} ${family}${suffixes[role]}` };
}

const suffixes: Readonly<Record<StaffRole, string>> = {
  PHYSICIAN: ', MD',
  NURSE: ', RN',
  COORDINATOR: '',
  CLINIC_MANAGER: '',
};

function provider(role: StaffRole, since: number, serial: number, random: RandomStream): Row<'providers.providers'> {
  const id = generatedId('prov', since * DAY_MS, random);
  const given = random.pick(random.chance(0.6) ? femaleNames : maleNames);
  const family = random.pick(familyNames);
  return {
    id,
    given_name: given,
    family_name: family,
    display_name: `${given} ${family}${suffixes[role]}`,
    specialty: random.pick(specialties[role]),
    national_provider_id: nationalProviderId(serial),
  };
}

function addRole(staff: Staff, site: Site, providerId: string, role: StaffRole, since: number, primary: boolean): void {
  staff.roles.push({
    provider_id: providerId,
    clinic_id: site.clinic.id,
    role,
    since: isoDate(since),
    is_primary: primary,
  });
  if (role === 'PHYSICIAN') site.physicianIds.push(providerId);
  if (role === 'NURSE') site.nurseIds.push(providerId);
}
