import type { Section } from '../../deeds/DeedForm.js';
import type { Field } from '../../deeds/form-values.js';
import type { FindingName } from '../../graph/schema.generated.js';
import { diagnosisOptions, findingWords, mechanisms, optionsOf } from './chart-words.js';

const findings = Object.keys(findingWords) as FindingName[];
const foundOptions = [
  { value: 'PRESENT', label: 'Present' },
  { value: 'ABSENT', label: 'Absent' },
  { value: 'UNKNOWN', label: 'Not known' },
];

/** What is known already of the patient, as the form begins. */
export interface KnownFacts {
  diagnosis: { group: string; code: string; mechanism: string; painSince: string };
  /** The local time at the clinic, YYYY-MM-DDTHH:MM. */
  nowLocal: string;
}

/** The initial assessment as sections of fields; units stand in the labels. */
export function assessmentSections({ diagnosis, nowLocal }: KnownFacts): Section[] {
  return [
    {
      title: 'Diagnosis',
      fields: [
        { name: 'assessedAt', label: 'Assessed, clinic time', kind: 'moment', required: true, initial: nowLocal },
        {
          name: 'diagnosis.group',
          label: 'Diagnosis group',
          kind: 'choice',
          required: true,
          initial: diagnosis.group,
          options: diagnosisOptions,
        },
        { name: 'diagnosis.code', label: 'ICD-10-CM code', kind: 'text', required: true, initial: diagnosis.code },
        {
          name: 'diagnosis.mechanism',
          label: 'Pain mechanism',
          kind: 'choice',
          required: true,
          initial: diagnosis.mechanism,
          options: optionsOf(mechanisms),
        },
        {
          name: 'diagnosis.painSince',
          label: 'Pain since',
          kind: 'date',
          required: true,
          initial: diagnosis.painSince,
        },
        {
          name: 'intendedCourse',
          label: 'Intended course',
          kind: 'choice',
          required: true,
          options: optionsOf(['SINGLE', 'SERIES', 'HIGH_DOSE_OR_FREQUENT', 'UNKNOWN']),
        },
        { name: 'compensationClaim', label: 'A compensation claim is open', kind: 'flag' },
      ],
    },
    {
      title: 'Measurements',
      fields: [
        { name: 'weightGrams', label: 'Weight, kg', kind: 'number', scale: 1000, digits: 1, required: true },
        { name: 'heightMillimetres', label: 'Height, cm', kind: 'number', scale: 10, digits: 1, required: true },
        { name: 'measuredOn', label: 'Measured on', kind: 'date', required: true, initial: nowLocal.slice(0, 10) },
        { name: 'systolicMmHg', label: 'Systolic pressure, mmHg', kind: 'number', required: true },
        { name: 'diastolicMmHg', label: 'Diastolic pressure, mmHg', kind: 'number', required: true },
        { name: 'heartRatePerMinute', label: 'Heart rate, /min', kind: 'number', required: true },
        { name: 'oxygenSaturationPercent', label: 'SpO₂, %', kind: 'number', required: true },
        { name: 'asaPhysicalStatus', label: 'ASA physical status, 1 to 6', kind: 'number', required: true },
        {
          name: 'hepaticImpairment',
          label: 'Hepatic impairment',
          kind: 'choice',
          required: true,
          options: optionsOf(['NONE', 'MILD', 'MODERATE', 'SEVERE', 'UNKNOWN']),
        },
        {
          name: 'pregnancy',
          label: 'Pregnancy',
          kind: 'choice',
          required: true,
          options: optionsOf(['NOT_APPLICABLE', 'NOT_PREGNANT', 'PREGNANT', 'UNKNOWN']),
        },
      ],
    },
    {
      title: 'History',
      note: 'What was not asked stays “not known”; eligibility then waits for it.',
      isList: true,
      fields: findings.map((name): Field => ({
        name: `finding:${name}`,
        label: findingWords[name],
        kind: 'radio',
        options: foundOptions,
        initial: 'UNKNOWN',
      })),
    },
    {
      title: 'Before',
      fields: [
        { name: 'medicationsReviewed', label: 'The list of medications was gone through', kind: 'flag' },
        { name: 'note', label: 'Note', kind: 'longText' },
      ],
    },
  ];
}

/** The findings of the form as the deed sends them. */
export const findingsOf = (values: Readonly<Record<string, unknown>>) =>
  findings.map((name) => ({ name, finding: values[`finding:${name}`] ?? 'UNKNOWN' }));
