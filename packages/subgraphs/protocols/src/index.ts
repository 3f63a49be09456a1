export * from './protocols-services.js';
export * from './subgraph.js';
