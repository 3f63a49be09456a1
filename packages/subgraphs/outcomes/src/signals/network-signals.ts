import type { SubgraphServices } from '@surcease/graphql-kit';
import type { NetworkSignals } from './network-signals.type.js';

export async function networkSignals(_services: SubgraphServices): Promise<NetworkSignals | null> {
  return null;
}
