import { getMetadataStorage } from 'type-graphql';

type FieldResolver = (root: unknown, args: unknown, context: unknown, info: unknown) => unknown;
type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Param = NonNullable<FieldResolverMetadata['params']>[number];

/** What stands at each place of a method's parameters; undefined where TypeGraphQL has more to do for it. */
function sourceOf(param: Param): 'root' | 'args' | 'context' | undefined {
  if (param.kind === 'root') return param.propertyName === undefined ? 'root' : undefined;
  if (param.kind === 'context') return param.propertyName === undefined ? 'context' : undefined;
  return param.kind === 'args' && param.validateSettings === false ? 'args' : undefined;
}

/** A call of the method itself, for methods that take the root, unvalidated arguments and the context, in any order. */
function directCall({ target, methodName, params = [], middlewares = [], roles }: FieldResolverMetadata) {
  const sources = [...params].sort((one, other) => one.index - other.index).map(sourceOf);
  if (middlewares.length > 0 || roles || sources.includes(undefined)) return undefined;
  const instance = new (target as new () => Record<string, (...values: unknown[]) => unknown>)();
  const method = instance[methodName]?.bind(instance);
  const call = `method(${sources.join(', ')})`;
  // oxlint-disable-next-line no-new-func
  return method && (new Function('method', `return (root, args, context) => ${call};`)(method) as FieldResolver);
}

/**
 * Replaces what TypeGraphQL wraps around field resolvers by a direct call, where there is nothing for it to do. Its
 * wrapper sorts parameters, copies arguments into classes and makes four promises, for each parent in a list.
 */
export function callFieldResolversDirectly(map: Record<string, unknown>, resolvers: readonly unknown[]): void {
  const storage = getMetadataStorage();
  for (const metadata of storage.fieldResolvers) {
    if (metadata.kind !== 'external' || !resolvers.includes(metadata.target)) continue;
    const type = storage.objectTypes.find(({ target }) => target === metadata.getObjectType?.());
    const fields = type && (map[type.name] as Record<string, FieldResolver> | undefined);
    const direct = fields?.[metadata.schemaName] && directCall(metadata);
    if (fields && direct) fields[metadata.schemaName] = direct;
  }
}
