import type { InstrumentCode } from './instrument.type.js';

/** One answer to choose from. */
export interface AnswerOption {
  value: number;
  label: string;
}

/** One question as a patient reads it. */
export interface QuestionnaireItem {
  text: string;
  /** What the ends of a scale of numbers mean, where the options have no words of their own. */
  ends?: { low: string; high: string };
}

/** How an instrument is asked. Only those whose licence lets their wording ship have one. */
export interface Questionnaire {
  /** What stands above the items. */
  instruction: string;
  items: readonly QuestionnaireItem[];
  options: readonly AnswerOption[];
  /** What the answers are stored with, where a number alone would be ambiguous. */
  storedWith: { recall?: 'LAST_7_DAYS'; qualifier?: 'AVERAGE'; coding?: 'GUY_1976' };
}

const numbers = (from: number, to: number): AnswerOption[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ value: from + index, label: String(from + index) }));

/** PHQ-9 and GAD-7 are answered in the same words. */
const frequency: readonly AnswerOption[] = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Several days' },
  { value: 2, label: 'More than half the days' },
  { value: 3, label: 'Nearly every day' },
];

const plain = (texts: readonly string[]): QuestionnaireItem[] => texts.map((text) => ({ text }));

const nrs: Questionnaire = {
  instruction: 'About your pain.',
  items: [
    {
      text: 'Please choose the number that best describes your pain on average over the last 7 days.',
      ends: { low: 'No pain', high: 'Pain as bad as you can imagine' },
    },
  ],
  options: numbers(0, 10),
  storedWith: { recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' },
};

/** Krebs et al. 2009, J Gen Intern Med 24:733–738, appendix. */
const peg: Questionnaire = {
  instruction: 'About the past week.',
  items: [
    {
      text: 'What number best describes your pain on average in the past week?',
      ends: { low: 'No pain', high: 'Pain as bad as you can imagine' },
    },
    {
      text: 'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
      ends: { low: 'Does not interfere', high: 'Completely interferes' },
    },
    {
      text: 'What number best describes how, during the past week, pain has interfered with your general activity?',
      ends: { low: 'Does not interfere', high: 'Completely interferes' },
    },
  ],
  options: numbers(0, 10),
  storedWith: {},
};

const overTwoWeeks = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';

/** Kroenke, Spitzer & Williams 2001. Developed with a grant from Pfizer; no permission needed to reproduce. */
const phq9: Questionnaire = {
  instruction: overTwoWeeks,
  items: plain([
    'Little interest or pleasure in doing things',
    'Feeling down, depressed, or hopeless',
    'Trouble falling or staying asleep, or sleeping too much',
    'Feeling tired or having little energy',
    'Poor appetite or overeating',
    'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
    'Trouble concentrating on things, such as reading the newspaper or watching television',
    'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
    'Thoughts that you would be better off dead or of hurting yourself in some way',
  ]),
  options: frequency,
  storedWith: {},
};

/** Spitzer et al. 2006. Developed with a grant from Pfizer; no permission needed to reproduce. */
const gad7: Questionnaire = {
  instruction: overTwoWeeks,
  items: plain([
    'Feeling nervous, anxious or on edge',
    'Not being able to stop or control worrying',
    'Worrying too much about different things',
    'Trouble relaxing',
    'Being so restless that it is hard to sit still',
    'Becoming easily annoyed or irritable',
    'Feeling afraid as if something awful might happen',
  ]),
  options: frequency,
  storedWith: {},
};

/** Guy 1976, in whose coding 1 is the best. */
const pgic: Questionnaire = {
  instruction: 'Since the start of your treatment.',
  items: plain(['Since the start of your treatment, overall, how are you?']),
  options: [
    { value: 1, label: 'Very much improved' },
    { value: 2, label: 'Much improved' },
    { value: 3, label: 'Minimally improved' },
    { value: 4, label: 'No change' },
    { value: 5, label: 'Minimally worse' },
    { value: 6, label: 'Much worse' },
    { value: 7, label: 'Very much worse' },
  ],
  storedWith: { coding: 'GUY_1976' },
};

/** The wording of those instruments whose licence is green; the others have none here and cannot be asked on a page. */
export const questionnaires: Readonly<Partial<Record<InstrumentCode, Questionnaire>>> = {
  NRS: nrs,
  PEG: peg,
  PHQ9: phq9,
  GAD7: gad7,
  PGIC: pgic,
};
