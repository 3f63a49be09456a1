import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { Page } from '@surcease/persistence';
import { type DocumentNode, type GraphQLSchema, isEnumType, isInterfaceType, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';
import { copyMarks } from './fields-ahead.js';
import { callFieldResolversDirectly } from './field-resolvers.js';
import { DateScalar, DateTimeScalar } from './scalars.js';
import type { SubgraphServices } from './subgraph-context.js';
import { type References, resolveEntitiesInBatches } from './entities.js';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@inaccessible", "@provides", "@requires", "@tag"])`;

/** The classes that make a subgraph's schema. TypeGraphQL's metadata is global, so each is named here. */
export interface SchemaClasses {
  resolvers: BuildSchemaOptions['resolvers'];
  /** Types that no field of ours names but that belong to the subgraph, such as entities that only others point to. */
  orphanedTypes?: NonNullable<BuildSchemaOptions['orphanedTypes']>;
}

/** Our subscriptions bring their own streams, but TypeGraphQL does not build one without this. */
const noTopics: NonNullable<BuildSchemaOptions['pubSub']> = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription needs a stream of its own: give it `subscribe`, not topics.');
  },
};

/** Builds the executable schema of a subgraph and its Federation 2 SDL. */
export function buildSchemaOfSubgraph<Services extends SubgraphServices>(
  { resolvers, orphanedTypes = [] }: SchemaClasses,
  references: References<Services>,
): { schema: GraphQLSchema; sdl: string } {
  const base = buildSchemaSync({
    resolvers,
    orphanedTypes,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: { validationError: { target: false, value: false }, forbidUnknownValues: false },
    pubSub: noTopics,
    skipCheck: true,
  });
  const sdl = `${FEDERATION}\n\n${printSchemaWithDirectives(base)}\n`;
  const typeDefs: DocumentNode = parse(sdl);
  const map = createResolversMap(base);
  callFieldResolversDirectly(map, resolvers);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: withConnectionCounts(base, map) as never }]);
  copyMarks(base, schema);
  assertEnumValuesAreNames(schema);
  resolveEntitiesInBatches(schema, references);
  resolveInterfacesAtOnce(schema);
  return { schema, sdl };
}

/** TypeGraphQL makes every type resolver asynchronous, and graphql-jit takes the promise for no type at all. */
function resolveInterfacesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isInterfaceType(type)) type.resolveType = ({ __typename }: { __typename?: string }) => __typename;
}

/** Counting is a statement of its own, so totalCount is the one field of a page with a resolver. */
function withConnectionCounts(
  base: GraphQLSchema,
  map: ReturnType<typeof createResolversMap>,
): Record<string, unknown> {
  const counted: Record<string, unknown> = { ...map, DateTime: DateTimeScalar, Date: DateScalar };
  for (const name of Object.keys(base.getTypeMap()))
    if (name.endsWith('Connection')) counted[name] = { totalCount: (page: Page<object>) => page.totalCount() };
  return counted;
}

/** Compiled execution passes enum values on as they are. @throws Error naming a value that is not its own name. */
function assertEnumValuesAreNames(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    for (const { name, value } of isEnumType(type) ? type.getValues() : [])
      if (value !== name) throw new Error(`The value of ${type.name}.${name} is not its name.`);
}
