import { fileURLToPath } from 'node:url';
import { type SubgraphServices, defineSubgraph } from '@surcease/graphql-kit';
import { clinicsByIds } from './clinic/clinic.repository.js';
import { ClinicResolver } from './clinic/clinic.resolver.js';
import { roomsByIds } from './room/room.repository.js';
import { RoomResolver } from './room/room.resolver.js';

/** Clinics and their rooms: the network's directory of places. */
export const clinicsSubgraph = defineSubgraph<SubgraphServices>({
  name: 'clinics',
  resolvers: [ClinicResolver, RoomResolver],
  references: {
    Clinic: (ids, { reader }) => clinicsByIds(reader, ids),
    Room: (ids, { reader }) => roomsByIds(reader, ids),
  },
});

export const clinicsMigrations = {
  schema: 'clinics',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
