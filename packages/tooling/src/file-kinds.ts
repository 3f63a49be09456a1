export const isTest = (path: string): boolean => /\.(spec|test|e2e)\.tsx?$|(^|\/)(test|e2e|testing)\//.test(path);

export const isGenerated = (path: string): boolean =>
  /\.generated\.tsx?$/.test(path) ||
  /^schema\/(subgraphs\/.*|supergraph|partner)\.?.*graphql$/.test(path) ||
  /^schema\/types\/(src\/|.*\.graphql$)/.test(path);

/** Code that runs in the product: not its tests, its commands, its tools' settings or what is generated. */
export const isSource = (path: string): boolean =>
  /^(apps\/[^/]+|packages\/(subgraphs\/)?[^/]+|schema\/(events|types))\/src\/.*\.tsx?$/.test(path) &&
  !path.startsWith('packages/tooling/') &&
  !isTest(path) &&
  !isGenerated(path);

/** The folder of the workspace package that a file belongs to. */
export const packageFolder = (path: string): string | null =>
  /^(apps\/[^/]+|packages\/subgraphs\/[^/]+|packages\/(?!subgraphs\/)[^/]+|schema\/(?:events|types))\//.exec(
    path,
  )?.[1] ?? null;

export const isManifest = (path: string): boolean => {
  const folder = packageFolder(path);
  return folder !== null && path === `${folder}/package.json`;
};
