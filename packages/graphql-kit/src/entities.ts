import { type GraphQLSchema } from 'graphql';
import type { SubgraphContext, SubgraphServices } from './subgraph-context.js';

/** What the gateway knows of a record: its type and key. */
export interface Representation {
  __typename: string;
  id: string;
}

/** Finds the records of one type by their keys, in their order; null for what is not there or not to be seen. */
export type ReferenceResolver<Services extends SubgraphServices> = (
  keys: readonly string[],
  context: SubgraphContext<Services>,
) => Promise<readonly (object | null)[]>;

export type References<Services extends SubgraphServices> = Record<string, ReferenceResolver<Services>>;

/** The representations of one type, and what was found for them. */
export interface EntityGroup {
  typename: string;
  keys: readonly string[];
  /** Where each of them stands among all representations. */
  indexes: readonly number[];
  rows: readonly (object | null)[];
  /** What was loaded ahead: for each field that can be, a value per key. */
  ahead: readonly (readonly unknown[] | undefined)[];
}

/**
 * Finds entities a type at a time, so that a list of representations costs one statement. A type without a resolver is
 * a stub that we only add fields to: its key is all there is to know, and its owner decides what is seen.
 */
export async function findEntities<Services extends SubgraphServices>(
  representations: readonly Representation[],
  references: References<Services>,
  context: SubgraphContext<Services>,
): Promise<EntityGroup[]> {
  const places = new Map<string, number[]>();
  representations.forEach(({ __typename }, index) => {
    const own = places.get(__typename);
    if (own) own.push(index);
    else places.set(__typename, [index]);
  });
  const groups: EntityGroup[] = [];
  for (const [typename, indexes] of places) {
    const keys = indexes.map((index) => keyOf(representations[index] as Representation));
    const rows = references[typename] ? await references[typename](keys, context) : keys.map((id) => ({ id }));
    groups.push({ typename, keys, indexes, rows, ahead: await context.loadAhead(typename, keys) });
  }
  return groups;
}

/** Answers `_entities` to the execution, which has to know the type of each row. */
export function resolveEntitiesInBatches<Services extends SubgraphServices>(
  schema: GraphQLSchema,
  references: References<Services>,
): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!field) return;
  field.resolve = async (
    _root,
    { representations }: { representations: Representation[] },
    context: SubgraphContext<Services>,
  ) => {
    const answers: (object | null)[] = Array.from({ length: representations.length }, () => null);
    for (const { typename, keys, indexes, rows } of await findEntities(representations, references, context))
      indexes.forEach((index, at) => {
        const row = rows[at];
        answers[index] = row ? Object.assign(row, { __typename: typename, nodeId: keys[at] }) : null;
      });
    return answers;
  };
}

/** A key arrives as id, or as nodeId where it comes from `node(id)`. */
function keyOf(representation: Representation & { nodeId?: string }): string {
  return representation.id ?? representation.nodeId ?? '';
}
