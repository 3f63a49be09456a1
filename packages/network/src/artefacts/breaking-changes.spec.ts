import { expect, test } from 'vitest';
import { breakingChanges } from './breaking-changes.js';

const before = `
  type Query { clinic(id: ID!): Clinic  clinics(first: Int): [Clinic!] }
  type Clinic { id: ID!  name: String!  region: Region! }
  enum Region { WEST EAST }
`;

test.each([
  ['a field is added', 'name: String!', 'name: String!  city: String'],
  ['a field is deprecated', 'name: String!', 'name: String! @deprecated(reason: "Ask for title.")'],
  ['an optional argument is added', '(first: Int)', '(first: Int, after: String)'],
  ['a description changes', 'type Clinic', '"A site." type Clinic'],
])('clients go on where %s', async (_what, from, to) => {
  expect(await breakingChanges(before, before.replace(from, to))).toEqual([]);
});

test.each([
  ['a field goes', '  region: Region!', '', /'region' was removed/],
  ['a field may become null', 'name: String!', 'name: String', /Clinic.name/],
  ['a field changes its type', 'name: String!', 'name: Int!', /Clinic.name/],
  ['an argument becomes required', '(first: Int)', '(first: Int!)', /clinics/],
  ['a required argument is added', '(first: Int)', '(first: Int, region: Region!)', /region/],
  ['a value of an enum goes', 'WEST EAST', 'WEST', /EAST/],
])('clients would break where %s', async (_what, from, to, sentence) => {
  const [change, ...more] = await breakingChanges(before, before.replace(from, to));
  expect(change).toMatch(sentence);
  expect(more).toEqual([]);
});
