export * from './patients-services.js';
export * from './subgraph.js';
