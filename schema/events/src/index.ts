export * from './assessment-recorded.v1.js';
export * from './event-registry.js';
export * from './parse-event.js';
export * from './patient-registered.v1.js';
export * from './session-transitioned.v1.js';
