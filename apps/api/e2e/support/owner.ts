import { join } from 'node:path';
import { runningClusterUrl } from '@surcease/persistence';
import pg from 'pg';
import { type Server, shared } from './graph.js';

/** Someone with the database in their own hands, past every wall of ours. */
export async function asOwner<Result>(
  work: (client: pg.Client) => Promise<Result>,
  { dataDir }: Pick<Server, 'dataDir'> = shared(),
): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrlOf(dataDir) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function ownerUrlOf(dataDir: string): string {
  const url = runningClusterUrl(join(dataDir, 'postgres'));
  if (url === null) throw new Error('There is no embedded database.');
  return url;
}
