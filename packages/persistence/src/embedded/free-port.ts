import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { ClusterFolder } from './cluster-folder.js';
import { StartupError } from './startup-error.js';

/**
 * The port to listen on: the one asked for, or else the one of the last run if it is still free, or else any.
 * @throws StartupError PORT_IN_USE when the port asked for is taken.
 */
export async function choosePort(folder: ClusterFolder, asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if ((await listenOnce(asked)) !== undefined) return asked;
    throw new StartupError(
      'PORT_IN_USE',
      `Port ${asked}, meant for the database, is in use. Stop the program that holds it, or choose another port.`,
    );
  }
  const last = lastPort(folder);
  const port = (last === undefined ? undefined : await listenOnce(last)) ?? (await listenOnce(0));
  if (port === undefined) throw new StartupError('PORT_IN_USE', 'No free port on 127.0.0.1 for the database.');
  writeFileSync(folder.port, `${port}\n`);
  return port;
}

function lastPort(folder: ClusterFolder): number | undefined {
  try {
    const port = Number(readFileSync(folder.port, 'utf8').trim());
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : undefined;
  } catch {
    return undefined;
  }
}

/** The port, proved free by listening on it for a moment; undefined when it is taken. */
function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
