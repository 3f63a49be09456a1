import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isObjectType, isScalarType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocumentCache } from './compiled-execution.js';
import { type References, resolveEntitiesInBatches } from './entities.js';
import { fieldsAheadOf } from './fields-ahead.js';
import { compilePlainEntities } from './plain-entities.js';
import { SubgraphContext, type SubgraphServices } from './subgraph-context.js';
import { requestFor } from './testing/index.js';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  enum State { OPEN CLOSED }
  type Query { anything: String }
  type Page { nodes: [Dose!]! }
  type Dose { microgramsPerHour: Int! drug: String }
  type Session @key(fields: "id") { id: ID! nodeId: ID! state: State! startedAt: DateTime tags: [String!] dose: Dose worked: String doses(first: Int! = 2): Page }
  type Clinic @key(fields: "id") { id: ID! name: String! }
`);
const dose = (microgramsPerHour: number | null) => ({ microgramsPerHour, drug: 'ketamine', secret: 'never asked for' });
const rows: Record<string, object | null> = {
  a: {
    id: 'a',
    state: 'OPEN',
    startedAt: new Date('2026-01-02T03:04:05Z'),
    tags: ['x'],
    dose: dose(1),
    page: { nodes: [dose(2), dose(3)] },
  },
  b: { id: 'b', state: 'CLOSED', startedAt: null, tags: null, dose: null, page: { nodes: [] } },
  broken: { id: 'broken', state: null, page: { nodes: [dose(null)] } },
};

const fieldsOf = (schema: GraphQLSchema) => {
  const type = schema.getType('Session');
  if (!isObjectType(type)) throw new Error('No such type');
  return type.getFields();
};

function makeSchema(): GraphQLSchema {
  const resolvers = {
    Session: {
      worked: () => 'worked out',
      doses: ({ id }: { id: string }, _args: object, context: SubgraphContext) =>
        context.loadByKey('doses', id, async (ids) => ids.map((key) => (rows[key] as { page: object }).page)),
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const scalar = schema.getType('DateTime');
  if (isScalarType(scalar)) scalar.serialize = (value) => (value as Date).toISOString();
  Object.assign(fieldsOf(schema)['doses'] ?? {}, { extensions: { loadedByKey: true } });
  resolveEntitiesInBatches(schema, references);
  return schema;
}

const references: References<SubgraphServices> = {
  Session: async (ids) => ids.map((id) => (rows[id] ? { ...rows[id] } : null)),
};
const schema = makeSchema();
const policy = {
  Session: { PUBLIC: Object.keys(fieldsOf(schema)) },
  Clinic: { PUBLIC: ['id', 'name'] },
  Page: { PUBLIC: ['nodes'] },
  Dose: { PUBLIC: ['microgramsPerHour', 'drug'] },
  Query: { PUBLIC: ['anything'] },
};
const prepare = createDocumentCache(schema, policy, references);

const textOf = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
const isPlain = (selection: string) => {
  const document = parse(textOf(selection));
  return compilePlainEntities(schema, document, fieldsAheadOf(schema, document)) !== undefined;
};

async function ask(selection: string, ids: readonly string[], typename = 'Session') {
  const representations = ids.map((id) => ({ __typename: typename, id }));
  const text = textOf(selection);
  const request = requestFor(null, text, { representations });
  const prepared = prepare(request.document, text);
  const readers = { for: () => ({}) } as unknown as SubgraphServices['readers'];
  const context = new SubgraphContext(request, { readers, clock: {} as never }, prepared);
  const { data, errors } = await prepared.run(undefined, context, request.variables);
  return { entities: data?.['_entities'], errors: errors?.map(({ message, path }) => ({ message, path })) };
}

const whole = `__typename ... on Session { key: id state startedAt tags dose { drug } doses(first: 5) { nodes { microgramsPerHour } } }`;

describe('a document that asks entities for columns and loaded lists alone', () => {
  it('is answered with exactly what it asks, in the order of the representations', async () => {
    expect(isPlain(whole)).toBe(true);
    const a = {
      __typename: 'Session',
      key: 'a',
      state: 'OPEN',
      startedAt: '2026-01-02T03:04:05.000Z',
      tags: ['x'],
      dose: { drug: 'ketamine' },
      doses: { nodes: [{ microgramsPerHour: 2 }, { microgramsPerHour: 3 }] },
    };
    const b = { ...a, key: 'b', state: 'CLOSED', startedAt: null, tags: null, dose: null, doses: { nodes: [] } };
    expect(await ask(whole, ['b', 'missing', 'a'])).toEqual({ entities: [b, null, a], errors: undefined });
  });

  it('is judged by the execution where a null stands for what cannot be null', async () => {
    const selection = '... on Session { id state }';
    expect(isPlain(selection)).toBe(true);
    const { entities, errors } = await ask(selection, ['a', 'broken']);
    expect(entities).toEqual([{ id: 'a', state: 'OPEN' }, null]);
    expect(errors).toMatchObject([{ path: ['_entities', 1, 'state'] }]);
  });

  it('has its errors within lists at their place too', async () => {
    const { errors } = await ask('... on Session { doses { nodes { microgramsPerHour } } }', ['a', 'broken']);
    expect(errors).toMatchObject([{ path: ['_entities', 1, 'doses', 'nodes', 0, 'microgramsPerHour'] }]);
  });

  it('is executed where a type comes that it does not name', async () => {
    expect(await ask('__typename ... on Session { id }', ['c'], 'Clinic')).toMatchObject({ errors: undefined });
  });
});

it.each([
  ['a resolver', '... on Session { worked }'],
  ['a condition', '... on Session { id @include(if: true) }'],
  ['a fragment within', '... on Session { id ... on Session { state } }'],
  ['one key twice', '... on Session { id id }'],
  ['one type twice', '... on Session { id } ... on Session { state }'],
  ['what only its key tells', '... on Session { nodeId }'],
])('a document with %s is executed', (_case, selection) => {
  expect(isPlain(selection)).toBe(false);
});
