export * from './create-network.js';
export * from './migrate-network.js';
export * from './subgraph-list.js';
export * from './rebuild-outcomes.js';
