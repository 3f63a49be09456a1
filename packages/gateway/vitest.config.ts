import { createRequire } from 'node:module';
import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../packages/tooling/vitest/node.ts';

/** vite would take graphql's ES modules while @apollo/subgraph requires its CommonJS: two copies, and no instanceof holds. */
const graphql = createRequire(import.meta.url).resolve('graphql');

export default mergeConfig(shared, defineConfig({ resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] } }));
