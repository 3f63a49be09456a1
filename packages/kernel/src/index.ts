export * from './clock.js';
export * from './cursor.js';
export * from './domain-error.js';
export * from './page.js';
export * from './push-source.js';
export * from './read-variables.js';
export * from './type-id.js';
