import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Mode = 'embedded' | 'distributed';

/** The deployment that this run is about. */
export const mode: Mode = process.env['SURCEASE_E2E'] === 'distributed' ? 'distributed' : 'embedded';

const programs: Record<Mode, string> = { embedded: 'main.js', distributed: 'distributed.js' };
const READY_MS = 90_000;
const STOP_MS = 15_000;

export interface Exit {
  code: number | null;
  output: string;
  milliseconds: number;
}

/** The product as a process of its own. */
export interface Product extends AsyncDisposable {
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** How long it took until it could be used. */
  startedInMs: number;
  /** Text of a file of the data folder. */
  file(name: string): string;
  output(): string;
  /** As Ctrl-C does. @throws Error where it does not end by itself within 15 s. */
  stop(signal?: NodeJS.Signals): Promise<Exit>;
  /** As a power cut does, to this process alone. */
  kill(): Promise<void>;
}

export interface ProductOptions {
  dataDir: string;
  port?: number;
  mode?: Mode;
  env?: Record<string, string>;
}

/** A data folder that is gone when the test is. */
export function temporaryFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'surcease-e2e-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts the product and waits until it says that it is ready. @throws Error with its output where it does not. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const port = options.port ?? (await freePort());
  const { child, output, ended, begun } = launch({ ...options, port });
  const late = AbortSignal.timeout(READY_MS);
  while (!output().includes('Surcease ready at')) {
    const said = await Promise.race([
      once(child.stdout!, 'data', { signal: late }).catch(() => 'late'),
      ended.then(() => 'ended'),
    ]);
    if (said !== 'late' && said !== 'ended') continue;
    child.kill('SIGKILL');
    throw new Error(`The product was not ready (${said}):\n${output()}`);
  }
  const product: Product = {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid!,
    dataDir: options.dataDir,
    startedInMs: performance.now() - begun,
    file: (name) => readFileSync(join(options.dataDir, name), 'utf8').trim(),
    output,
    async stop(signal = 'SIGINT') {
      if (child.exitCode !== null || child.signalCode !== null) return ended;
      child.kill(signal);
      const stopped = await Promise.race([ended, timeout(STOP_MS)]);
      if (stopped !== null) return stopped;
      child.kill('SIGKILL');
      throw new Error(`The product did not stop within ${STOP_MS / 1000} s:\n${output()}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    [Symbol.asyncDispose]: async () => void (await product.stop()),
  };
  return product;
}

/** Starts the product where it cannot start, and answers what it said. */
export async function startInVain(options: ProductOptions): Promise<Exit> {
  const { child, ended } = launch({ ...options, port: options.port ?? (await freePort()) });
  const exit = await Promise.race([ended, timeout(READY_MS)]);
  if (exit !== null) return exit;
  child.kill('SIGKILL');
  throw new Error('The product neither started nor ended.');
}

/** Nobody else moves sessions while tests count their changes. */
const quiet = { SURCEASE_DEMO_LIVE: '0' };

interface Launched {
  child: ChildProcess;
  begun: number;
  output(): string;
  ended: Promise<Exit>;
}

function launch({ dataDir, port, mode: asked = mode, env }: ProductOptions & { port: number }): Launched {
  const begun = performance.now();
  const program = fileURLToPath(new URL(`../../dist/${programs[asked]}`, import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    // Nothing of the caller's environment but where programs are: a DATABASE_URL there is none of the test's business.
    env: { PATH: process.env['PATH'], ...quiet, PORT: String(port), SURCEASE_DATA_DIR: dataDir, ...env },
    // With a channel, so that it stops by itself where the test's process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    output: text,
    milliseconds: performance.now() - begun,
  }));
  return { child, begun, ended, output: () => text };
}

function timeout(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, null).unref());
}
