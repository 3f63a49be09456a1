export * from './create-front.js';
export * from './create-identity.js';
export * from './serve-front.js';
