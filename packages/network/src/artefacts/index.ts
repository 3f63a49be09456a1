export * from './compose-supergraph.js';
export * from './schema-artefacts.js';
