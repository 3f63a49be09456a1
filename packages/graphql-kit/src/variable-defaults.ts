import {
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

type Fill = (value: unknown) => unknown;
type Variables = Record<string, unknown>;

/** What is filled into a type: null where nothing ever is. */
type FillOf = (type: GraphQLInputType) => Fill | null;

const isObject = (value: unknown): value is Variables => value !== null && typeof value === 'object';

/**
 * Fills in defaults that may not be null, of variables and of fields at any depth: graphql-jit 0.8 takes what was left
 * out for missing there. What was given is not changed; null is what was given, and stays for it to refuse.
 */
export function variableDefaults(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): (variables: Variables) => Variables {
  const fillOf = createFills();
  const fills = (getOperationAST(document, operationName)?.variableDefinitions ?? []).flatMap(
    ({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node);
      if (!type || !isInputType(type)) return [];
      const fill = fillOf(type);
      const ownDefault = isNonNullType(type) && defaultValue ? valueFromASTUntyped(defaultValue) : undefined;
      return fill || ownDefault !== undefined ? [{ name: variable.name.value, fill, ownDefault }] : [];
    },
  );
  if (fills.length === 0) return (variables) => variables;
  return (variables) => {
    const filled = { ...variables };
    for (const { name, fill, ownDefault } of fills) {
      if (filled[name] === undefined && ownDefault !== undefined) filled[name] = ownDefault;
      if (fill && filled[name] !== undefined) filled[name] = fill(filled[name]);
    }
    return filled;
  };
}

function createFills(): FillOf {
  const known = new Map<GraphQLInputObjectType, Fill | null>();

  const fillOf: FillOf = (type) => {
    if (isNonNullType(type)) return fillOf(type.ofType as GraphQLInputType);
    if (isListType(type)) {
      const fill = fillOf(type.ofType as GraphQLInputType);
      return fill && ((value) => (Array.isArray(value) ? value.map(fill) : fill(value)));
    }
    return isInputObjectType(type) ? fillOfObject(type) : null;
  };

  function fillOfObject(type: GraphQLInputObjectType): Fill | null {
    const last = known.get(type);
    if (last !== undefined) return last;
    // A type may hold itself: it is asked for again when a value is there.
    known.set(type, (value) => (isObject(value) ? (known.get(type)?.(value) ?? value) : value));
    const fields = Object.values(type.getFields()).flatMap(({ name, type: of, defaultValue }) => {
      const fill = fillOf(of);
      const own: unknown = isNonNullType(of) ? defaultValue : undefined;
      return fill || own !== undefined ? [{ name, fill, own }] : [];
    });
    const fill: Fill = (value) => {
      if (!isObject(value) || Array.isArray(value)) return value;
      const filled = { ...value };
      for (const field of fields) {
        if (filled[field.name] === undefined && field.own !== undefined) filled[field.name] = field.own;
        if (field.fill && filled[field.name] !== undefined) filled[field.name] = field.fill(filled[field.name]);
      }
      return filled;
    };
    const made = fields.length === 0 ? null : fill;
    known.set(type, made);
    return made;
  }
  return fillOf;
}
