import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { printSchema, buildASTSchema, lexicographicSortSchema, parse, type GraphQLSchema } from 'graphql';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { withGatewayFields } from '@surcease/gateway';
import { composeSupergraph } from './compose-supergraph.js';
import { subgraphs } from '../subgraph-list.js';

/** A generated file of the repository. */
export interface Artefact {
  /** From the repository's root. */
  path: string;
  text: string;
}

const HEADER = '# Generated from the code by `npm run generate`. Do not edit.\n\n';

/** The schema that clients see: no federation, nothing inaccessible, and what the gateway answers itself. */
export function publicSchema(supergraphSdl: string): GraphQLSchema {
  return lexicographicSortSchema(
    withGatewayFields(
      buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)), { assumeValidSDL: true }),
    ),
  );
}

/** Everything under schema/ that follows from the code, in the form it is committed. */
export async function schemaArtefacts(): Promise<Artefact[]> {
  const supergraph = composeSupergraph();
  const schema = publicSchema(supergraph);
  const api = printSchema(schema);
  return [
    ...subgraphs.map(({ name, sdl }) => ({ path: `schema/subgraphs/${name}.graphql`, text: HEADER + sdl })),
    { path: 'schema/supergraph.graphql', text: `${HEADER}${supergraph}\n` },
    { path: 'schema/types/api.graphql', text: `${HEADER}${api}\n` },
    { path: 'schema/types/src/index.ts', text: await clientTypes(api) },
  ];
}

/** Types of every input, enum and object of the graph, for clients in TypeScript. */
async function clientTypes(api: string): Promise<string> {
  const text = await codegen({
    filename: 'index.ts',
    schema: parse(api),
    documents: [],
    config: {
      scalars: { DateTime: 'string', Date: 'string' },
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
    },
    plugins: [{ typescript: {} }],
    pluginMap: { typescript: typescriptPlugin },
  });
  return `// Generated from the code by \`npm run generate\`. Do not edit.\n${text}\n`;
}
