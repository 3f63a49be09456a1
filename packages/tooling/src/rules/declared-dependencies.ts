import { builtinModules } from 'node:module';
import { isManifest, isTest, packageFolder } from '../file-kinds.js';
import type { RepositoryFile, Rule } from '../repository-files.js';

interface Manifest {
  name?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}

const builtin = new Set(builtinModules);
const specifier = /(?:\bfrom|\bimport|\bimport\s*\(|(?:meta|require)\.resolve\(|\brequire\()\s*'([^'.\s/$][^'\s$]*)'/g;
/** Programs of the scripts that are named otherwise than their package. */
const programs: Readonly<Record<string, string>> = { tsc: 'typescript', 'graphql-codegen': '@graphql-codegen/cli' };

/** Listed because something else that is listed demands it beside itself. */
const peers: Readonly<Record<string, readonly string[]>> = {
  'type-graphql': ['graphql', 'class-validator'],
  '@mikro-orm/postgresql': ['@mikro-orm/core'],
  '@apollo/client': ['graphql', 'rxjs'],
  'graphql-ws': ['graphql'],
  'playwright-core': ['@sparticuz/chromium'],
  '@mantine/core': ['@mantine/hooks'],
};

/** A package lists exactly what it imports: sources among `dependencies`, tests and settings in either list. */
export const declaredDependencies: Rule = (files) => {
  const byFolder = Map.groupBy(files, ({ path }) => packageFolder(path));
  return files
    .filter(({ path }) => isManifest(path))
    .flatMap(({ path, text }) => {
      const own = (byFolder.get(packageFolder(path)) ?? []).filter(
        (file) => !/^packages\/tooling\/(test|src\/rules)\//.test(file.path),
      );
      const manifest = JSON.parse(text) as Manifest;
      return [...undeclared(own, manifest), ...unused(own, manifest)].map((problem) => `${path}: ${problem}`);
    });
};

function undeclared(
  own: RepositoryFile[],
  { name: self, dependencies = {}, devDependencies = {} }: Manifest,
): string[] {
  const problems = own
    .filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
    .flatMap(({ path, text }) =>
      imported(text)
        .filter((name) => name !== self && !(name in dependencies) && !(isAside(path) && name in devDependencies))
        .map(
          (name) =>
            `${name} is imported (${path}) and not among its ${isAside(path) ? 'devDependencies' : 'dependencies'}`,
        ),
    );
  return [...new Set(problems)];
}

function unused(own: RepositoryFile[], { dependencies = {}, devDependencies = {}, scripts = {} }: Manifest): string[] {
  const used = new Set(own.filter(({ path }) => /\.(tsx?|mjs|css)$/.test(path)).flatMap(({ text }) => imported(text)));
  for (const word of Object.values(scripts).join(' ').split(/\s+/)) used.add(programs[word] ?? word);
  for (const plugin of pluginsOfCodegen(own)) used.add(plugin);
  if (own.some(({ path, text }) => /\.(ts|json)$/.test(path) && /\/tooling\/(vitest|tsconfig)\//.test(text)))
    used.add('@surcease/tooling');
  for (const name of used) for (const peer of peers[name] ?? []) used.add(peer);
  const typed = (name: string) => {
    const of = name.slice('@types/'.length).replace('__', '/');
    return of === 'node' || used.has(of) || used.has(`@${of}`);
  };
  const named = (name: string) =>
    own.some(
      ({ path, text }) => /\.(tsx?|mjs)$/.test(path) && (text.includes(`'${name}'`) || text.includes(`'${name}/`)),
    );
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !(name.startsWith('@types/') ? typed(name) : used.has(name) || named(name)))
    .map((name) => `${name} is listed and not used`);
}

/** graphql-codegen takes its plugins by the ends of their names. */
function pluginsOfCodegen(own: RepositoryFile[]): string[] {
  const text = own.find(({ path }) => path.endsWith('/codegen.ts'))?.text ?? '';
  return [...text.matchAll(/'([a-z-]+)'/g)].flatMap(([, name]) => [
    `@graphql-codegen/${name}`,
    `@graphql-codegen/${name}-preset`,
  ]);
}

/** The packages that a file names, without what Node brings. */
function imported(text: string): string[] {
  return [...text.matchAll(specifier)]
    .map(([, target]) => target ?? '')
    .filter((target) => !target.startsWith('node:') && !builtin.has(target))
    .map((target) => target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
}

/** What does not run in the product: tests, settings of tools, commands of the repository. */
function isAside(path: string): boolean {
  return (
    isTest(path) || !/\/src\//.test(path) || path.startsWith('packages/tooling/') || path.includes('network-admin/')
  );
}
