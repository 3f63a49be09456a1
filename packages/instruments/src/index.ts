export { asraComposite, type AsraComponents } from './asra-composite.js';
export { asraPositive, type AsraMeasures } from './asra-positive.js';
export { calculateMme, type OpioidDose, type OpioidFactorEdition, type OpioidTotal } from './calculate-mme.js';
export { deteriorated } from './deteriorated.js';
export { disabilityImproved } from './disability-improved.js';
export type {
  Answer,
  Direction,
  Instrument,
  InstrumentCode,
  InstrumentScore,
  LicenceSignal,
  Recall,
  SafetyFlag,
} from './instrument.type.js';
export { instruments } from './instruments.js';
export { kleeneAnd } from './kleene-and.js';
export { kleeneOr } from './kleene-or.js';
export { opioidCut } from './opioid-cut.js';
export { opioidFactors, type OpioidFactor, type OpioidUnit } from './opioid-factors.js';
export type { PainChange } from './pain-change.type.js';
export { promisTables, type PromisCode, type PromisTable } from './promis-tables.js';
export { questionnaires, type AnswerOption, type Questionnaire, type QuestionnaireItem } from './questionnaires.js';
export { reliefLasted, type CourseOfTreatment, type ReliefDuration } from './relief-lasted.js';
export { reliefPercent } from './relief-percent.js';
export { responded30 } from './responded-30.js';
export { responded50 } from './responded-50.js';
export { scoreBpiInterference } from './score-bpi-interference.js';
export { scoreBpiSeverity } from './score-bpi-severity.js';
export { scoreCadss } from './score-cadss.js';
export { scoreGad7 } from './score-gad7.js';
export { scoreInstrument, type InstrumentResponse } from './score-instrument.js';
export { scoreMme } from './score-mme.js';
export { scoreNrs, type NrsQualifier, type NrsRecall, type NrsScore } from './score-nrs.js';
export { scoreOdi } from './score-odi.js';
export { scorePcs, type PcsScore } from './score-pcs.js';
export { scorePeg } from './score-peg.js';
export { scorePgic, type PgicCoding, type PgicScore } from './score-pgic.js';
export { scorePhq9 } from './score-phq9.js';
export { scorePromis, type PromisScore } from './score-promis.js';
export { triState, type TriState } from './tri-state.js';
