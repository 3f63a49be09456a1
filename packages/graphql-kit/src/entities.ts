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

/**
 * Answers `_entities` a type at a time, so that a list of representations costs one statement. A type without a
 * resolver is a stub that we only add fields to: its key is all there is to know, and its owner decides what is seen.
 */
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
    const places = new Map<string, number[]>();
    representations.forEach(({ __typename }, index) => {
      const own = places.get(__typename);
      if (own) own.push(index);
      else places.set(__typename, [index]);
    });
    for (const [typename, indexes] of places) {
      const keys = indexes.map((index) => keyOf(representations[index] as Representation));
      const found = references[typename] ? await references[typename](keys, context) : keys.map((id) => ({ id }));
      await context.loadAhead(typename, keys);
      indexes.forEach((index, at) => {
        const row = found[at];
        answers[index] = row ? Object.assign(row, { __typename: typename, nodeId: keys[at] }) : null;
      });
    }
    return answers;
  };
}

/** A key arrives as id, or as nodeId where it comes from `node(id)`. */
function keyOf(representation: Representation & { nodeId?: string }): string {
  return representation.id ?? representation.nodeId ?? '';
}
