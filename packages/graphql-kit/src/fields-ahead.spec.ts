import type { Reader, ReaderPool } from '@surcease/persistence';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDocumentCache } from './compiled-execution.js';
import { resolveEntitiesInBatches } from './entities.js';
import { copyMarks } from './fields-ahead.js';
import { SubgraphContext } from './subgraph-context.js';
import { requestFor } from './testing/index.js';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { anything: String }
  type Clinic @key(fields: "id") { id: ID! name(first: Int! = 2, of: ID): String region: String }
`);
const policy = { Clinic: { PUBLIC: ['id', 'name', 'region'] }, Query: { PUBLIC: ['anything'] } };

const fieldsOf = (of: GraphQLSchema) => {
  const type = of.getType('Clinic');
  if (!isObjectType(type)) throw new Error('No such type');
  return type.getFields();
};

/** What was read, how often a field had to wait for it, and whether the next read fails. */
let reads: { keys: readonly string[]; first: number }[];
let waited: number;
let failsNext: boolean;
beforeEach(() => {
  reads = [];
  waited = 0;
  failsNext = false;
});

async function read(keys: readonly string[], first: number): Promise<string[]> {
  reads.push({ keys, first });
  const fails = failsNext;
  failsNext = false;
  await Promise.resolve();
  if (fails) throw new Error('The database was away.');
  return keys.map((key) => `${key}:${first}`);
}

function schemaWithMarks(): GraphQLSchema {
  const marked = buildSubgraphSchema(typeDefs);
  for (const name of ['name', 'region'])
    Object.assign(fieldsOf(marked)[name] ?? {}, { extensions: { loadedByKey: true } });
  const resolvers = {
    Clinic: {
      name: ({ id }: { id: string }, { first, of }: { first: number; of?: string }, context: SubgraphContext) => {
        const value = context.loadByKey(`names ${first} ${of ?? ''}`, id, (keys) => read(keys, first));
        if (value instanceof Promise) waited += 1;
        return value;
      },
      region: (_clinic: object, _args: object, context: SubgraphContext) =>
        context.loadByKey('region', 'one for all', (keys) => read(keys, 0)),
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  copyMarks(marked, schema);
  resolveEntitiesInBatches(schema, {});
  return schema;
}

const readers = { for: () => ({}) as Reader } as unknown as ReaderPool;
const prepare = createDocumentCache(schemaWithMarks(), policy);

async function ask(selection: string, given: Record<string, unknown> = {}, declared = '') {
  const representations = ['a', 'b', 'c'].map((id) => ({ __typename: 'Clinic', id }));
  const text = `query ($representations: [_Any!]! ${declared}) { _entities(representations: $representations) { ... on Clinic { ${selection} } } }`;
  const request = requestFor(null, text, { representations, ...given });
  const prepared = prepare(request.document, text);
  const context = new SubgraphContext(request, { readers, clock: {} as never }, prepared);
  const { data, errors } = await prepared.run(undefined, context, request.variables);
  expect(errors ?? []).toEqual([]);
  return data?.['_entities'];
}

const named = [{ name: 'a:2' }, { name: 'b:2' }, { name: 'c:2' }];

describe('a field that is loaded by its parent’s key', () => {
  it('is loaded for all entities in one step, and none of them waits', async () => {
    expect(await ask('id name')).toMatchObject(named);
    expect(reads).toEqual([{ keys: ['a', 'b', 'c'], first: 2 }]);
    // The one call that has it loaded.
    expect(waited).toBe(1);
  });

  it('is loaded once for each of its forms', async () => {
    const answered = await ask('few: name(first: 1) many: name(first: $n)', { n: 9 }, '$n: Int!');
    expect(answered).toMatchObject([{ few: 'a:1', many: 'a:9' }, {}, { few: 'c:1', many: 'c:9' }]);
    expect(reads.map(({ first }) => first)).toEqual([1, 9]);
    expect(waited).toBe(2);
  });

  it.each([
    ['a condition', 'name @include(if: $yes)', { yes: true }, '$yes: Boolean!'],
    ['a variable left out', 'name(first: $n)', {}, '$n: Int! = 2'],
    ['an argument that has to be coerced', 'name(of: $of)', { of: 5 }, '$of: ID'],
  ])('waits for one batch, as any other does, where it has %s', async (_case, selection, given, declared) => {
    expect(await ask(selection, given, declared)).toMatchObject(named);
    expect(reads).toEqual([{ keys: ['a', 'b', 'c'], first: 2 }]);
    expect(waited).toBe(3);
  });

  it('is loaded again where the step failed, so that what fails twice has its place', async () => {
    failsNext = true;
    expect(await ask('name')).toMatchObject(named);
    expect(reads).toHaveLength(2);
    // The call that failed, and each parent's own.
    expect(waited).toBe(4);
  });

  it('answers all the same where it loads by another key', async () => {
    expect(await ask('region')).toMatchObject([{ region: 'one for all:0' }, {}, { region: 'one for all:0' }]);
    expect(reads).toEqual([{ keys: ['one for all'], first: 0 }]);
  });
});
