export { factsOfAssessment } from '../assessment/facts-of-assessment.js';
export { scoreBaseline, type BaselineAnswers } from '../assessment/baseline-scores.js';
export { opioidsOf, type OpioidSource } from '../medication/opioids-of.js';
export { findingNames } from './eligibility-facts.js';
export { ruleSetVersion } from './eligibility-rules.js';
export { type Evaluation, evaluateEligibility } from './evaluate-eligibility.js';
