import type { Subgraph } from '@surcease/graphql-kit';
import { contexts } from '@surcease/persistence';
import { type ContextConfig, createContextRuntime } from './context/context-runtime.js';

/** Every context in this process. */
export interface Network extends AsyncDisposable {
  subgraphs: readonly Subgraph[];
}

/** Sets all contexts to work side by side, as the embedded default does. */
export async function createNetwork(config: ContextConfig): Promise<Network> {
  await using starting = new AsyncDisposableStack();
  const subgraphs: Subgraph[] = [];
  for (const name of contexts) subgraphs.push(starting.use(await createContextRuntime(name, config)).subgraph);
  const owned = starting.move();
  return { subgraphs, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
