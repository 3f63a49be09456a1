import { fileURLToPath } from 'node:url';
import { type SubgraphServices, defineSubgraph } from '@surcease/graphql-kit';
import { ClinicPatientsResolver } from './foreign/clinic.resolver.js';
import { ProviderPatientsResolver } from './foreign/provider.resolver.js';
import { notePatients } from './patient/note-patients.js';
import { patientsByIds } from './patient/patient.repository.js';
import { PatientResolver } from './patient/patient.resolver.js';

/** Patients: who is treated, for what, and where. Protected health information throughout. */
export const patientsSubgraph = defineSubgraph<SubgraphServices>({
  name: 'patients',
  resolvers: [PatientResolver, ClinicPatientsResolver, ProviderPatientsResolver],
  references: {
    Patient: async (ids, context) => notePatients(context, await patientsByIds(context.reader, ids)),
  },
});

export const patientsMigrations = {
  schema: 'patients',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
