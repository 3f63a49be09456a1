import type { FieldPolicy } from '@surcease/authz';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { actionsOfDocument } from './field-guard.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Patient implements Node { id: ID! name: String }
  type AuditEvent implements Node { id: ID! patient: Patient }
  type Query { node: Node patient: Patient auditEvent: AuditEvent unruled: ID }
`);
const policy: FieldPolicy = {
  Node: { 'node:read': ['id'] },
  Query: { 'node:read': ['node'], 'patient:read': ['patient'], 'audit:read': ['auditEvent'] },
  Patient: { 'patient:read': ['id', 'name'] },
  AuditEvent: { 'audit:read': ['id', 'patient'] },
};
const needs = (text: string) => [...actionsOfDocument(schema, policy, parse(text))].sort();

describe('what a document needs', () => {
  it('is the actions of all its fields', () => {
    expect(needs('{ auditEvent { id patient { name } } }')).toEqual(['audit:read', 'patient:read']);
  });

  it('does not count what is asked of a node in case it is of a type', () => {
    expect(needs('{ node { id ... on Patient { id name } ... on AuditEvent { id } } }')).toEqual(['node:read']);
  });

  it('counts what is asked below such a type again', () => {
    expect(needs('{ node { ... on AuditEvent { patient { name } } } }')).toEqual(['node:read', 'patient:read']);
  });

  it('is refused where a field has no rule, under a node too', () => {
    expect(() => needs('{ unruled }')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    const unruled = buildSchema(
      'interface Node { id: ID! } type Room implements Node { id: ID! } type Query { node: Node }',
    );
    expect(() => actionsOfDocument(unruled, policy, parse('{ node { ... on Room { id } } }'))).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });
});
