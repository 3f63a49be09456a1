import type { Rule } from './repository-files.js';
import { declaredDependencies } from './rules/declared-dependencies.js';
import { generatedHeaders, noMachinePaths, readmes } from './rules/documents.js';
import { fileNames, noBags } from './rules/file-names.js';
import { fileSizes } from './rules/file-sizes.js';
import { everyTestRuns } from './rules/honest-tests.js';
import { importTable } from './rules/import-table.js';
import { environmentInOnePlace, indexReExportsOnly, namedExports } from './rules/module-style.js';
import { exactVersions, noDownloadAddresses, oneGraphql } from './rules/pins.js';
import { projectReferences } from './rules/project-references.js';
import { subgraphRanks, subgraphShape } from './rules/subgraph-shape.js';

/** What the repository holds itself to, by name. */
export const rules: Readonly<Record<string, Rule>> = {
  importTable,
  declaredDependencies,
  projectReferences,
  subgraphShape,
  subgraphRanks,
  fileNames,
  noBags,
  fileSizes,
  exactVersions,
  oneGraphql,
  noDownloadAddresses,
  environmentInOnePlace,
  indexReExportsOnly,
  namedExports,
  readmes,
  generatedHeaders,
  noMachinePaths,
  everyTestRuns,
};
