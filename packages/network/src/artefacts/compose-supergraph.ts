import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { subgraphs } from '../subgraph-list.js';

/** Where a subgraph stands is the gateway's to know; the composed file is the same for every deployment. */
const urlOf = (name: string) => `http://${name}.subgraphs.invalid/graphql`;

/** Composes the subgraphs. @throws Error with the composer's words where they do not fit together. */
export function composeSupergraph(parts: readonly { name: string; sdl: string }[] = subgraphs): string {
  const result = composeServices(parts.map(({ name, sdl }) => ({ name, url: urlOf(name), typeDefs: parse(sdl) })));
  if (result.errors?.length)
    throw new Error(`The subgraphs do not compose: ${result.errors.map((error) => error.message).join('; ')}`);
  return result.supergraphSdl as string;
}
