export { contentFindings } from '../guard-rail/content-findings.js';
export { deviationsOf } from '../deviation/deviation-rules.js';
export { contentHash, parseContent } from './canonical-content.js';
