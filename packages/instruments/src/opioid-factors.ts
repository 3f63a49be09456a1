export type OpioidUnit = 'MG_PER_DAY' | 'MICROGRAMS_PER_HOUR';

export interface OpioidFactor {
  /** Hundredths of an MME for one unit of dose: whole numbers, so that doses add up exactly. */
  hundredths: number;
  unit: OpioidUnit;
}

/**
 * CDC Clinical Practice Guideline for Prescribing Opioids for Pain 2022, MMWR Recomm Rep 71(3). The 2016 edition
 * differs (hydromorphone 4, tramadol 0.1, methadone sliding). Not for rotating one opioid to another.
 */
export const opioidFactors: ReadonlyMap<string, OpioidFactor> = new Map([
  ['CODEINE', { hundredths: 15, unit: 'MG_PER_DAY' }],
  ['FENTANYL_TRANSDERMAL', { hundredths: 240, unit: 'MICROGRAMS_PER_HOUR' }],
  ['HYDROCODONE', { hundredths: 100, unit: 'MG_PER_DAY' }],
  ['HYDROMORPHONE', { hundredths: 500, unit: 'MG_PER_DAY' }],
  ['METHADONE', { hundredths: 470, unit: 'MG_PER_DAY' }],
  ['MORPHINE', { hundredths: 100, unit: 'MG_PER_DAY' }],
  ['OXYCODONE', { hundredths: 150, unit: 'MG_PER_DAY' }],
  ['OXYMORPHONE', { hundredths: 300, unit: 'MG_PER_DAY' }],
  ['TAPENTADOL', { hundredths: 40, unit: 'MG_PER_DAY' }],
  ['TRAMADOL', { hundredths: 20, unit: 'MG_PER_DAY' }],
]);
