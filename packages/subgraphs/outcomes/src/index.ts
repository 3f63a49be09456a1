export * from './outcomes-services.js';
export * from './subgraph.js';
export {
  createQuestionnaireDesk,
  type OpenQuestionnaire,
  type QuestionnaireDesk,
} from './questionnaire-link/questionnaire-desk.js';
export type {
  QuestionnaireSubmission,
  SubmissionOutcome,
} from './questionnaire-link/use-cases/submit-questionnaire.js';
