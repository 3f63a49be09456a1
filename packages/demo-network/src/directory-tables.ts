import type { DiagnosisGroup, PainMechanism } from './diagnoses.js';
import type { Role } from './vocabulary.js';

/** Who is in the network: accounts, clinics, providers and patients. */
export interface DirectoryTables {
  'access.accounts': {
    id: string;
    subject: string;
    display_name: string;
    email: string | null;
    kind: 'STAFF' | 'PARTNER';
    partner_tier: 'AGGREGATE' | 'DEIDENTIFIED' | 'IDENTIFIED' | null;
    provider_id: string | null;
  };
  'access.grants': { account_id: string; role: Role; clinic_id: string | null };
  'clinics.clinics': {
    id: string;
    slug: string;
    name: string;
    region: string;
    time_zone: string;
    city: string;
    state: string;
    opened_on: string;
  };
  'clinics.rooms': { id: string; clinic_id: string; name: string; chair_count: number };
  'providers.providers': {
    id: string;
    given_name: string;
    family_name: string;
    display_name: string;
    specialty: string;
    national_provider_id: string;
  };
  'providers.roles': { provider_id: string; clinic_id: string; role: Role; since: string; is_primary: boolean };
  'providers.credentials': {
    id: string;
    provider_id: string;
    kind: 'ACLS' | 'BLS' | 'DEA' | 'LICENSE';
    issued_on: string;
    expires_on: string;
  };
  'patients.patients': {
    id: string;
    clinic_id: string;
    responsible_provider_id: string;
    medical_record_number: string;
    given_name: string;
    family_name: string;
    birth_date: string;
    sex: 'FEMALE' | 'MALE';
    postal_code: string;
    diagnosis_group: DiagnosisGroup;
    diagnosis_code: string;
    pain_mechanism: PainMechanism;
    pain_since: string;
    referred_on: string;
    status: 'INTAKE' | 'IN_SERIES' | 'FOLLOW_UP' | 'MAINTENANCE' | 'CLOSED';
  };
}
