export * from './ask-subgraph.js';
