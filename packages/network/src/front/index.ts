export * from './never-throttled.js';
export * from './create-front.js';
export * from './create-identity.js';
export * from './serve-front.js';
export { createQuestionnaireRouter } from './questionnaire/questionnaire-router.js';
