import type { RepositoryFile, Rule } from '../repository-files.js';

const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const find = (files: RepositoryFile[], path: string) => files.find((file) => file.path === path)?.text ?? '';

/** The catalogue and every package.json name exact versions, so that two installations are the same. */
export const exactVersions: Rule = (files) => {
  const catalog = /^catalog:\n((?: {2}.*\n)+)/m.exec(find(files, 'pnpm-workspace.yaml'))?.[1] ?? '';
  const loose = [...catalog.matchAll(/^ {2}'?([^':]+)'?: (.+)$/gm)]
    .filter(([, , version]) => !exact.test(version ?? ''))
    .map(([, name, version]) => `pnpm-workspace.yaml: ${name} is ${version}, not an exact version`);
  const manifests = files.filter(({ path }) => /^(package|(apps|packages|schema)\/.*\/package)\.json$/.test(path));
  return loose.concat(
    manifests.flatMap(({ path, text }) => {
      const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*' && !exact.test(version))
        .map(([name, version]) => `${path}: ${name} is ${version}; write catalog:, workspace:* or an exact version`);
    }),
  );
};

/** A second copy of graphql breaks every instanceof in the graph. */
export const oneGraphql: Rule = (files) => {
  const versions = new Set(
    [...find(files, 'pnpm-lock.yaml').matchAll(/^ {2}graphql@([^:(]+)[:(]/gm)].map(([, v]) => v),
  );
  return versions.size === 1
    ? []
    : [`pnpm-lock.yaml holds ${versions.size} versions of graphql: ${[...versions].join(', ')}`];
};

/** The lockfile names packages and hashes, never where one machine downloaded them from. */
export const noDownloadAddresses: Rule = (files) =>
  find(files, 'pnpm-lock.yaml')
    .split('\n')
    .filter((line) => /\btarball:|https?:\/\//.test(line) && !/^\s+(deprecated|homepage|funding):/.test(line))
    .map((line) => `pnpm-lock.yaml: ${line.trim()}`);
