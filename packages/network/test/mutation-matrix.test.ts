import { type Action, type Viewer, actionOfField, fieldPolicy, mayAt } from '@surcease/authz';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type DemoWorld, startDemoWorld } from './support/demo-world.js';
import { refusalOf } from './support/outcome.js';
import type { Records } from './support/paths.js';
import { recordsOf, withUnknownRecords } from './support/records.js';
import { sampleInput } from './support/sample-input.js';
import { everyViewer } from './support/viewers.js';

let world: DemoWorld;
let viewers: [name: string, viewer: Viewer | null][];
let other: Records;
let unknown: Records;

beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'));
  viewers = await everyViewer(world);
  other = await recordsOf(world, 'nurse-2');
  unknown = withUnknownRecords(other);
});
afterAll(() => world[Symbol.asyncDispose]());

interface Change {
  name: string;
  action: Action | 'PUBLIC';
  document: string;
  variables(records: Records): Record<string, unknown>;
}

/** Every mutation, with an input made up from its type. */
function everyChange(): Change[] {
  const fields = Object.values(world.gateway.schema.getMutationType()?.getFields() ?? {});
  return fields.map((field) => {
    const payload = getNamedType(field.type);
    const hasErrors = isObjectType(payload) && 'userErrors' in payload.getFields();
    const given = field.args.map(({ name, type }) => [`$${name}: ${type}`, `${name}: $${name}`] as const);
    return {
      name: field.name,
      action: actionOfField(fieldPolicy, `Mutation.${field.name}`) ?? 'PUBLIC',
      document: `mutation (${given.map(([declared]) => declared).join(', ')}) {
        ${field.name}(${given.map(([, passed]) => passed).join(', ')}) { ${hasErrors ? 'userErrors { code path }' : '__typename'} } }`,
      variables: (records) =>
        Object.fromEntries(field.args.map(({ name, type }) => [name, sampleInput(type, name, records)])),
    };
  });
}

const codesOf = ({ errors }: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  (errors ?? []).map(({ extensions }) => extensions?.['code']);

test('every mutation is refused to those whose roles do not carry its action, before it is looked at', async () => {
  let n = 0;
  const wrong: string[] = [];
  for (const { name, action, document, variables } of everyChange()) {
    expect(action, `Mutation.${name}`).not.toBe('PUBLIC');
    for (const [who, viewer] of viewers) {
      const expected = viewer === null ? 'UNAUTHENTICATED' : refusalOf(viewer, action as Action);
      if (expected === null) continue;
      const codes = codesOf(await world.ask(viewer, document, variables(unknown)));
      n += 1;
      if (codes.join() !== expected) wrong.push(`${name} as ${who}: ${codes.join()}, not ${expected}`);
    }
  }
  console.log(`${n} refusals asked for, ${wrong.length} wrong`);
  expect(wrong).toEqual([]);
});

test('a record of a clinic that is not theirs is to every mutation what a record that never was is', async () => {
  let n = 0;
  const tellTales: string[] = [];
  for (const { name, action, document, variables } of everyChange())
    for (const [who, viewer] of viewers) {
      if (viewer === null || action === 'PUBLIC' || refusalOf(viewer, action) !== null) continue;
      if (mayAt(viewer, 'patient:read', other.clinicId).allowed) continue;
      const text = async (records: Records) => JSON.stringify(await world.ask(viewer, document, variables(records)));
      const [seen, never] = [await text(other), await text(unknown)];
      n += 1;
      if (seen !== never) tellTales.push(`${name} as ${who}: ${seen} is not ${never}`);
    }
  console.log(`${n} changes tried, ${tellTales.length} tell-tales`);
  expect(n).toBeGreaterThan(0);
  expect(tellTales).toEqual([]);
});
