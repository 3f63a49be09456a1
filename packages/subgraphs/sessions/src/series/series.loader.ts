import type { SubgraphContext } from '@surcease/graphql-kit';
import {
  type SeriesMigrationRow,
  type SeriesProgressRow,
  migrationsOfPlans,
  newerVersionsForPlans,
  progressOfPlans,
} from './series.repository.js';

export const loadProgress = (planId: string, context: SubgraphContext): Promise<SeriesProgressRow> =>
  context.load('series progress', planId, (ids) => progressOfPlans(context.reader, ids));

export const loadMigrations = (planId: string, context: SubgraphContext): Promise<SeriesMigrationRow[]> =>
  context.load('series migrations', planId, (ids) => migrationsOfPlans(context.reader, ids));

export const loadNewerVersion = (planId: string, context: SubgraphContext): Promise<string | null> =>
  context.load('newer version of plan', planId, (ids) => newerVersionsForPlans(context.reader, ids));
