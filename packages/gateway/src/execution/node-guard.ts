import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  type GraphQLUnionType,
  TypeInfo,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The response key under which the gateway asks for the id of whatever `node` leads to. */
export const guardAlias = '_nodeGuard';

const idField: FieldNode = {
  kind: 'Field' as FieldNode['kind'],
  alias: { kind: 'Name' as FieldNode['name']['kind'], value: guardAlias },
  name: { kind: 'Name' as FieldNode['name']['kind'], value: 'id' },
};

/** Types whose objects count as not found until their owner has answered with their id. */
export function isGuarded(type: GraphQLInterfaceType | GraphQLUnionType): boolean {
  return isInterfaceType(type) && type.name === 'Node';
}

/**
 * The subgraph behind `node(id)` knows only the type from the id's prefix. Selecting nothing the owner
 * must answer (`__typename`, or fields of other contexts) would let that stub through; so the owner is
 * always asked for the id, and the projector drops what it does not confirm.
 */
export function guardNodes(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        leave(node) {
          const type = getNamedType(typeInfo.getType());
          if (!node.selectionSet || !isAbstractType(type) || !isGuarded(type)) return undefined;
          const selections = [idField, ...node.selectionSet.selections];
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      },
    }),
  );
}
