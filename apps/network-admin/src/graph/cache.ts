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
      // Named within one content: the same name in another version is another thing.
      Indication: { keyFields: false },
      EligibilityRefinement: { keyFields: false },
      TitrationStep: { keyFields: false },
      Premedication: { keyFields: false },
      StopRule: { keyFields: false },
      DischargeCriterion: { keyFields: false },
      PlannedFollowUp: { keyFields: false },
      Citation: { keyFields: false },
      GuardRail: { keyFields: false },
    },
  });
