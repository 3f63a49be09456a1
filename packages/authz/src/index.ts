export * from './actions.js';
export * from './decisions.js';
export * from './field-policy.js';
export * from './row-scope.js';
export * from './viewer.js';
