import type { DefinedSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import type { ContextName, UnitOfWorkConfig } from '@surcease/persistence';
import type { OutcomesServices } from '@surcease/subgraph-outcomes';
import type { ProtocolsServices } from '@surcease/subgraph-protocols';
import type { SessionsServices } from '@surcease/subgraph-sessions';

/** All that any context works with; each asks for the part it needs. */
export type ContextServices = SessionsServices & ProtocolsServices & OutcomesServices;

/** A context as its package offers it. */
interface ContextModule {
  subgraph: DefinedSubgraph<ContextServices>;
  entities: UnitOfWorkConfig['entities'];
  subscribers: readonly EventSubscriber[];
  tasks: readonly PeriodicTask<ContextServices>[];
}

const directory = { entities: [], subscribers: [], tasks: [] };

/** Each is loaded where it is set to work: the process of one subgraph starts without the code of the six others. */
export const contextModules: Record<ContextName, () => Promise<ContextModule>> = {
  access: async () => ({ subgraph: (await import('@surcease/subgraph-access')).accessSubgraph, ...directory }),
  clinics: async () => ({ subgraph: (await import('@surcease/subgraph-clinics')).clinicsSubgraph, ...directory }),
  providers: async () => ({ subgraph: (await import('@surcease/subgraph-providers')).providersSubgraph, ...directory }),
  async patients() {
    const context = await import('@surcease/subgraph-patients');
    return {
      subgraph: context.patientsSubgraph,
      entities: [...context.patientsEntities],
      subscribers: context.patientsSubscribers,
      tasks: context.patientsTasks,
    };
  },
  async protocols() {
    const context = await import('@surcease/subgraph-protocols');
    return {
      subgraph: context.protocolsSubgraph,
      entities: [...context.protocolsEntities],
      subscribers: context.protocolsSubscribers,
      tasks: context.protocolsTasks,
    };
  },
  async sessions() {
    const context = await import('@surcease/subgraph-sessions');
    return {
      subgraph: context.sessionsSubgraph,
      entities: [...context.sessionsEntities],
      subscribers: context.sessionsSubscribers,
      tasks: context.sessionsTasks,
    };
  },
  async outcomes() {
    const context = await import('@surcease/subgraph-outcomes');
    return {
      subgraph: context.outcomesSubgraph,
      entities: [...context.outcomesEntities],
      subscribers: context.outcomesSubscribers,
      tasks: context.outcomesTasks,
    };
  },
};
