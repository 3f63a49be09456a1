export * from './subgraph.js';
