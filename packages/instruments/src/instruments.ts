import type { Instrument, InstrumentCode } from './instrument.type.js';
import { scoresOnly } from './scores-only.js';

const nrs: Instrument = {
  code: 'NRS',
  title: 'Numeric rating scale of pain',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 10 },
  items: { count: 1, minimum: 0, maximum: 10, minimumAnswered: 1 },
  recall: ['NOW', 'LAST_24_HOURS', 'LAST_7_DAYS'],
  thresholds: [],
  importantChange: '10–20 % minimal, ≥ 30 % (about 2 points) moderate, ≥ 50 % (about 4 points) substantial',
  licence: { signal: 'GREEN', terms: 'No licence needed' },
  source: 'Dworkin et al. 2008 (IMMPACT), J Pain 9:105–121; Farrar et al. 2001, Pain 94:149–158',
  scoringVersion: 'nrs-1',
};

const peg: Instrument = {
  code: 'PEG',
  title: 'PEG: pain, enjoyment, general activity',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 10 },
  items: { count: 3, minimum: 0, maximum: 10, minimumAnswered: 3 },
  recall: ['LAST_7_DAYS'],
  thresholds: [],
  importantChange: '≥ 30 %; 1.0–1.75 points by anchor (Reed 2024)',
  licence: { signal: 'GREEN', terms: 'Free to use' },
  source: 'Krebs et al. 2009, J Gen Intern Med 24:733–738',
  scoringVersion: 'peg-1',
};

const phq9: Instrument = {
  code: 'PHQ9',
  title: 'Patient health questionnaire (PHQ-9)',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 27 },
  items: { count: 9, minimum: 0, maximum: 3, minimumAnswered: 7 },
  recall: ['LAST_14_DAYS'],
  thresholds: [5, 10, 15, 20],
  importantChange: '5 points',
  licence: { signal: 'GREEN', terms: 'No permission needed (Pfizer)' },
  source: 'Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606–613',
  scoringVersion: 'phq9-1',
};

const gad7: Instrument = {
  code: 'GAD7',
  title: 'Generalised anxiety disorder scale (GAD-7)',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 21 },
  items: { count: 7, minimum: 0, maximum: 3, minimumAnswered: 6 },
  recall: ['LAST_14_DAYS'],
  thresholds: [5, 10, 15],
  importantChange: 'about 4 points',
  licence: { signal: 'GREEN', terms: 'No permission needed (Pfizer)' },
  source: 'Spitzer et al. 2006, Arch Intern Med 166:1092–1097; prorating one item is a default of the network',
  scoringVersion: 'gad7-1',
};

const pgic: Instrument = {
  code: 'PGIC',
  title: "Patient's global impression of change",
  unit: 'CATEGORY',
  direction: null,
  range: { minimum: 1, maximum: 7 },
  items: { count: 1, minimum: 1, maximum: 7, minimumAnswered: 1 },
  recall: ['SINCE_TREATMENT_BEGAN'],
  thresholds: [],
  importantChange: 'much or very much improved (IMMPACT)',
  licence: { signal: 'GREEN', terms: 'Public domain (ECDEU/CGI)' },
  source: 'Guy 1976, ECDEU Assessment Manual; Hurst & Bolton 2004, J Manipulative Physiol Ther 27:26–35',
  scoringVersion: 'pgic-1',
};

const mme: Instrument = {
  code: 'MME',
  title: 'Opioid dose in morphine milligram equivalents',
  unit: 'MME_PER_DAY',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: null },
  items: { count: 1, minimum: 0, maximum: null, minimumAnswered: 1 },
  recall: ['CURRENT_PRESCRIPTION'],
  thresholds: [50, 90],
  importantChange: 'a cut of ≥ 20 % (ASRA/AAPM/ASA 2018)',
  licence: { signal: 'GREEN', terms: 'Public domain (CDC)' },
  source: 'CDC Clinical Practice Guideline 2022, MMWR Recomm Rep 71(3)',
  scoringVersion: 'mme-cdc-2022',
};

const promisTerms =
  'Copyright HealthMeasures; embedding in software needs its permission. The table ships, the wording of items does not';

const promisPainInterference: Instrument = {
  code: 'PROMIS_PI_V1_4A',
  title: 'PROMIS pain interference 4a, version 1',
  unit: 'T_SCORE',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 41.6, maximum: 75.6 },
  items: { count: 4, minimum: 1, maximum: 5, minimumAnswered: 4 },
  recall: ['LAST_7_DAYS'],
  thresholds: [],
  importantChange: '5 T (2–6 published)',
  licence: { signal: 'AMBER', terms: promisTerms },
  source: 'PROMIS Pain Interference scoring manual, short form 4a, United States population (mean 50, SD 10)',
  scoringVersion: 'promis-pi-4a-v1',
};

const promisPhysicalFunction: Instrument = {
  ...promisPainInterference,
  code: 'PROMIS_PF_V2_4A',
  title: 'PROMIS physical function 4a, version 2.0',
  direction: 'HIGHER_IS_BETTER',
  range: { minimum: 22.5, maximum: 57 },
  recall: ['NOW'],
  source: 'PROMIS Physical Function scoring manual, short form 4a v2.0, United States population (mean 50, SD 10)',
  scoringVersion: 'promis-pf-4a-v2.0',
};

const bpiInterference: Instrument = {
  code: 'BPI_INTERFERENCE',
  title: 'Brief pain inventory, interference',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 10 },
  items: { count: 7, minimum: 0, maximum: 10, minimumAnswered: 4 },
  recall: ['LAST_24_HOURS'],
  thresholds: [],
  importantChange: '1 point minimal (IMMPACT)',
  licence: { signal: 'AMBER', terms: 'MD Anderson: permission and fee for the wording of items' },
  source: 'Cleeland 2009, Brief Pain Inventory User Guide',
  scoringVersion: 'bpi-interference-1',
};

/**
 * Every instrument the network scores. Thresholds and changes are those of the sources named; a medical director
 * confirms them before clinical use.
 */
export const instruments: Readonly<Record<InstrumentCode, Instrument>> = {
  NRS: nrs,
  PEG: peg,
  PHQ9: phq9,
  GAD7: gad7,
  PGIC: pgic,
  MME: mme,
  PROMIS_PI_V1_4A: promisPainInterference,
  PROMIS_PF_V2_4A: promisPhysicalFunction,
  BPI_INTERFERENCE: bpiInterference,
  ...scoresOnly,
};
