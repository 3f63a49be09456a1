import { createRequire } from 'node:module';
import { defineConfig, mergeConfig } from 'vitest/config';
import node from '../../../packages/tooling/vitest/node.ts';

/** vite would take graphql's ES modules while TypeGraphQL loads its CommonJS: two copies, and no instanceof holds. */
const graphql = createRequire(import.meta.url).resolve('graphql');

export default mergeConfig(node, defineConfig({ resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] } }));
