export * from './audit-trail.js';
export * from './domain-event.js';
export * from './migrate.js';
export * from './reader.js';
export * from './roles.js';
export * from './row-types.js';
export * from './sql-runner.js';
export * from './unit-of-work.js';
