import { isGenerated, isManifest, packageFolder } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

/** Every package says what it is for, and stands in the list of packages. */
export const readmes: Rule = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  const list = files.find(({ path }) => path === 'packages/README.md')?.text ?? '';
  return files
    .filter(({ path }) => isManifest(path))
    .map(({ path }) => packageFolder(path) ?? '')
    .flatMap((folder) => [
      ...(paths.has(`${folder}/README.md`) ? [] : [`${folder}: README.md is missing`]),
      ...(folder.startsWith('packages/') && !list.includes(`](${folder.slice('packages/'.length)}/)`)
        ? [`${folder}: not in packages/README.md`]
        : []),
    ]);
};

/** A generated file says by what command, so that nobody edits it by hand. */
export const generatedHeaders: Rule = (files) =>
  files
    .filter(({ path }) => isGenerated(path) && !path.endsWith('.json'))
    .filter(({ text }) => !/generated (from the code )?by /i.test(text.slice(0, 600)))
    .map(({ path }) => `${path}: say in its first lines by what command it is generated`);

const machinePath = /(?<![\w./:@*-])\/(home|Users|root|work)\/[\w.-]+/;

/** No file depends on where one machine keeps things. */
export const noMachinePaths: Rule = (files) =>
  files
    .filter(({ path }) => path !== 'pnpm-lock.yaml' && !path.startsWith('packages/tooling/'))
    .filter(({ text }) => machinePath.test(text))
    .map(({ path, text }) => `${path}: ${machinePath.exec(text)?.[0]} is a path of one machine`);
