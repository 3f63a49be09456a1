export * from './context-runtime.js';
export * from './create-directory.js';
export * from './database-config.js';
export * from './reminder-sender-of.js';
