import { type Action, type FieldPolicy, actionOfField, mayEver, type Viewer } from '@surcease/authz';
import { DomainError } from '@surcease/kernel';
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  TypeInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const FEDERATION = new Set(['_entities', '_service']);

/** Every coordinate of a schema that people can ask for: objects and interfaces, without federation's own. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  const coordinates: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.keys(type.getFields()))
      if (!FEDERATION.has(field)) coordinates.push(`${type.name}.${field}`);
  }
  return coordinates.sort();
}

/** @throws Error naming each coordinate without a declared rule: such a schema is not served. */
export function assertEveryFieldDeclared(schema: GraphQLSchema, policy: FieldPolicy): void {
  const undeclared = coordinatesOf(schema).filter((coordinate) => actionOfField(policy, coordinate) === undefined);
  if (undeclared.length > 0)
    throw new Error(`No rule is declared in packages/authz/src/field-policy.ts for: ${undeclared.join(', ')}`);
}

/** Types of introspection and of federation's SDL. They hold no facts; who may read them is the server's to say. */
const describesTheSchema = (type: string) => type.startsWith('__') || type === '_Service';

/**
 * The actions that a document needs, by the policy table. A field without a rule cannot be asked for.
 * What stands under a type condition below Node is asked for "in case it is one of these", so it does not count: to
 * read a patient by `node` nobody needs the audit trail. Which rows Node can lead to is a matter of scope.
 */
export function actionsOfDocument(schema: GraphQLSchema, policy: FieldPolicy, document: DocumentNode): Set<Action> {
  const needed = new Set<Action>();
  const info = new TypeInfo(schema);
  const enclosing: (GraphQLNamedType | undefined)[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          const name = node.name.value;
          const parent = info.getParentType();
          const isInCase = enclosing.at(-1)?.name === 'Node' && parent?.name !== 'Node';
          enclosing.push(getNamedType(info.getType()) ?? undefined);
          if (name.startsWith('__') || FEDERATION.has(name) || !parent || describesTheSchema(parent.name)) return;
          const action = actionOfField(policy, `${parent.name}.${name}`);
          if (action === undefined) throw new DomainError('FORBIDDEN', 'This field has no rule of access.');
          if (action !== 'PUBLIC' && !isInCase) needed.add(action);
        },
        leave() {
          enclosing.pop();
        },
      },
    }),
  );
  return needed;
}

/** @throws DomainError where the viewer may never do one of these; rows are a matter of scope, later. */
export function assertMayEver(viewer: Viewer | null, needed: Iterable<Action>): void {
  for (const action of needed) {
    const decision = mayEver(viewer, action);
    if (!decision.allowed) throw new DomainError(decision.code, decision.reason);
  }
}
