import { isManifest, isTest, packageFolder } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

const level0 = ['kernel', 'schema-events'];
const level1 = ['authz', 'instruments', 'statistics', 'observability'];
const level2 = ['persistence', 'messaging', 'graphql-kit', 'identity'];

/** May a package import another? Names without `@surcease/`. The table of docs/architecture.md. */
export function mayImport(from: string, to: string): boolean {
  if (to.startsWith('app-') || to === 'network-admin') return false;
  if (from === 'network-admin') return ['kernel', 'schema-types'].includes(to);
  if (to === 'schema-types') return false;
  if (level0.includes(from) || from === 'schema-types') return false;
  if (level1.includes(from)) return level0.includes(to);
  const lower = [...level0, ...level1];
  if (from === 'persistence') return lower.includes(to);
  if (level2.includes(from))
    return from !== to && [...lower, 'persistence', ...(from === 'messaging' ? [] : ['messaging'])].includes(to);
  if (from.startsWith('subgraph-')) return [...lower, ...level2].includes(to);
  if (from === 'gateway') return [...lower, 'graphql-kit'].includes(to);
  const upTo3 = [...lower, ...level2, 'gateway'].includes(to) || to.startsWith('subgraph-');
  if (from === 'network' || from === 'demo-network') return upTo3;
  return from.startsWith('app-') && (upTo3 || to === 'network' || to === 'demo-network');
}

/** Sources and `dependencies` keep to the table; tests may also use what they declare in `devDependencies`. */
export const importTable: Rule = (files) => {
  const names = new Map<string, string>();
  const problems: string[] = [];
  for (const { path, text } of files.filter((file) => isManifest(file.path))) {
    const manifest = JSON.parse(text) as { name: string; dependencies?: Record<string, string> };
    const name = short(manifest.name);
    names.set(packageFolder(path) ?? '', name);
    for (const to of Object.keys(manifest.dependencies ?? {})
      .filter((key) => key.startsWith('@surcease/'))
      .map(short)) {
      if (!mayImport(name, to)) problems.push(`${path}: ${name} may not depend on ${to}`);
    }
  }
  for (const { path, text } of files) {
    const name = names.get(packageFolder(path) ?? '');
    if (!name || name === 'tooling' || !/\/src\/.*\.tsx?$/.test(path) || isTest(path)) continue;
    for (const [, to] of text.matchAll(/(?:from|import)\s*\(?\s*'@surcease\/([^/']+)[^']*'/g)) {
      if (to !== undefined && !mayImport(name, to)) problems.push(`${path}: ${name} may not import ${to}`);
    }
  }
  return problems;
};

function short(name: string): string {
  return name.replace('@surcease/', '');
}
