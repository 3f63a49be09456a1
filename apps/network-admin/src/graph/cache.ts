import { InMemoryCache } from '@apollo/client';

export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      // Parts of one answer: they have no identity of their own and are replaced whole.
      ClinicComparison: { keyFields: false },
      ClinicComparisonRow: { keyFields: false },
      ProviderRole: { keyFields: false },
      Credential: { keyFields: false },
    },
  });
