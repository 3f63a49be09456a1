import { posix } from 'node:path';
import { isTest } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

/** Ranks of the roles inside a subgraph: a file imports lower ranks only, or its own role. */
const ranks: Record<string, number> = {
  services: 0,
  machine: 0,
  entity: 1,
  policy: 2,
  events: 2,
  repository: 3,
  loader: 4,
  directory: 4,
  stream: 4,
  'use-case': 5,
  type: 6,
  resolver: 7,
  subgraph: 8,
  index: 9,
};
const subgraphPath = /^packages\/subgraphs\/([^/]+)\/(.+)$/;

/** Where a piece of domain knowledge without a role of its own may look: what it answers may be named as the graph names it. */
const belowResolvers = ranks['resolver'] ?? 0;

/**
 * The role of a source file of a subgraph, from its path inside `src`; null when the shape has no place for it. A file
 * of an aggregate without a suffix holds a piece of its knowledge (an age, a funnel): any file may use it.
 */
export function roleOf(path: string): string | null {
  if (path === 'index.ts') return 'index';
  if (path === 'subgraph.ts') return 'subgraph';
  if (/^[^/]+\/use-cases\/[a-z0-9-]+\.ts$/.test(path)) return 'use-case';
  if (/^subscribers\/[a-z0-9-]+(\.subscriber)?\.ts$/.test(path)) return 'subscriber';
  if (/^[a-z0-9-]+-services\.ts$/.test(path)) return 'services';
  if (/^(?!foreign\/)[^/]+\/[a-z0-9-]+\.ts$/.test(path)) return 'knowledge';
  const role = /^[^/]+\/[a-z0-9-]+\.([a-z-]+)\.ts$/.exec(path)?.[1];
  return role !== undefined && role in ranks && !['use-case', 'subgraph', 'index', 'services'].includes(role)
    ? role
    : null;
}

/** Each subgraph has the same parts, and no file without a role. */
export const subgraphShape: Rule = (files) => {
  const parts = Map.groupBy(
    files.flatMap((file) => {
      const [, name, rest] = subgraphPath.exec(file.path) ?? [];
      return name && rest ? [{ name, rest }] : [];
    }),
    ({ name }) => name,
  );
  return [...parts].flatMap(([name, entries]) => {
    const own = entries.map(({ rest }) => rest);
    const missing = ['README.md', 'src/index.ts', 'src/subgraph.ts'].filter((part) => !own.includes(part));
    const migrations = own.filter((path) => path.startsWith('migrations/'));
    if (migrations.length === 0) missing.push('migrations/');
    return [
      ...missing.map((part) => `packages/subgraphs/${name}: ${part} is missing`),
      ...migrations
        .filter((path) => !/^migrations\/\d{8,}_[a-z0-9_-]+\.(sql|ts)$/.test(path))
        .map((path) => `packages/subgraphs/${name}/${path}: a migration is named by its date`),
      ...own
        .filter((path) => path.startsWith('src/') && !isTest(path) && roleOf(path.slice(4)) === null)
        .map((path) => `packages/subgraphs/${name}/${path}: no such role in a subgraph`),
    ];
  });
};

/** Inside a subgraph a file imports lower ranks only: outside to inside, never back. */
export const subgraphRanks: Rule = (files) =>
  files.flatMap(({ path, text }) => {
    const [, name, rest] = subgraphPath.exec(path) ?? [];
    if (!name || !rest?.startsWith('src/') || isTest(path)) return [];
    const from = roleOf(rest.slice(4));
    return [...text.matchAll(/from '(\.[^']+)\.js'/g)].flatMap(([, target]) => {
      const to = roleOf(`${posix.join(posix.dirname(rest), target ?? '')}.ts`.slice(4));
      if (from === null || to === null || from === to) return [];
      if (to === 'knowledge') return [];
      if (from === 'knowledge' && (ranks[to] ?? 0) < belowResolvers) return [];
      const lower = (ranks[to] ?? 5.5) < (ranks[from] ?? 5.5);
      return lower ? [] : [`${path}: a ${from} may not import a ${to} (${target})`];
    });
  });
