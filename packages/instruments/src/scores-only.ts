import type { Instrument } from './instrument.type.js';

/** Instruments whose wording may not ship: staff copy the numbers from a licensed form. */
const bpiSeverity: Instrument = {
  code: 'BPI_SEVERITY',
  title: 'Brief pain inventory, severity',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 10 },
  items: { count: 4, minimum: 0, maximum: 10, minimumAnswered: 4 },
  recall: ['LAST_24_HOURS'],
  thresholds: [],
  importantChange: '≥ 30 % (IMMPACT)',
  licence: { signal: 'AMBER', terms: 'MD Anderson: permission and fee for the wording of items' },
  source: 'Cleeland 2009, Brief Pain Inventory User Guide',
  scoringVersion: 'bpi-severity-1',
};

const odi: Instrument = {
  code: 'ODI',
  title: 'Oswestry disability index, version 2.1a',
  unit: 'PERCENT',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 100 },
  items: { count: 10, minimum: 0, maximum: 5, minimumAnswered: 8 },
  recall: ['NOW'],
  thresholds: [21, 41, 61, 81],
  importantChange: '10 points (Ostelo 2008); 12.8 (Copay 2008)',
  licence: { signal: 'RED', terms: 'Copyright Fairbank, licensed by Mapi: no wording ships' },
  source: 'Fairbank & Pynsent 2000, Spine 25:2940–2952; that eight items suffice is a default of the network',
  scoringVersion: 'odi-2.1a-1',
};

const pcs: Instrument = {
  code: 'PCS',
  title: 'Pain catastrophizing scale',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 52 },
  items: { count: 13, minimum: 0, maximum: 4, minimumAnswered: 13 },
  recall: ['NOW'],
  thresholds: [30],
  importantChange: 'none published that is agreed on; 30 and above is high (ePPOC)',
  licence: { signal: 'RED', terms: 'Copyright Sullivan, licensed by Mapi: no wording ships' },
  source: 'Sullivan, Bishop & Pivik 1995, Psychol Assess 7:524–532',
  scoringVersion: 'pcs-1',
};

const cadss: Instrument = {
  code: 'CADSS',
  title: 'Clinician-administered dissociative states scale, 23 items',
  unit: 'POINTS',
  direction: 'LOWER_IS_BETTER',
  range: { minimum: 0, maximum: 92 },
  items: { count: 23, minimum: 0, maximum: 4, minimumAnswered: 23 },
  recall: ['NOW'],
  thresholds: [],
  importantChange: 'none published',
  licence: { signal: 'AMBER', terms: 'Copyright Bremner: scores may be entered, no wording ships' },
  source: 'Bremner et al. 1998, J Trauma Stress 11:125–136',
  scoringVersion: 'cadss-1',
};

const cadss6: Instrument = {
  ...cadss,
  code: 'CADSS6',
  title: 'Dissociative states, items 1, 2, 6, 7, 15 and 22 of CADSS',
  range: { minimum: 0, maximum: 24 },
  items: { count: 6, minimum: 0, maximum: 4, minimumAnswered: 6 },
  source: 'Rodrigues et al. 2021: r = .91–.95 with all 23 items; not validated by itself',
  scoringVersion: 'cadss6-1',
};

export const scoresOnly = { BPI_SEVERITY: bpiSeverity, ODI: odi, PCS: pcs, CADSS: cadss, CADSS6: cadss6 } as const;
