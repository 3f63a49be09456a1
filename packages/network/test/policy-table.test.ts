import { actionNames, actions, fieldPolicy } from '@surcease/authz';
import { coordinatesOf, defineSubgraph } from '@surcease/graphql-kit';
import { subgraphs } from '@surcease/network';
import { schemaArtefacts } from '@surcease/network/artefacts';
import { buildSchema } from 'graphql';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, test } from 'vitest';

const declared = Object.entries(fieldPolicy).flatMap(([type, rules]) =>
  Object.values(rules).flatMap((fields) => (fields ?? []).map((field) => `${type}.${field}`)),
);

const artefacts = await schemaArtefacts();
const seenByClients = coordinatesOf(
  buildSchema(artefacts.find(({ path }) => path === 'schema/types/api.graphql')?.text ?? ''),
);

test('every coordinate that clients see is declared once in the policy table', () => {
  expect(new Set(declared).size).toBe(declared.length);
  expect(seenByClients.length).toBeGreaterThan(200);
  expect(seenByClients.filter((coordinate) => !declared.includes(coordinate))).toEqual([]);
});

test('no row of the policy table is stale: each names a coordinate of a subgraph or of the gateway', () => {
  const served = new Set([...seenByClients, ...subgraphs.flatMap(({ schema }) => coordinatesOf(schema))]);
  expect(declared.filter((coordinate) => !served.has(coordinate))).toEqual([]);
});

test('every action of the table is in the catalogue, and every action of the catalogue is used', () => {
  const used = new Set(Object.values(fieldPolicy).flatMap((rules) => Object.keys(rules)));
  used.delete('PUBLIC');
  expect([...used].sort()).toEqual(Object.keys(actions).sort());
  expect(actionNames.length).toBe(used.size);
});

test('a field without a row in the table makes the definition of its subgraph fail', () => {
  // Decorators are called as functions: what runs the tests compiles none.
  class Undeclared {
    declare secret: string;
  }
  Field(() => String)(Undeclared.prototype, 'secret');
  ObjectType({ simpleResolvers: true })(Undeclared);
  class UndeclaredResolver {
    undeclared(): Undeclared | null {
      return null;
    }
  }
  const method = Object.getOwnPropertyDescriptor(UndeclaredResolver.prototype, 'undeclared');
  Query(() => Undeclared, { nullable: true })(UndeclaredResolver.prototype, 'undeclared', method ?? {});
  Resolver()(UndeclaredResolver);
  const definition = {
    name: 'undeclared',
    resolvers: [UndeclaredResolver] as [typeof UndeclaredResolver],
    references: {},
  };
  const define = (policy?: typeof fieldPolicy) => defineSubgraph(definition, policy);
  expect(() => define()).toThrow(/Query\.undeclared.*Undeclared\.secret|Undeclared\.secret.*Query\.undeclared/);
  expect(() => define({ Query: { PUBLIC: ['undeclared'] }, Undeclared: { PUBLIC: ['secret'] } })).not.toThrow();
});
