import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { ID: 'string', DateTime: 'string', Date: 'string' };

/** Types of the operations that stand beside the pages, from the graph's public schema. */
const config: CodegenConfig = {
  schema: process.env['SURCEASE_SCHEMA'] ?? '../../schema/types/api.graphql',
  documents: 'src/**/*.graphql',
  hooks: { afterAllFileWrite: ['node generated-header.mjs', '../../node_modules/.bin/prettier --write'] },
  generates: {
    'src/graph/schema.generated.ts': {
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, onlyOperationTypes: true },
    },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { baseTypesPath: 'graph/schema.generated.ts', extension: '.generated.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        importSchemaTypesFrom: 'src/graph/schema.generated.ts',
        documentNodeImport: '@apollo/client#TypedDocumentNode',
      },
    },
  },
};

export default config;
