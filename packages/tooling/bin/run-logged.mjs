import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logFolder, root, toolEnvironment } from './paths.mjs';

/**
 * Runs a command with one line of progress; its output goes to a file, whose end is shown when it fails.
 * Ends this process then: nothing after it could work.
 */
export async function runLogged(title, name, command, args, extraEnvironment = {}) {
  mkdirSync(logFolder, { recursive: true });
  const file = join(logFolder, `${name}.log`);
  const log = createWriteStream(file);
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  process.stderr.write(`${title} …`);
  const ticker = process.stderr.isTTY && setInterval(() => process.stderr.write(`\r${title} … ${seconds()}`), 1000);
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnvironment(extraEnvironment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const failure = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`));
  });
  if (ticker) clearInterval(ticker);
  await new Promise((resolve) => log.end(resolve));
  if (failure === null) {
    process.stderr.write(`${process.stderr.isTTY ? `\r${title} …` : ''} ${seconds()}\n`);
    return;
  }
  const end = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
  const cause = /ENOSPC|no space left/i.test(end) ? 'The disk is full: free some space and try again.\n' : '';
  process.stderr.write(` failed\n\n${end}\n\n${cause}${title} failed: ${failure}. The whole log is ${file}\n`);
  process.exit(1);
}
