import type { Subgraph } from '@surcease/graphql-kit';
import { contextNames } from './subgraph-list.js';
import { type ContextConfig, createContextRuntime } from './context-runtime.js';

/** Every context in this process. */
export interface Network extends AsyncDisposable {
  subgraphs: readonly Subgraph[];
}

/** Sets all contexts to work side by side, as the embedded default does. */
export function createNetwork(config: ContextConfig): Network {
  const owned = new AsyncDisposableStack();
  const subgraphs = contextNames.map((name) => owned.use(createContextRuntime(name, config)).subgraph);
  return { subgraphs, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
