import { fileURLToPath } from 'node:url';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { ClinicPatientsResolver } from './foreign/clinic.resolver.js';
import { ProviderPatientsResolver } from './foreign/provider.resolver.js';
import { notePatients } from './patient/note-patients.js';
import { patientsByIds } from './patient/patient.repository.js';
import { PatientResolver } from './patient/patient.resolver.js';
import type { PatientsServices } from './patients-services.js';

/** Patients: who is treated, for what, and where. Protected health information throughout. */
export const patientsSubgraph = defineSubgraph<PatientsServices>({
  name: 'patients',
  resolvers: [PatientResolver, ClinicPatientsResolver, ProviderPatientsResolver],
  references: {
    Patient: async (ids, context) => notePatients(context, await patientsByIds(context.reader, ids)),
  },
});

export const patientsEntities: readonly EntitySchema[] = [];

/** What it does about events of other contexts. */
export const patientsSubscribers: readonly EventSubscriber[] = [];

/** What it does as time passes. */
export const patientsTasks: readonly PeriodicTask<PatientsServices>[] = [];

export const patientsMigrations = {
  schema: 'patients',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
