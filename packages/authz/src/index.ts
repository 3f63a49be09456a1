export * from './actions/actions.js';
export * from './decisions.js';
export * from './field-policy/field-policy.js';
export * from './field-policy/policy-table.js';
export * from './row-scope.js';
export * from './viewer.js';
