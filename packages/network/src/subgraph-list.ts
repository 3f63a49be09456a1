import type { DefinedSubgraph, SubgraphServices } from '@surcease/graphql-kit';
import type { MigrationSource } from '@surcease/persistence';
import { accessMigrations, accessSubgraph } from '@surcease/subgraph-access';
import { clinicsMigrations, clinicsSubgraph } from '@surcease/subgraph-clinics';
import { outcomesMigrations, outcomesSubgraph } from '@surcease/subgraph-outcomes';
import { patientsMigrations, patientsSubgraph } from '@surcease/subgraph-patients';
import { protocolsMigrations, protocolsSubgraph } from '@surcease/subgraph-protocols';
import { providersMigrations, providersSubgraph } from '@surcease/subgraph-providers';
import { sessionsMigrations, sessionsSubgraph } from '@surcease/subgraph-sessions';

/** THE list: every context of the network, as the graph composes it. */
export const subgraphs = [
  accessSubgraph,
  clinicsSubgraph,
  providersSubgraph,
  patientsSubgraph,
  protocolsSubgraph,
  sessionsSubgraph,
  outcomesSubgraph,
] as readonly Pick<DefinedSubgraph<SubgraphServices>, 'name' | 'sdl' | 'schema'>[];

/** Each context's migrations, in the order of the list. */
export const contextMigrations: readonly MigrationSource[] = [
  accessMigrations,
  clinicsMigrations,
  providersMigrations,
  patientsMigrations,
  protocolsMigrations,
  sessionsMigrations,
  outcomesMigrations,
];
