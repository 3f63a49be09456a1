import { describe, expect, it } from 'vitest';
import { formatDoses, formatInterval, formatRate, inMilligrams } from './number.js';
import { formatDay, formatSpan, formatTimeOfDay } from './time.js';
import { humanise } from './words.js';

describe('formatting', () => {
  it('writes a proportion as a percentage with one digit, and a missing one as a dash', () => {
    expect(formatRate(0.4812)).toBe('48.1\u00a0%');
    expect(formatRate(null)).toBe('–');
  });

  it('writes an interval in one unit', () => {
    expect(formatInterval({ lower: 0.062386, upper: 0.160487 })).toBe('6.2–16.0\u00a0%');
  });

  it('writes the dose given of the dose planned in milligrams', () => {
    expect(formatDoses(41_200, 86_500)).toBe('41.2 / 86.5\u00a0mg');
    expect(formatDoses(null, 86_500)).toBe('– / 86.5\u00a0mg');
  });

  it('says the micrograms of a server’s sentence in milligrams', () => {
    expect(inMilligrams('A site may choose 20000 µg/h to 24500 µg/h.')).toBe(
      'A site may choose 20\u00a0mg/h to 24.5\u00a0mg/h.',
    );
  });

  it('keeps a calendar date on its day whatever the time zone of the reader', () => {
    expect(formatDay('2019-03-01')).toBe('1 Mar 2019');
  });

  it('tells the time of day at the clinic', () => {
    expect(formatTimeOfDay('2026-01-15T15:05:00Z', 'America/New_York')).toBe('10:05');
  });

  it.each([
    [-5, '0 s'],
    [59_900, '59 s'],
    [61_000, '1 min'],
    [7_500_000, '2 h 05 min'],
    [400_000_000, '4 d'],
  ])('writes %i ms as %s', (span, text) => {
    expect(formatSpan(span)).toBe(text);
  });

  it('reads an enum value as words', () => {
    expect(humanise('CHECKED_IN')).toBe('Checked in');
  });

  it('spells an enum value as the app is spelled', () => {
    expect(humanise('AUTHORIZED')).toBe('Authorised');
    expect(humanise('AUTHORIZATION_REQUIRED')).toBe('Authorisation required');
    expect(humanise('DEIDENTIFIED')).toBe('De-identified');
    expect(['PRE_CHECK', 'NO_SHOW', 'LOST_TO_FOLLOW_UP'].map(humanise)).toEqual([
      'Pre-check',
      'No-show',
      'Lost to follow-up',
    ]);
  });
});
