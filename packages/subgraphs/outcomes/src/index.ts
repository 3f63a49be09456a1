export * from './outcomes-services.js';
export * from './subgraph.js';
