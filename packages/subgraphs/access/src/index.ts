export * from './subgraph.js';
export * from './viewer/viewer.directory.js';
