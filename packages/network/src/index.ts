export * from './compose-supergraph.js';
export * from './context-runtime.js';
export * from './create-network.js';
export * from './migrate-network.js';
export * from './subgraph-list.js';
export * from './front/index.js';
export * from './schema-artefacts.js';
export * from './reminder-sender-of.js';
