import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { programPath } from './env.js';
import { processFlags } from './process-flags.js';

/** Nine processes compile the same code: each but the first to come by takes it from here. */
const COMPILED_CODE = fileURLToPath(new URL('../../../node_modules/.cache/surcease', import.meta.url));
const RESTART_MS = 500;
/** More than a process takes to answer what is in flight. */
const PATIENCE_MS = 12_000;

/** The processes of a deployment on this machine. One that dies is started again, until all are told to stop. */
export interface ChildProcesses extends AsyncDisposable {
  /** Starts a program of apps/ and waits until it says that it is ready. @throws Error where it ends before. */
  run(app: string, environment: Record<string, string>): Promise<void>;
}

export function createChildProcesses(): ChildProcesses {
  const running: { child: ChildProcess }[] = [];
  let stopping = false;

  function start(app: string, environment: Record<string, string>): ChildProcess {
    const program = fileURLToPath(new URL(`../../${app}/dist/main.js`, import.meta.url));
    return fork(program, {
      execArgv: processFlags(app, process.execArgv),
      env: { PATH: programPath(), NODE_COMPILE_CACHE: COMPILED_CODE, ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  return {
    async run(app, environment) {
      const slot = { child: start(app, environment) };
      running.push(slot);
      const watch = () =>
        slot.child.once('exit', () => {
          const again = () => {
            if (stopping) return;
            slot.child = start(app, environment);
            watch();
          };
          if (!stopping) setTimeout(again, RESTART_MS).unref();
        });
      const outcome = await Promise.race([
        once(slot.child, 'message').then(() => 'ready'),
        once(slot.child, 'exit').then(() => 'ended'),
      ]);
      if (outcome === 'ended')
        throw new Error(`The process ${app} ${environment['SUBGRAPH'] ?? ''} ended before it was ready.`);
      watch();
    },
    /** The last to come goes first, since it asks the others; those stop together. */
    async [Symbol.asyncDispose]() {
      stopping = true;
      const last = running.pop();
      if (last) await stop(last.child);
      await Promise.all(running.map(({ child }) => stop(child)));
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await exited;
  clearTimeout(deadline);
}
