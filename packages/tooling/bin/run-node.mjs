import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { node24, root, toolEnvironment } from './paths.mjs';

/**
 * Runs a script on Node 24 in place of this process, as far as signals and the exit code go. Ctrl-C in a terminal
 * reaches the script by itself, so it is passed on only where there is no terminal. Should this process be killed
 * outright, the script sees its channel close ('disconnect').
 */
export function runNode(script, { args = process.argv.slice(2), flags = [] } = {}) {
  const child = spawn(node24, ['--enable-source-maps', ...flags, script, ...args], {
    cwd: root,
    env: toolEnvironment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
