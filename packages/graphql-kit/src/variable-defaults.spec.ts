import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { createDocumentCache } from './compiled-execution.js';

const schema = buildSchema(`
  enum Order { UP DOWN }
  input Nested { isKept: Boolean! = true, order: Order! = DOWN, free: Int = 3 }
  input Asked { id: ID!, isKept: Boolean! = true, count: Int! = 5, nested: Nested, many: [Nested!], whole: Nested! = { isKept: false } }
  type Query { told(input: Asked!, isLoud: Boolean! = true): String }
`);
schema.getQueryType()!.getFields()['told']!.resolve = (_root, given: unknown) => JSON.stringify(given);
const policy = { Query: { PUBLIC: ['told'] } };

async function told(document: string, variables: Record<string, unknown>) {
  const prepare = createDocumentCache(schema, policy);
  const { data, errors } = await prepare(parse(document), document).run({}, {}, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(String(data?.['told'])) as unknown;
}

const ASK = 'query ($input: Asked!) { told(input: $input) }';
const whole = { isKept: false, order: 'DOWN', free: 3 };

it('a field that may not be null has its default where it is left out', async () => {
  expect(await told(ASK, { input: { id: 'a' } })).toMatchObject({
    input: { id: 'a', isKept: true, count: 5, whole },
  });
});

it('so have fields within fields and within lists, and what is given stands', async () => {
  const nested = { isKept: false };
  expect(await told(ASK, { input: { id: 'a', isKept: false, count: 0, nested, many: [{}, nested] } })).toMatchObject({
    input: {
      isKept: false,
      count: 0,
      nested: { isKept: false, order: 'DOWN', free: 3 },
      many: [
        { isKept: true, order: 'DOWN', free: 3 },
        { isKept: false, order: 'DOWN', free: 3 },
      ],
    },
  });
});

it('a variable that may not be null has its default too', async () => {
  const document = 'query ($input: Asked!, $isLoud: Boolean! = false) { told(input: $input, isLoud: $isLoud) }';
  expect(await told(document, { input: { id: 'a' } })).toMatchObject({ isLoud: false });
  expect(await told(document, { input: { id: 'a' }, isLoud: true })).toMatchObject({ isLoud: true });
});

it.each([
  ['a field without a default is left out', { input: {} }],
  ['null is given in place of the default', { input: { id: 'a', isKept: null } }],
  ['a field is unknown', { input: { id: 'a', other: 1 } }],
])('the values do not fit where %s', async (_what, variables) => {
  const { data, errors } = await createDocumentCache(schema, policy)(parse(ASK), ASK).run({}, {}, variables);
  expect([data ?? null, errors?.length]).toEqual([null, 1]);
});

it('what was given is not changed', async () => {
  const input = Object.freeze({ id: 'a', nested: Object.freeze({}) });
  await told(ASK, Object.freeze({ input }));
  expect(input).toEqual({ id: 'a', nested: {} });
});
