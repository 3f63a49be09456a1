export * from './sessions-services.js';
export * from './subgraph.js';
