import type { Demand, DemandOf } from '@surcease/persistence';
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  TypeInfo,
  isLeafType,
  getNamedType,
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
        unused: isObjectType(type) ? unusedFields(type, asked) : new Set(),
        pageInfo: connection?.has('pageInfo') ?? true,
      };
      demands.set(name, demand);
    }
    return demand;
  };
}

function unusedFields(type: GraphQLObjectType, asked: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const own = asked.get(type.name) ?? new Set();
  const inherited = type.getInterfaces().flatMap(({ name }) => [...(asked.get(name) ?? [])]);
  const fields = type.getFields();
  const used = new Set([...own, ...inherited]);
  if ([...used].some((name) => fields[name]?.resolve !== undefined)) return new Set();
  return new Set(
    Object.values(fields)
      .filter((field) => !used.has(field.name) && !field.resolve && isLeafType(getNamedType(field.type)))
      .map(({ name }) => name),
  );
}
