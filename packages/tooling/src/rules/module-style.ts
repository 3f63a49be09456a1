import { isSource } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

/** Settings come in at one place of a process, env.ts, where all of their errors are told at once. */
export const environmentInOnePlace: Rule = (files) =>
  files
    .filter(({ path }) => isSource(path) && !/(^|\/)env\.ts$/.test(path))
    .filter(({ text }) => /\bprocess\.env\b|\bprocess\['env'\]|from 'node:process'/.test(withoutComments(text)))
    .map(({ path }) => `${path}: only env.ts reads process.env`);

/** An index.ts says what a package offers, and does nothing. */
export const indexReExportsOnly: Rule = (files) =>
  files
    .filter(({ path }) => isSource(path) && path.endsWith('/index.ts'))
    .filter(({ text }) => {
      const rest = withoutComments(text)
        .replaceAll(/export\s+(type\s+)?(\{[^}]*\}|\*(\s+as\s+\w+)?)\s+from\s+'[^']+';/g, '')
        .replaceAll(/import\s+'reflect-metadata';|export\s*\{\s*\};?/g, '');
      return rest.trim() !== '';
    })
    .map(({ path }) => `${path}: index.ts only re-exports`);

/** A default export has no name of its own: it is there only where a tool demands it. */
export const namedExports: Rule = (files) =>
  files
    .filter(({ path, text }) => isSource(path) && /^export default /m.test(text))
    .map(({ path }) => `${path}: export it by its name`);

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
