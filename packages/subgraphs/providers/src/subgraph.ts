import { fileURLToPath } from 'node:url';
import { type SubgraphServices, defineSubgraph } from '@surcease/graphql-kit';
import { CredentialResolver } from './credential/credential.resolver.js';
import { ClinicProvidersResolver } from './foreign/clinic.resolver.js';
import { providersByIds } from './provider/provider.repository.js';
import { ProviderResolver } from './provider/provider.resolver.js';

/** Providers, their roles at the clinics and their credentials: the network's directory of people. */
export const providersSubgraph = defineSubgraph<SubgraphServices>({
  name: 'providers',
  resolvers: [ProviderResolver, CredentialResolver, ClinicProvidersResolver],
  references: {
    Provider: (ids, { reader }) => providersByIds(reader, ids),
  },
});

export const providersMigrations = {
  schema: 'providers',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
