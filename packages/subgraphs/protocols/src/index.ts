export { contentHash, parseContent } from './content/canonical-content.js';
export { deviationsOf } from './deviation/deviation-rules.js';
export { contentFindings } from './guard-rail/content-findings.js';
export * from './protocols-services.js';
export * from './subgraph.js';
