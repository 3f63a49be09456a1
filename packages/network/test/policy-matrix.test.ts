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

let world: DemoWorld;
let viewers: [name: string, viewer: Viewer | null][];
let places: { name: 'own' | 'other'; records: Records; unknown: Records }[];

beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'));
  const staff = [
    'medical-director',
    'pharmacist',
    'physician-1',
    'nurse-1',
    'coordinator-1',
    'clinic-manager-1',
    'nurse-2',
  ];
  const partners = ['partner-aggregate', 'partner-deidentified', 'partner-identified'];
  viewers = [
    ['nobody', null],
    ['network-admin without a purpose', await world.viewer('network-admin')],
    ['network-admin', await world.viewer('network-admin', 'OPERATIONS')],
    ['analyst', await world.viewer('analyst', 'RESEARCH')],
    ['auditor', await world.viewer('auditor', 'AUDIT')],
  ];
  for (const name of staff) viewers.push([name, await world.viewer(name)]);
  for (const name of partners) viewers.push([name, await world.viewer(name, 'RESEARCH')]);
  const own = await recordsOf(world, 'nurse-1');
  const other = await recordsOf(world, 'nurse-2');
  places = [
    { name: 'own', records: own, unknown: withUnknownRecords(own) },
    { name: 'other', records: other, unknown: withUnknownRecords(other) },
  ];
});
afterAll(() => world[Symbol.asyncDispose]());

interface Cell {
  coordinate: string;
  path: string;
  keys: readonly string[];
  coordinates: readonly string[];
  types: readonly string[];
  ask(viewer: Viewer | null, records: Records): Promise<Parameters<typeof outcomeOf>[0]>;
}

/** Every field on every way to its type, through the gateway. */
function gatewayCells(): Cell[] {
  const { schema } = world.gateway;
  const cell = (type: string, field: string, path: Omit<Path, 'kind'>): Cell => ({
    coordinate: `${type}.${field}`,
    path: path.coordinates.join(' > '),
    keys: path.keys,
    coordinates: [...path.coordinates, `${type}.${field}`],
    types: path.types,
    ask(viewer, records) {
      const definition = (schema.getType(type) as GraphQLObjectType).getFields()[field];
      if (!definition) throw new Error(`There is no ${type}.${field}.`);
      return world.ask(viewer, path.document(selectionOf(definition, records), records));
    },
  });
  const root = { coordinates: [], types: [], keys: [], document: (selection: string) => `{ ${selection} }` };
  const fieldsOf = (type: string) => Object.keys((schema.getType(type) as GraphQLObjectType).getFields());
  const byNode = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  return [
    ...fieldsOf('Query').map((field) => cell('Query', field, root)),
    ...[...pathsOf(schema)].flatMap(([type, paths]) =>
      paths.flatMap((path) => fieldsOf(type).map((field) => cell(type, field, path))),
    ),
    // The interface's own field, whose answer is the owner's to give.
    ...byNode.map(({ name }) => ({
      ...cell('Node', 'id', { ...root, coordinates: ['Query.node', `${name}.id`], types: [name], keys: ['node'] }),
      ask: (viewer: Viewer | null, { ids }: Records) =>
        world.ask(viewer, `{ node(id: "${ids[name]}") { target: id } }`),
    })),
  ];
}

/** Which context owns the records of a type; elsewhere the type is a stub that others add fields to. */
const owners: Readonly<Record<string, string>> = {
  Clinic: 'clinics',
  Room: 'clinics',
  Provider: 'providers',
  Patient: 'patients',
  Protocol: 'protocols',
  ProtocolVersion: 'protocols',
  Session: 'sessions',
  Assessment: 'outcomes',
  AuditEvent: 'access',
};

/** Every field of every entity, asked of its subgraph by `_entities` as someone past the gateway would. */
function entityCells(): Cell[] {
  return subgraphs.flatMap(({ name, schema }) => {
    const subgraph = world.network.subgraphs.find((candidate) => candidate.name === name);
    const entities = (schema.getType('_Entity') as GraphQLUnionType | undefined)?.getTypes() ?? [];
    return entities.flatMap((type) =>
      Object.values(type.getFields()).map((field): Cell => ({
        coordinate: `${type.name}.${field.name}`,
        path: `_entities of ${name}`,
        keys: ['_entities'],
        coordinates: [`${type.name}.${field.name}`],
        types: owners[type.name] === name ? [type.name] : [],
        async ask(viewer, records) {
          const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} { ${selectionOf(field, records)} } } }`;
          const of = [{ __typename: type.name, id: records.ids[type.name] }];
          if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
          const { data, errors } = await subgraph.execute(requestFor(viewer, document, { of }));
          return { data, errors };
        },
      })),
    );
  });
}

/** Asks for every cell as every viewer at both clinics; tells what differs from the table. */
async function compare(cells: readonly Cell[]) {
  const mismatches: { place: string; sentence: string; isEmpty: boolean }[] = [];
  const tellTales: string[] = [];
  const withData = new Set<string>();
  let n = 0;
  for (const { name: place, records, unknown } of places)
    for (const cell of cells)
      await Promise.all(
        viewers.map(async ([name, viewer]) => {
          const answer = await cell.ask(viewer, records);
          const found = outcomeOf(answer, cell.keys);
          const expected = expectedOutcome(viewer, cell.coordinates, cell.types, records.clinicId);
          n += 1;
          const where = `${cell.path}: ${cell.coordinate}`;
          if (found === 'allowed') withData.add(where);
          if (found !== expected)
            mismatches.push({
              place: where,
              sentence: `${name} at the ${place} clinic, ${where} is ${found}, not ${expected}`,
              isEmpty: found === 'absent' && expected === 'allowed',
            });
          if (expected !== 'absent') return;
          const text = JSON.stringify({ data: answer.data, errors: answer.errors });
          const never = await cell.ask(viewer, unknown);
          if (text !== JSON.stringify({ data: never.data, errors: never.errors }))
            tellTales.push(`${name}, ${where}: ${text}`);
        }),
      );
  // Where nobody at all found an object there is none: that is told apart, by `withData`.
  const wrong = mismatches.filter(({ place, isEmpty }) => !isEmpty || withData.has(place));
  return { n, mismatches: wrong.map(({ sentence }) => sentence), tellTales, withData };
}

test('at the gateway each field is given, refused or absent as the table says: role × clinic × way', async () => {
  const cells = gatewayCells();
  const { n, mismatches, tellTales, withData } = await compare(cells);
  const empty = cells.filter(({ path, coordinate }) => !withData.has(`${path}: ${coordinate}`));
  console.log(`${cells.length} fields on their ways, ${n} asked, ${mismatches.length} mismatches`);
  // These shapes need more patients than this network has.
  const needsMore = ['Interval', 'FunnelLimit', 'FollowUpBounds', 'Suppressed', 'ComparisonOverdispersion'];
  needsMore.push('StandardisedResult', 'ShrunkenEstimate', 'TrendPoint', 'TrendRuns', 'ProtocolFirstUse');
  const unproven = empty.filter(
    ({ path, coordinate }) => !needsMore.some((type) => `${path}: ${coordinate}`.includes(`${type}.`)),
  );
  expect(unproven.map(({ path, coordinate }) => `${path}: ${coordinate}`)).toEqual([]);
  expect(mismatches).toEqual([]);
  expect(tellTales).toEqual([]);
}, 300_000);

test('past the gateway, by _entities, each subgraph answers as the table says', async () => {
  const cells = entityCells();
  const { n, mismatches, tellTales } = await compare(cells);
  console.log(`${cells.length} fields of entities, ${n} asked, ${mismatches.length} mismatches`);
  expect(mismatches).toEqual([]);
  expect(tellTales).toEqual([]);
}, 120_000);

test('the two matrices reach every coordinate but those of changes and live streams', () => {
  const reached = new Set([...gatewayCells(), ...entityCells()].map(({ coordinate }) => coordinate));
  const open = coordinatesOf(world.gateway.schema).filter((coordinate) => !reached.has(coordinate));
  const isElsewhere = /^(Mutation|Subscription|UserError|SessionEvent|ClinicSeq|\w+Payload)\./;
  expect(open.filter((coordinate) => !isElsewhere.test(coordinate))).toEqual([]);
});
