import { type Clock, systemClock } from '@surcease/kernel';
import { createReaderPool, urlFor } from '@surcease/persistence';
import { type ViewerDirectory, createViewerDirectory } from '@surcease/subgraph-access';
import type { DatabaseConfig } from './database-config.js';

/** A directory of viewers, for whoever authenticates or re-authorises. */
export function createDirectory({
  databaseUrl,
  secret,
  clock = systemClock,
}: DatabaseConfig & { clock?: Clock }): ViewerDirectory & AsyncDisposable {
  const readers = createReaderPool({ url: urlFor(databaseUrl, secret, 'access'), size: 2 });
  return { ...createViewerDirectory(readers, clock), [Symbol.asyncDispose]: () => readers[Symbol.asyncDispose]() };
}
