import { InMemoryCache } from '@apollo/client';

export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      // Parts of one answer: they have no identity of their own and are replaced whole.
      ClinicComparison: { keyFields: false },
      ClinicComparisonRow: { keyFields: false },
      // The same indicator is asked for with fewer fields elsewhere.
      Indicator: { keyFields: false },
      FrozenComparison: { keyFields: ['token'] },
      ProviderRole: { keyFields: false },
      Credential: { keyFields: false },
    },
  });
