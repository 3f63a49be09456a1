import { describe, expect, it } from 'vitest';
import { sampleContent, withDose } from '../../test/sample-content.js';
import { effectiveConfiguration } from '../adoption/effective-configuration.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import { startingContent } from '../content/starting-content.js';
import { contentFindings } from './content-findings.js';
import { type GuardRail, strictest } from './guard-rails.js';

const errorsOf = (content: ProtocolContent) =>
  contentFindings(content)
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ code, path }) => `${code} ${path}`);

const changed = (change: (content: ProtocolContent) => void) => {
  const content = structuredClone(sampleContent);
  change(content);
  return content;
};

it('says nothing against the sample', () => {
  expect(contentFindings(sampleContent)).toEqual([]);
});

describe('a content is refused', () => {
  it.each<[string, ProtocolContent, string]>([
    [
      'above 1 mg/kg/h',
      withDose({ rateMicrogramsPerKgPerHour: 1_001 }),
      'network-rate-by-weight dose.rateMicrogramsPerKgPerHour',
    ],
    [
      'above 25 mg/h for CRPS',
      withDose({ maximumRateMicrogramsPerHour: 25_001 }),
      'crps-rate dose.maximumRateMicrogramsPerHour',
    ],
    [
      'above 400 mg a session',
      withDose({ maximumSessionMicrograms: 400_001 }),
      'network-session-dose dose.maximumSessionMicrograms',
    ],
    ['below 60 minutes', withDose({ durationMinutes: 59 }), 'network-duration dose.durationMinutes'],
    [
      'with more than 12 boosters a year',
      changed(({ boosters }) => (boosters.maximumPer365Days = 13)),
      'network-boosters boosters.maximumPer365Days',
    ],
    [
      'with a step above the hard rate',
      withDose({ rateMicrogramsPerKgPerHour: 600, titration: [{ id: 'up', afterMinutes: 30, ratePercent: 200 }] }),
      'network-rate-by-weight dose.titration[up].ratePercent',
    ],
    [
      'with a dose that rests on nothing',
      changed((content) => content.evidence.shift()),
      'evidence-missing dose.durationMinutes',
    ],
    [
      'with a source that is not cited',
      changed((content) => (content.evidence[0]!.sources = ['nobody-2000'])),
      'evidence-source evidence[dose.durationMinutes].sources',
    ],
    [
      'with a rate by weight and no greatest rate',
      withDose({ maximumRateMicrogramsPerHour: null }),
      'rate-cap dose.maximumRateMicrogramsPerHour',
    ],
    [
      'with a freedom beyond the hard limit',
      changed((content) => (content.overridable[0]!.maximum = 26_000)),
      'overridable-rail overridable[dose.maximumRateMicrogramsPerHour].maximum',
    ],
    [
      'with a freedom in words',
      changed((content) => (content.overridable[0]!.path = 'patientInformation.driving')),
      'overridable-path overridable[patientInformation.driving].path',
    ],
    ['without stop rules', changed((content) => (content.stopRules = [])), 'incomplete stopRules'],
  ])('%s', (_, content, error) => {
    expect(errorsOf(content)).toContain(error);
  });

  it('while it is as a new protocol begins', () => {
    expect(errorsOf(startingContent).length).toBeGreaterThan(5);
  });
});

it('lets the strictest bound of network, protocol and site win, whatever their order', () => {
  const bound = (level: GuardRail['level'], minimum: number | null, maximum: number | null): GuardRail => ({
    id: level,
    level,
    path: 'p',
    minimum,
    maximum,
    unit: '',
    reference: '',
  });
  const rails = [bound('NETWORK_HARD', 60, 600), bound('PROTOCOL_HARD', 90, null), bound('SITE', null, 300)];
  for (const order of [rails, rails.toReversed()])
    expect(strictest(order).get('p')).toEqual({ minimum: 90, maximum: 300 });
});

describe('what holds at a site', () => {
  const path = 'dose.maximumRateMicrogramsPerHour';

  it('is the version with the site’s own values, each with its source', () => {
    const { content, fields, conflicts } = effectiveConfiguration(sampleContent, [{ path, value: 22_000 }]);
    expect(content.dose.maximumRateMicrogramsPerHour).toBe(22_000);
    expect(fields).toMatchObject([{ path, value: 22_000, versionValue: 25_000, source: 'SITE', unit: 'µg/h' }]);
    expect(conflicts).toEqual([]);
  });

  it.each([
    ['above the greatest value', 26_000],
    ['below the least', 19_000],
    ['between two steps', 20_500],
  ])('is the version’s own where the site’s is %s, and says so', (_, value) => {
    const { content, conflicts } = effectiveConfiguration(sampleContent, [{ path, value }]);
    expect(content.dose.maximumRateMicrogramsPerHour).toBe(25_000);
    expect(conflicts).toMatchObject([{ path, value }]);
  });

  it('leaves a field alone that the version does not open', () => {
    const { content, conflicts } = effectiveConfiguration(sampleContent, [{ path: 'dose.seriesSize', value: 3 }]);
    expect(content.dose.seriesSize).toBe(10);
    expect(conflicts).toHaveLength(1);
  });
});
