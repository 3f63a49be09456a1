import { describe, expect, it } from 'vitest';
import { comparisonCsv, csvCell } from './comparison-csv.js';
import { comparison, comparisonRow } from './comparison-fixtures.js';
import { notableRows } from './comparison.js';
import { rowSentence } from './row-sentence.js';

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

describe('comparisonCsv', () => {
  it('carries a byte order mark, title, date, method and source before the rows', () => {
    const text = comparisonCsv(comparison([comparisonRow('verwood')]), 'https://a.test/outcomes');
    expect(text.startsWith('\uFEFFTitle,Responders at week 4 by clinic\r\n')).toBe(true);
    expect(text).toContain('As of,2026-11-22T00:00:00Z');
    expect(text).toContain('Method,funnel-1');
    expect(text).toContain('Source,https://a.test/outcomes');
    expect(text).toContain('Verwood,120,160,0.75,58,0.4833,0.396,0.572,Within expected,INSIDE,');
  });

  it('holds no number of a suppressed clinic', () => {
    expect(comparisonCsv(comparison([suppressed]), 's')).toContain(
      'Tiny,,,,,,,,Too few to judge,TOO_FEW,Fewer than 10 people',
    );
  });

  it.each(['=1+1', '+1', '-1', '@a'])('does not let a spreadsheet run %s', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it('quotes commas, quotes and line ends', () => {
    expect(csvCell('a,"b"\n')).toBe('"a,""b""\n"');
  });
});
