import type { LocalSubgraph, Transport } from '../contract/subgraph.js';

/** A subgraph of this process, called as it is. */
export function createLocalTransport(subgraph: LocalSubgraph): Transport {
  return {
    execute: (request) => subgraph.execute(request),
    subscribe: (request) => subgraph.subscribe(request),
    dispose: () => Promise.resolve(),
  };
}
