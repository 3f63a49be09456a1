import type { Viewer } from '@surcease/authz';
import { coordinatesOf } from '@surcease/graphql-kit';
import { requestFor } from '@surcease/graphql-kit/testing';
import { subgraphs } from '@surcease/network';
import { type GraphQLObjectType, type GraphQLUnionType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type DemoWorld, startDemoWorld } from './support/demo-world.js';
import { expectedOutcome, outcomeOf } from './support/outcome.js';
import { type Path, type Records, pathsOf, selectionOf } from './support/paths.js';
import { recordsOf, withUnknownRecords } from './support/records.js';
import { everyViewer } from './support/viewers.js';

let world: DemoWorld;
let viewers: [name: string, viewer: Viewer | null][];
let places: { name: 'own' | 'other'; records: Records; unknown: Records }[];

beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'));
  viewers = await everyViewer(world);
  const own = await recordsOf(world, 'nurse-1');
  const other = await recordsOf(world, 'nurse-2');
  places = [
    { name: 'own', records: own, unknown: withUnknownRecords(own) },
    { name: 'other', records: other, unknown: withUnknownRecords(other) },
  ];
});
afterAll(() => world[Symbol.asyncDispose]());

/** A way to objects of a type, and the fields to ask of them there. */
interface Way {
  path: string;
  type: string;
  fields: readonly string[];
  keys: readonly string[];
  coordinates: readonly string[];
  types: readonly string[];
  /** Asks for some of the fields in one document. */
  ask(viewer: Viewer | null, records: Records, fields: readonly string[]): Promise<Parameters<typeof outcomeOf>[0]>;
}

const placesOf = ({ path, type, fields }: Way) => fields.map((field) => `${path}: ${type}.${field}`);

/** Every field on every way to its type, through the gateway. */
function gatewayWays(): Way[] {
  const { schema } = world.gateway;
  const fieldsOf = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
  const way = (type: string, path: Omit<Path, 'kind'>): Way => ({
    path: path.coordinates.join(' > '),
    type,
    fields: Object.keys(fieldsOf(type)),
    keys: path.keys,
    coordinates: path.coordinates,
    types: path.types,
    ask: (viewer, records, fields) =>
      world.ask(viewer, path.document(selectionOf(fieldsOf(type), fields, records), records)),
  });
  const root = { coordinates: [], types: [], keys: [], document: (selection: string) => `{ ${selection} }` };
  const byNode = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  return [
    way('Query', root),
    ...[...pathsOf(schema)].flatMap(([type, paths]) => paths.map((path) => way(type, path))),
    // The interface's own field, whose answer is the owner's to give.
    ...byNode.map(({ name }): Way => ({
      ...way(name, { ...root, coordinates: ['Query.node', `${name}.id`], types: [name], keys: ['node'] }),
      type: 'Node',
      fields: ['id'],
      ask: (viewer, { ids }) => world.ask(viewer, `{ node(id: "${ids[name]}") { id: id } }`),
    })),
  ];
}

/** Which context owns the records of a type; elsewhere the type is a stub that others add fields to. */
const owners: Readonly<Record<string, string>> = {
  Account: 'access',
  Clinic: 'clinics',
  Room: 'clinics',
  Provider: 'providers',
  Patient: 'patients',
  Episode: 'patients',
  Protocol: 'protocols',
  ProtocolVersion: 'protocols',
  Session: 'sessions',
  TreatmentPlan: 'sessions',
  Assessment: 'outcomes',
  AuditEvent: 'access',
};

/** Every field of every entity, asked of its subgraph by `_entities` as someone past the gateway would. */
function entityWays(): Way[] {
  return subgraphs.flatMap(({ name, schema }) => {
    const subgraph = world.network.subgraphs.find((candidate) => candidate.name === name);
    const entities = (schema.getType('_Entity') as GraphQLUnionType | undefined)?.getTypes() ?? [];
    return entities.map((type): Way => ({
      path: `_entities of ${name}`,
      type: type.name,
      fields: Object.keys(type.getFields()),
      keys: ['_entities'],
      coordinates: [],
      types: owners[type.name] === name ? [type.name] : [],
      async ask(viewer, records, fields) {
        const selection = selectionOf(type.getFields(), fields, records);
        const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} { ${selection} } } }`;
        const of = [{ __typename: type.name, id: records.ids[type.name] }];
        if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
        const { data, errors } = await subgraph.execute(requestFor(viewer, document, { of }));
        return { data, errors };
      },
    }));
  });
}

const coordinatesFor = (way: Way, field: string) => [...way.coordinates, `${way.type}.${field}`];

/** What became of each field: asked together where that can be answered, else one by one. */
async function outcomesOf(way: Way, viewer: Viewer | null, records: Records, fields: readonly string[]) {
  const together = await way.ask(viewer, records, fields);
  if (!together.errors?.length || fields.length === 1)
    return fields.map((field) => ({ field, found: outcomeOf(together, way.keys, field) }));
  return Promise.all(
    fields.map(async (field) => ({
      field,
      found: outcomeOf(await way.ask(viewer, records, [field]), way.keys, field),
    })),
  );
}

/** Asks for every field on every way as every viewer at both clinics; tells what differs from the table. */
async function compare(ways: readonly Way[]) {
  const mismatches: { place: string; way: string; sentence: string; found: string; expected: string }[] = [];
  const tellTales: string[] = [];
  const withData = new Set<string>();
  let n = 0;

  async function compareWay(
    way: Way,
    name: string,
    viewer: Viewer | null,
    { name: at, records, unknown }: (typeof places)[number],
  ) {
    const expectedOf = (field: string) =>
      expectedOutcome(viewer, coordinatesFor(way, field), way.types, records.clinicId);
    const byExpected = Map.groupBy(way.fields, expectedOf);
    for (const [expected, fields] of byExpected) {
      const isGiven = expected === 'allowed' || expected === 'absent';
      const groups = isGiven ? [fields] : fields.map((field) => [field]);
      for (const group of groups)
        for (const { field, found } of await outcomesOf(way, viewer, records, group)) {
          n += 1;
          const place = `${way.path}: ${way.type}.${field}`;
          if (found === 'allowed') withData.add(place);
          if (found !== expected)
            mismatches.push({
              place,
              way: way.path,
              sentence: `${name} at the ${at} clinic, ${place} is ${found}, not ${expected}`,
              found,
              expected,
            });
        }
      if (expected !== 'absent') continue;
      const text = async (of: Records) => JSON.stringify(await way.ask(viewer, of, fields));
      const [seen, never] = await Promise.all([text(records), text(unknown)]);
      if (seen !== never) tellTales.push(`${name}, ${way.path}: ${seen} is not ${never}`);
    }
  }

  for (const place of places)
    for (const way of ways) await Promise.all(viewers.map(([name, viewer]) => compareWay(way, name, viewer, place)));
  // Where nobody at all found an object there is none, and what hangs on it was not asked for: told apart by `withData`.
  const ended = (way: string) => ![...withData].some((place) => place.startsWith(`${way}: `));
  const wrong = mismatches.filter(
    ({ place, way, found, expected }) =>
      !(found === 'absent' && (expected === 'allowed' ? !withData.has(place) : ended(way))),
  );
  return { n, mismatches: wrong.map(({ sentence }) => sentence), tellTales, withData };
}

const rareShapes = [
  // More patients than there are.
  'Interval',
  'FunnelLimit',
  'FollowUpBounds',
  'Suppressed',
  'ComparisonOverdispersion',
  'StandardisedResult',
  'ShrunkenEstimate',
  'RankInterval',
  'TrendPoint',
  'TrendRuns',
  'TrendCusum',
  'CumulativePoint',
  'ProtocolFirstUse',
  'ReliefStep',
  'NetworkSignal',
  'ConditionEstimate',
  'VersionDifference',
  // Somebody's own, or what happens in a session now and then.
  'OutcomeWatch',
  'OutcomeAlert',
  'AlarmEdge',
  'Alarm',
  'AlarmRuleSummary',
  'SessionTask',
  'SessionActor',
  'TransitionCheck',
  'Refusal',
  // What few patients have.
  'AnsweredDose',
  'BuprenorphineDose',
  'Allergy',
  'SelfPayAgreement',
  'EligibilityCondition',
  'EligibilityOverride',
];

test('at the gateway each field is given, refused or absent as the table says: role × clinic × way', async () => {
  const ways = gatewayWays();
  const { n, mismatches, tellTales, withData } = await compare(ways);
  const all = ways.flatMap(placesOf);
  console.log(`${all.length} fields on their ways, ${n} asked, ${mismatches.length} mismatches`);
  // Shapes of rows that so small a network lacks; they are asked for, refused and kept from others all the same.
  const needsMore = new Set(rareShapes);
  // A field that is given on one way at least is proven to be there; on the others it is asked for all the same.
  const coordinateOf = (place: string) => place.slice(place.lastIndexOf(': ') + 2);
  const proven = new Set([...withData].map(coordinateOf));
  const unproven = [...new Set(all.map(coordinateOf))].filter(
    (coordinate) => !proven.has(coordinate) && !needsMore.has(coordinate.split('.')[0] ?? ''),
  );
  expect(mismatches).toEqual([]);
  expect(tellTales).toEqual([]);
  expect(unproven).toEqual([]);
}, 300_000);

test('past the gateway, by _entities, each subgraph answers as the table says', async () => {
  const ways = entityWays();
  const { n, mismatches, tellTales } = await compare(ways);
  console.log(`${ways.flatMap(placesOf).length} fields of entities, ${n} asked, ${mismatches.length} mismatches`);
  expect(mismatches).toEqual([]);
  expect(tellTales).toEqual([]);
}, 120_000);

test('the two matrices reach every coordinate but those of changes and live streams', () => {
  const reached = new Set(
    [...gatewayWays(), ...entityWays()].flatMap(({ type, fields }) => fields.map((field) => `${type}.${field}`)),
  );
  const open = coordinatesOf(world.gateway.schema).filter((coordinate) => !reached.has(coordinate));
  const isElsewhere = /^(Mutation|Subscription|UserError|SessionEvent|LiveBoard\w+|ClinicSeq|\w+Payload)\./;
  expect(open.filter((coordinate) => !isElsewhere.test(coordinate))).toEqual([]);
});
