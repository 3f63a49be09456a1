import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, toolEnvironment } from './paths.mjs';

/** Runs a program with its output shown, each of its lines also given to `onLine`; true when it succeeds. */
export function command(program, args, { cwd = root, env = {}, onLine } = {}) {
  return new Promise((resolve) => {
    const colour = onLine && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(program, args, {
      cwd,
      env: toolEnvironment({ ...colour, ...env }),
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
    });
    if (onLine) {
      for (const stream of ['stdout', 'stderr']) {
        child[stream].pipe(process[stream], { end: false });
        createInterface(child[stream]).on('line', onLine);
      }
    }
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}
