import { describe, expect, it } from 'vitest';
import { captionFixture, comparison, comparisonRow, standardised } from './comparison-fixtures.js';
import { comparisonCsv } from './comparison-csv.js';
import { csvCell } from './csv.js';
import { measureOf } from './measure.js';
import { ordinal, rankWords } from './rank.js';
import { notableRows } from './comparison.js';
import { clinicSentence, rowSentence } from './row-sentence.js';

const suppressed = comparisonRow('tiny', {
  n: 7,
  nEligible: 9,
  responders: 3,
  rate: null,
  interval: null,
  verdict: 'TOO_FEW',
  band: 'TOO_FEW',
  suppressed: { reason: 'Fewer than 10 people', minN: 10 },
});

describe('rowSentence', () => {
  it('names value, interval, n and verdict', () => {
    expect(rowSentence(comparisonRow('verwood'))).toBe(
      'Verwood: 48.3\u00a0% (95 % interval 39.6–57.2\u00a0%), n 120. Within expected, inside the 95 % limits.',
    );
  });

  it('tells no number of a clinic that is suppressed', () => {
    expect(rowSentence(suppressed)).toBe('Tiny: not shown, fewer than 10 people.');
  });

  it('says what would make a clinic comparable', () => {
    const row = comparisonRow('lowell', { verdict: 'NOT_COMPARABLE', completeness: 0.46 });
    expect(rowSentence(row)).toContain('46\u00a0% followed up, at least 60 % are needed');
  });
});

describe('notableRows', () => {
  it('puts what is outside the 99.8 % limits first and leaves out what is within', () => {
    const alarm = comparisonRow('a', { verdict: 'LOWER_THAN_EXPECTED', band: 'ALARM' });
    const alert = comparisonRow('b', { verdict: 'HIGHER_THAN_EXPECTED', band: 'ALERT' });
    const incomplete = comparisonRow('c', { verdict: 'NOT_COMPARABLE' });
    expect(notableRows([incomplete, comparisonRow('d'), alert, alarm])).toEqual([alarm, alert, incomplete]);
  });
});

describe('clinicSentence', () => {
  it('says how far from the network, on what n, and where it may stand', () => {
    const row = comparisonRow('verwood', {
      n: 484,
      band: 'ALARM',
      verdict: 'LOWER_THAN_EXPECTED',
      standardised: standardised({ standardisedRate: 0.331 }),
    });
    expect(clinicSentence(row, comparison([row]))).toBe(
      'Verwood is 15 points below the network after adjustment (33.1\u00a0%, n 484; outside the 99.8 % limits). 3rd–11th of 12 by rate.',
    );
  });

  it('says what would make it rateable in place of a rank', () => {
    const refusal = '12 more completed follow-ups would make it rateable.';
    const rankInterval = { from: null, to: null, among: 12, refusal };
    const row = comparisonRow('alder', { verdict: 'TOO_FEW', standardised: standardised({ rankInterval }) });
    expect(clinicSentence(row, comparison([row]))).toContain(refusal);
    expect(rankWords(row)).toBeNull();
  });

  it('tells nothing of a clinic that is suppressed', () => {
    expect(clinicSentence(suppressed, comparison([suppressed]))).not.toMatch(/\d/);
  });
});

describe('numbers in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [22, '22nd'],
  ])('writes place %i as %s', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });

  it('writes a change with a true minus and no minus zero', () => {
    expect(measureOf('POINTS').format(-1.84)).toBe('−1.8\u00a0points');
    expect(measureOf('POINTS').format(-0.01)).toBe('0.0\u00a0points');
    expect(measureOf('POINTS').formatInterval({ lower: -2.4, upper: 0.2 })).toBe('−2.4 to 0.2\u00a0points');
  });
});

describe('comparisonCsv', () => {
  it('carries a byte order mark, title, filters, date, method and source before the rows', () => {
    const text = comparisonCsv(comparison([comparisonRow('verwood')]), captionFixture);
    expect(text.startsWith('\uFEFFTitle,Responders at week 4 by clinic\r\n')).toBe(true);
    expect(text).toContain('Filters,Fibromyalgia; adjusted for case mix');
    expect(text).toContain('As of,2026-11-22T00:00:00Z');
    expect(text).toContain('Method,funnel-1');
    expect(text).toContain('Source,https://a.test/outcomes');
    expect(text).toContain('Verwood,120,160,0.75,58,0.4833,0.396,0.572,0.36,0.61,,,,,,Within expected,INSIDE,');
  });

  it('holds no number of a suppressed clinic', () => {
    const row = { ...suppressed, standardised: standardised() };
    expect(comparisonCsv(comparison([row]), captionFixture)).toContain(
      'Tiny,,,,,,,,,,,,,,,Too few to judge,TOO_FEW,Fewer than 10 people',
    );
  });

  it.each(['=1+1', '+1', '-1', '@a'])('does not let a spreadsheet run %s', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it('quotes commas, quotes and line ends', () => {
    expect(csvCell('a,"b"\n')).toBe('"a,""b""\n"');
  });
});
