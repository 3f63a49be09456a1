import type { Demand, DemandOf } from '@surcease/persistence';
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  TypeInfo,
  isObjectType,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What a document asks of each type, so that lists read no column in vain. A field with a resolver may stand on any
 * column, so where one is asked for, all of them are read.
 */
export function demandOfDocument(schema: GraphQLSchema, document: DocumentNode): DemandOf {
  const asked = new Map<string, Set<string>>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType()?.name ?? '';
        const fields = asked.get(parent);
        if (fields) fields.add(node.name.value);
        else asked.set(parent, new Set([node.name.value]));
      },
    }),
  );
  const demands = new Map<string, Demand>();
  return (name) => {
    let demand = demands.get(name);
    if (!demand) {
      const type = schema.getType(name);
      const connection = asked.get(`${name}Connection`);
      demand = {
        fields: isObjectType(type) ? fieldsAsked(type, asked) : null,
        pageInfo: connection?.has('pageInfo') ?? true,
      };
      demands.set(name, demand);
    }
    return demand;
  };
}

/** A field with a resolver may stand on any column. */
function fieldsAsked(type: GraphQLObjectType, asked: ReadonlyMap<string, ReadonlySet<string>>): Set<string> | null {
  const owners = [type.name, ...type.getInterfaces().map(({ name }) => name)];
  const names = new Set(owners.flatMap((owner) => [...(asked.get(owner) ?? [])]));
  const fields = type.getFields();
  return [...names].some((name) => fields[name]?.resolve !== undefined) ? null : names;
}
