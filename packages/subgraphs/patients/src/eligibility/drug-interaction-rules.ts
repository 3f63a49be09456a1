import type { Certainty } from './eligibility-rules.js';

export const interactionActions = ['AVOID', 'CAUTION', 'INFORMATION'] as const;
export type InteractionAction = (typeof interactionActions)[number];

export interface DrugInteractionRule {
  id: string;
  version: number;
  drugClass: string;
  /** Names of ingredients, as they stand in the name of a medication. */
  ingredients: readonly string[];
  effect: string;
  action: InteractionAction;
  source: string;
  certainty: Certainty;
}

const label = 'Ketamine US label';
const labels = 'Ketamine and esketamine US labels';

/** AVOID opens a condition that a clinician must resolve; the others are told with the decision. */
export const drugInteractionRules: readonly DrugInteractionRule[] = [
  {
    id: 'I01',
    version: 1,
    drugClass: 'Benzodiazepines',
    ingredients: ['alprazolam', 'clonazepam', 'diazepam', 'lorazepam', 'temazepam', 'chlordiazepoxide', 'midazolam'],
    effect: 'Additive sedation and respiratory depression',
    action: 'CAUTION',
    source: label,
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I02',
    version: 1,
    drugClass: 'Opioids',
    ingredients: [
      'buprenorphine',
      'butorphanol',
      'codeine',
      'fentanyl',
      'hydrocodone',
      'hydromorphone',
      'levorphanol',
      'meperidine',
      'methadone',
      'morphine',
      'nalbuphine',
      'oxycodone',
      'oxymorphone',
      'pentazocine',
      'sufentanil',
      'tapentadol',
      'tramadol',
    ],
    effect: 'Additive sedation and respiratory depression',
    action: 'CAUTION',
    source: label,
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I03',
    version: 1,
    drugClass: 'Alcohol and other depressants of the central nervous system',
    ingredients: [
      'alcohol',
      'ethanol',
      'zolpidem',
      'eszopiclone',
      'phenobarbital',
      'baclofen',
      'carisoprodol',
      'cyclobenzaprine',
      'tizanidine',
      'gabapentin',
      'pregabalin',
    ],
    effect: 'Additive sedation and respiratory depression',
    action: 'CAUTION',
    source: label,
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I04',
    version: 1,
    drugClass: 'Theophylline and aminophylline',
    ingredients: ['theophylline', 'aminophylline'],
    effect: 'Lower seizure threshold',
    action: 'AVOID',
    source: `${label}: consider an alternative`,
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I05',
    version: 1,
    drugClass: 'Sympathomimetics, vasopressin, stimulants and MAO inhibitors',
    ingredients: [
      'vasopressin',
      'pseudoephedrine',
      'phenylephrine',
      'amphetamine',
      'dextroamphetamine',
      'lisdexamfetamine',
      'methylphenidate',
      'modafinil',
      'armodafinil',
      'phenelzine',
      'tranylcypromine',
      'isocarboxazid',
      'selegiline',
    ],
    effect: 'Rise of blood pressure and heart rate: watch blood pressure more closely',
    action: 'CAUTION',
    source: labels,
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I06',
    version: 1,
    drugClass: 'Strong inhibitors of CYP3A4 or CYP2B6',
    ingredients: ['clarithromycin', 'ketoconazole', 'ticlopidine'],
    effect: 'Higher exposure to ketamine',
    action: 'CAUTION',
    source: 'Pharmacokinetic literature',
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I07',
    version: 1,
    drugClass: 'Inducers of CYP3A4 or CYP2B6',
    ingredients: ['rifampicin', 'rifampin', 'carbamazepine', "john's wort", 'hypericum'],
    effect: 'Lower exposure to ketamine',
    action: 'CAUTION',
    source: 'Pharmacokinetic literature',
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I08',
    version: 1,
    drugClass: 'Lamotrigine and benzodiazepines',
    ingredients: ['lamotrigine', 'alprazolam', 'clonazepam', 'diazepam', 'lorazepam', 'temazepam', 'chlordiazepoxide'],
    effect: 'May blunt the effect; weak evidence',
    action: 'INFORMATION',
    source: 'Psychiatric literature',
    certainty: 'SOURCE_KNOWN',
  },
  {
    id: 'I09',
    version: 1,
    drugClass: 'GLP-1 receptor agonists',
    ingredients: ['semaglutide', 'liraglutide', 'dulaglutide', 'exenatide', 'tirzepatide'],
    effect: 'Risk of aspiration if sedated: review the fasting rule',
    action: 'CAUTION',
    source: 'ASA 2023 and multisociety guidance 2024',
    certainty: 'SOURCE_KNOWN',
  },
];

/** Whether the ingredient stands in the name as whole words, whatever the case. */
export function namesIngredient(name: string, ingredient: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/[^a-z0-9']+/g, ' ')
      .trim()} `;
  return words(name).includes(words(ingredient));
}
