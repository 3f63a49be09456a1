import { type Action, type Viewer, actionOfField, fieldPolicy, mayAt } from '@surcease/authz';
import { type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';
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
  unknown = { ...withUnknownRecords(other), clinicId: 'clin_01jd0000000000000000000000' };
  unknown.ids = { ...unknown.ids, Clinic: unknown.clinicId };
});
afterAll(() => world[Symbol.asyncDispose]());

const streams = () => Object.values(world.gateway.schema.getSubscriptionType()?.getFields() ?? {});

/** A stream asked for with one argument, or with none; what differs from one message to the next is left out. */
function documentOf(field: GraphQLField<unknown, unknown>, argument?: string): string {
  const item = getNamedType(field.type);
  const fields = isObjectType(item) ? Object.values(item.getFields()) : [];
  const selection = fields
    .filter(({ name }) => !['cursor', 'sentAt', 'seqs'].includes(name))
    .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} { __typename }`));
  const given = field.args.filter(({ name }) => name === argument);
  const declared = given.map(({ name, type }) => `($${name}: ${type})`).join('');
  const passed = given.map(({ name }) => `(${name}: $${name})`).join('');
  return `subscription ${declared} { ${field.name}${passed} { ${selection.join(' ')} } }`;
}

/** The first message of a stream, or the refusal. */
async function firstOf(viewer: Viewer | null, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const principal = { viewer, clientKey: viewer?.accountId ?? 'nobody' };
  const outcome = await world.gateway.execute({ params: { query, variables }, principal, requestId: 'req-of-tests' });
  if (outcome.result) return outcome.result;
  const messages = outcome.stream[Symbol.asyncIterator]();
  const { value } = await messages.next();
  await messages.return?.();
  return value;
}

test('every stream is refused to those whose roles do not carry its action', async () => {
  const wrong: string[] = [];
  for (const field of streams()) {
    const action = actionOfField(fieldPolicy, `Subscription.${field.name}`) as Action;
    for (const [who, viewer] of viewers) {
      const expected = viewer === null ? 'UNAUTHENTICATED' : refusalOf(viewer, action);
      if (expected === null) continue;
      const answer = JSON.stringify(await firstOf(viewer, documentOf(field), {}));
      if (!answer.includes(`"code":"${expected}"`)) wrong.push(`${field.name} as ${who}: ${answer}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a stream of a clinic or a record that is not theirs is to them as of one that never was', async () => {
  let n = 0;
  const tellTales: string[] = [];
  for (const field of streams())
    for (const { name, type } of field.args.filter((argument) => /Ids?$/.test(argument.name)))
      for (const [who, viewer] of viewers) {
        const action = actionOfField(fieldPolicy, `Subscription.${field.name}`) as Action;
        if (viewer === null || refusalOf(viewer, action) !== null) continue;
        if (mayAt(viewer, 'patient:read', other.clinicId).allowed) continue;
        const text = async (records: Records) =>
          JSON.stringify(await firstOf(viewer, documentOf(field, name), { [name]: sampleInput(type, name, records) }));
        const [seen, never] = [await text(other), await text(unknown)];
        n += 1;
        if (seen !== never) tellTales.push(`${field.name} as ${who}: ${seen} is not ${never}`);
      }
  expect(n).toBeGreaterThan(0);
  expect(tellTales).toEqual([]);
});
