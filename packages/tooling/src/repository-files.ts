import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text file of the repository; the path is relative to its root, with forward slashes. */
export interface RepositoryFile {
  path: string;
  text: string;
}

/** A rule of the repository: one sentence for each breach; none when it holds. */
export type Rule = (files: RepositoryFile[]) => string[];

const skipped = new Set(['node_modules', 'dist', '.git', '.turbo', '.surcease', 'coverage']);
const textual = /\.(ts|tsx|mjs|js|json|ya?ml|md|sql|graphql|css|html|sh)$|\/run$|LICENSE$/;

/** Every text file under version control or about to be, without what is installed or built. */
export function repositoryFiles(): RepositoryFile[] {
  const root = realpathSync(fileURLToPath(new URL('../../..', import.meta.url)));
  const visit = (folder: string): RepositoryFile[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return visit(path);
      return entry.isFile() && textual.test(path)
        ? [{ path: relative(root, path), text: readFileSync(path, 'utf8') }]
        : [];
    });
  return visit(root);
}
