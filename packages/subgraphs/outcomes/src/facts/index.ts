export { rebuildFacts } from './rebuild-facts.js';
export { type RunWithEvents, type ToldEvent, factTypes, takeInFacts } from './take-in-facts.js';
