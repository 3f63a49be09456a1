import type { Comparison, ComparisonRow } from './comparison.js';
import type { ExportCaption } from './csv.js';

const limits = { n: 120, lower998: 0.34, lower95: 0.39, upper95: 0.57, upper998: 0.62 };

/** A row for specs: one clinic inside the limits unless told otherwise. */
export const comparisonRow = (slug: string, change: Partial<ComparisonRow> = {}): ComparisonRow => ({
  clinic: { id: `clin_${slug}`, name: slug.charAt(0).toUpperCase() + slug.slice(1), slug, region: 'WEST' },
  n: 120,
  nEligible: 160,
  completeness: 0.75,
  caution: true,
  responders: 58,
  rate: 0.4833,
  interval: { lower: 0.396, upper: 0.572, level: 0.95 },
  bounds: { observed: 0.4833, worst: 0.36, best: 0.61 },
  limits,
  standardised: null,
  refusal: null,
  band: 'INSIDE',
  verdict: 'WITHIN_EXPECTED',
  suppressed: null,
  ...change,
});

/** A comparison for specs. */
export const comparison = (rows: ComparisonRow[]): Comparison => ({
  indicator: {
    id: 'RESP30_W4',
    name: 'Responders at week 4',
    description: 'At least 30 % less pain',
    numerator: 'Episodes with at least 30 % less pain',
    denominator: 'Episodes with an answer',
    exclusions: 'No episode is left out.',
    direction: 'HIGHER_IS_BETTER',
    kind: 'PROPORTION',
    unit: 'SHARE',
    window: 'W4',
    minimumN: 30,
    adjustment: [],
    owner: 'Outcomes group',
    version: '1',
  },
  asOf: '2026-11-22T00:00:00Z',
  methodVersion: 'funnel-1',
  n: rows.reduce((sum, row) => sum + row.n, 0),
  nEligible: rows.reduce((sum, row) => sum + row.nEligible, 0),
  followUpPercent: 72,
  networkRate: 0.481,
  networkInterval: { lower: 0.44, upper: 0.522, level: 0.95 },
  expectedByChanceOutside95: 0.7,
  outside95: 2,
  sentence: 'Two clinics are outside.',
  model: null,
  overdispersion: null,
  lineage: {
    dataCut: '2026-11-22T00:00:00Z',
    eligible: 160,
    excludedByReason: [{ reason: 'NO_ANSWER', count: 40 }],
    indicatorVersion: '1',
    methodVersion: 'funnel-1',
  },
  funnel: [
    { n: 10, lower998: 0.05, lower95: 0.18, upper95: 0.8, upper998: 0.95 },
    limits,
    { n: 240, lower998: 0.38, lower95: 0.42, upper95: 0.54, upper998: 0.58 },
  ],
  rows,
});

/** What case-mix adjustment adds to a row. */
export const standardised = (
  change: Partial<NonNullable<ComparisonRow['standardised']>> = {},
): NonNullable<ComparisonRow['standardised']> => ({
  observed: 58,
  expected: 60,
  ratio: 0.9667,
  standardisedRate: 0.465,
  interval: { lower: 0.38, upper: 0.55, level: 0.95 },
  z: -0.37,
  adjustedZ: -0.37,
  band: 'INSIDE',
  verdict: 'WITHIN_EXPECTED',
  rankInterval: { from: 3, to: 11, among: 12, refusal: null },
  shrunken: { rate: 0.47, ratio: 0.98, standardError: 0.03 },
  ...change,
});

export const captionFixture: ExportCaption = {
  title: 'Responders at week 4 by clinic',
  filters: ['Fibromyalgia', 'adjusted for case mix'],
  asOf: '2026-11-22T00:00:00Z',
  methodVersion: 'funnel-1',
  source: 'https://a.test/outcomes',
};
