import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Ids of records of one clinic, by type; and the names that stand for them in the arguments of fields. */
export interface Records {
  clinicId: string;
  slug: string;
  /** Of a comparison that was frozen. */
  token: string;
  ids: Readonly<Record<string, string>>;
}

/** A way to objects of one type, from a root of the graph down. */
export interface Path {
  kind: 'root' | 'nested' | 'node' | 'nodes';
  /** The coordinates passed on the way. */
  coordinates: readonly string[];
  /** The types passed on the way, with the one at its end. */
  types: readonly string[];
  /** Keys of the answer that lead to the objects. */
  keys: readonly string[];
  /** The query with one field of the type in place. */
  document(selection: string, records: Records): string;
}

type Build = Path['document'];
const typeOf = (field: GraphQLField<unknown, unknown>) => getNamedType(field.type);

/** Every way to each type of the schema: each root, each field of another type that leads to it, and `node`. */
export function pathsOf(schema: GraphQLSchema): Map<string, Path[]> {
  const query = schema.getQueryType() as GraphQLObjectType;
  const paths = new Map<string, Path[]>();
  const add = (type: string, path: Path) => paths.set(type, [...(paths.get(type) ?? []), path]);
  for (const field of Object.values(query.getFields())) {
    const type = typeOf(field);
    if (isObjectType(type)) add(type.name, stepFrom(null, 'Query', field, type.name));
  }
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) {
      add(type.name, nodePath(type.name, 'node'));
      add(type.name, nodePath(type.name, 'nodes'));
    }
  // Widening ring by ring: a type is left by the first way that led to it, so that ways stay short.
  const left = new Set<string>();
  for (let found = true; found;) {
    found = false;
    for (const [name, [first]] of Array.from(paths)) {
      if (left.has(name) || !first) continue;
      left.add(name);
      found = true;
      for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields())) {
        const target = typeOf(field);
        if (isObjectType(target)) add(target.name, stepFrom(first, name, field, target.name));
      }
    }
  }
  return paths;
}

function stepFrom(from: Path | null, owner: string, field: GraphQLField<unknown, unknown>, target: string): Path {
  const document: Build = (selection, records) => {
    const step = `${field.name}${argumentsOf(field, target, records)} { ${selection} }`;
    return from ? from.document(step, records) : `{ ${step} }`;
  };
  return {
    kind: from ? 'nested' : 'root',
    coordinates: [...(from?.coordinates ?? []), `${owner}.${field.name}`],
    types: [...(from?.types ?? []), target],
    keys: [...(from?.keys ?? []), field.name],
    document,
  };
}

const nodePath = (type: string, root: 'node' | 'nodes'): Path => ({
  kind: root,
  coordinates: [`Query.${root}`],
  types: [type],
  keys: [root],
  document: (selection, { ids }) => {
    const argument = root === 'node' ? `id: "${ids[type]}"` : `ids: ["${ids[type]}"]`;
    return `{ ${root}(${argument}) { ... on ${type} { ${selection} } } }`;
  },
});

/** What a field is asked with: the record by its id, or a short list of the clinic's own. */
function argumentsOf(field: GraphQLField<unknown, unknown>, target: string, records: Records): string {
  const given = field.args.flatMap(({ name, type }) => {
    if (name === 'id') return [`id: "${records.ids[target] ?? records.clinicId}"`];
    if (name === 'ids') return [`ids: ["${records.clinicId}"]`];
    if (name === 'slug') return [`slug: "${records.slug}"`];
    if (name === 'clinicId') return [`clinicId: "${records.clinicId}"`];
    if (name === 'protocolId') return [`protocolId: "${records.ids['Protocol']}"`];
    if (name === 'from' && target === 'ProtocolDiff') return [`from: "${records.ids['BaseVersion']}"`];
    if (name === 'to' && target === 'ProtocolDiff') return [`to: "${records.ids['ProtocolVersion']}"`];
    if (name === 'protocolVersionIds' && isNonNullType(type))
      return [`protocolVersionIds: ["${records.ids['BaseVersion']}", "${records.ids['ProtocolVersion']}"]`];
    if (name === 'clinicIds' && isNonNullType(type)) return [`clinicIds: ["${records.clinicId}"]`];
    if (name === 'diagnosisGroup' && isNonNullType(type)) return ['diagnosisGroup: CRPS'];
    if (name === 'token') return [`token: "${records.token}"`];
    if (name === 'indicator') return ['indicator: RESP30_W4'];
    if (name === 'adjust') return ['adjust: CASE_MIX'];
    if (name === 'first') return ['first: 20'];
    const input = getNamedType(type);
    if (name === 'filter' && 'getFields' in input && 'clinicIds' in input.getFields())
      return [`filter: { clinicIds: ["${records.clinicId}"] }`];
    return [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** How fields are selected: with `__typename` below those that are no leaves, and the arguments they demand. */
export function selectionOf(
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
  names: readonly string[],
  records: Records,
): string {
  return names
    .map((name) => {
      const field = fields[name];
      if (!field) throw new Error(`There is no field ${name}.`);
      const type = typeOf(field);
      const below = isObjectType(type) || isInterfaceType(type) ? ' { __typename }' : '';
      return `${name}${argumentsOf(field, type.name, records)}${below}`;
    })
    .join(' ');
}

/** The objects at the end of a way through an answer. */
export function objectsAt(data: unknown, keys: readonly string[]): Record<string, unknown>[] {
  let level: unknown[] = data == null ? [] : [data];
  for (const key of keys)
    level = level.flatMap((value) => {
      const next = (value as Record<string, unknown> | null)?.[key];
      return next == null ? [] : Array.isArray(next) ? next.filter((item) => item != null) : [next];
    });
  return level as Record<string, unknown>[];
}

export const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));
