import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plausibleRanges, signalNames } from '../vital-signs/signals.js';
import { alarmRuleNames, definitionOf } from './alarm-rules.js';
import { type Reading, findBreaches, limitsInForce } from './find-breaches.js';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 20, 15, minute, second));
const reading = (signals: Partial<Reading>, more: Partial<Reading> = {}): Reading => ({
  measuredAt: at(30),
  source: 'MANUAL',
  ...signals,
  ...more,
});

interface Around {
  baseline?: number | null;
  previous?: Reading[];
  limits?: Parameters<typeof findBreaches>[1]['limits'];
}

const severityOf = (
  rule: string,
  signals: Partial<Reading>,
  { baseline = null, previous = [], limits = {} }: Around = {},
) =>
  findBreaches(reading(signals), { baselineSystolicMmHg: baseline, previous, limits }).find(
    (finding) => finding.rule === rule,
  )?.severity;

describe('the table of limits', () => {
  it.each([
    ['OXYGEN_SATURATION_LOW', { oxygenSaturationPercent: 95 }, null],
    ['OXYGEN_SATURATION_LOW', { oxygenSaturationPercent: 94 }, 'WARN'],
    ['OXYGEN_SATURATION_LOW', { oxygenSaturationPercent: 91 }, 'WARN'],
    ['OXYGEN_SATURATION_LOW', { oxygenSaturationPercent: 90 }, 'CRITICAL'],
    ['RESPIRATORY_RATE_LOW', { respiratoryRatePerMinute: 12 }, null],
    ['RESPIRATORY_RATE_LOW', { respiratoryRatePerMinute: 11 }, 'WARN'],
    ['RESPIRATORY_RATE_LOW', { respiratoryRatePerMinute: 9 }, 'WARN'],
    ['RESPIRATORY_RATE_LOW', { respiratoryRatePerMinute: 8 }, 'CRITICAL'],
    ['RESPIRATORY_RATE_HIGH', { respiratoryRatePerMinute: 20 }, null],
    ['RESPIRATORY_RATE_HIGH', { respiratoryRatePerMinute: 21 }, 'WARN'],
    ['RESPIRATORY_RATE_HIGH', { respiratoryRatePerMinute: 24 }, 'WARN'],
    ['RESPIRATORY_RATE_HIGH', { respiratoryRatePerMinute: 25 }, 'CRITICAL'],
    ['HEART_RATE_LOW', { heartRatePerMinute: 51 }, null],
    ['HEART_RATE_LOW', { heartRatePerMinute: 50 }, 'WARN'],
    ['HEART_RATE_LOW', { heartRatePerMinute: 40 }, 'CRITICAL'],
    ['HEART_RATE_HIGH', { heartRatePerMinute: 110 }, null],
    ['HEART_RATE_HIGH', { heartRatePerMinute: 111 }, 'WARN'],
    ['HEART_RATE_HIGH', { heartRatePerMinute: 130 }, 'WARN'],
    ['HEART_RATE_HIGH', { heartRatePerMinute: 131 }, 'CRITICAL'],
    ['SYSTOLIC_LOW', { systolicMmHg: 101 }, null],
    ['SYSTOLIC_LOW', { systolicMmHg: 100 }, 'WARN'],
    ['SYSTOLIC_LOW', { systolicMmHg: 90 }, 'CRITICAL'],
    ['SYSTOLIC_HIGH', { systolicMmHg: 159 }, null],
    ['SYSTOLIC_HIGH', { systolicMmHg: 160 }, 'WARN'],
    ['SYSTOLIC_HIGH', { systolicMmHg: 179 }, 'WARN'],
    ['SYSTOLIC_HIGH', { systolicMmHg: 180 }, 'CRITICAL'],
    ['DIASTOLIC_HIGH', { diastolicMmHg: 99 }, null],
    ['DIASTOLIC_HIGH', { diastolicMmHg: 100 }, 'WARN'],
    ['DIASTOLIC_HIGH', { diastolicMmHg: 110 }, 'CRITICAL'],
    ['END_TIDAL_CO2_LOW', { endTidalCo2MmHg: 30 }, null],
    ['END_TIDAL_CO2_LOW', { endTidalCo2MmHg: 29 }, 'WARN'],
    ['END_TIDAL_CO2_HIGH', { endTidalCo2MmHg: 50 }, null],
    ['END_TIDAL_CO2_HIGH', { endTidalCo2MmHg: 51 }, 'WARN'],
    ['END_TIDAL_CO2_HIGH', { endTidalCo2MmHg: 60 }, 'WARN'],
    ['END_TIDAL_CO2_HIGH', { endTidalCo2MmHg: 61 }, 'CRITICAL'],
    ['WAVEFORM_ABSENT', { waveformAbsentSeconds: 14 }, null],
    ['WAVEFORM_ABSENT', { waveformAbsentSeconds: 15 }, 'CRITICAL'],
    ['SEDATION_RASS', { rass: -1 }, null],
    ['SEDATION_RASS', { rass: -2 }, 'WARN'],
    ['SEDATION_RASS', { rass: -3 }, 'CRITICAL'],
    ['SEDATION_MOAAS', { moaas: 4 }, null],
    ['SEDATION_MOAAS', { moaas: 3 }, 'CRITICAL'],
    ['AGITATION', { rass: 1 }, null],
    ['AGITATION', { rass: 2 }, 'WARN'],
    ['AGITATION', { rass: 3 }, 'CRITICAL'],
    ['DISSOCIATION', { cadss6: 7 }, null],
    ['DISSOCIATION', { cadss6: 8 }, 'WARN'],
    ['DISSOCIATION', { cadss6: 12 }, 'WARN'],
    ['DISSOCIATION', { cadss6: 11, isDistressed: true }, 'WARN'],
    ['DISSOCIATION', { cadss6: 12, isDistressed: true }, 'CRITICAL'],
  ] as const)('%s of %j is %s', (rule, signals, severity) => {
    expect(severityOf(rule, signals)).toBe(severity);
  });

  it('warns of a systolic pressure more than 20 % over baseline', () => {
    expect(severityOf('SYSTOLIC_HIGH', { systolicMmHg: 159 }, { baseline: 130 })).toBe('WARN');
    expect(severityOf('SYSTOLIC_HIGH', { systolicMmHg: 159 }, { baseline: 135 })).toBe(null);
    expect(severityOf('SYSTOLIC_HIGH', { systolicMmHg: 156 }, { baseline: 130 })).toBe(null);
    expect(severityOf('SYSTOLIC_HIGH', { systolicMmHg: 157 }, { baseline: 130 })).toBe('WARN');
  });

  it.each([
    [null, {}, 160, false],
    [130, {}, 157, true],
    [135, {}, 160, false],
    // 20 % of 125 is whole: 150 is not more than that.
    [125, {}, 151, true],
    [130, { SYSTOLIC_HIGH: { warn: 150, critical: 170 } }, 150, false],
    [130, { SYSTOLIC_HIGH: { warn: 170, critical: 190 } }, 157, true],
    [130, { SYSTOLIC_HIGH: { warn: null, critical: 190 } }, 157, true],
    [150, { SYSTOLIC_HIGH: { warn: null, critical: 170 } }, null, false],
  ])('of a baseline %s and limits %j has %s in force, from the baseline: %s', (baseline, limits, warn, isFrom) => {
    const found = limitsInForce('SYSTOLIC_HIGH', { limits, baselineSystolicMmHg: baseline });
    expect(found).toMatchObject({ warn, baseline, isFromBaseline: isFrom });
    expect(limitsInForce('SYSTOLIC_LOW', { limits, baselineSystolicMmHg: baseline })).toMatchObject({
      warn: 100,
      baseline: null,
    });
  });

  it('names the bound in force in the finding', () => {
    const [found] = findBreaches(reading({ systolicMmHg: 158 }), {
      baselineSystolicMmHg: 130,
      previous: [],
      limits: {},
    }).filter(({ rule }) => rule === 'SYSTOLIC_HIGH');
    expect(found).toMatchObject({ severity: 'WARN', limit: 157 });
  });
});

describe('a saturation that a device samples', () => {
  const sample = (minute: number, second: number, oxygenSaturationPercent: number): Reading =>
    reading({ oxygenSaturationPercent }, { measuredAt: at(minute, second), source: 'MONITOR' });
  const severityAfter = (previous: Reading[]) =>
    findBreaches(sample(30, 0, 90), { baselineSystolicMmHg: null, previous, limits: {} })[0]?.severity;

  it('is critical once it has been at or below 90 for a minute', () => {
    expect(severityAfter([])).toBe('WARN');
    expect(severityAfter([sample(29, 1, 89)])).toBe('WARN');
    expect(severityAfter([sample(29, 0, 89), sample(29, 30, 90)])).toBe('CRITICAL');
  });

  it('begins its minute anew with each sample above', () => {
    expect(severityAfter([sample(28, 0, 88), sample(29, 20, 91), sample(29, 40, 90)])).toBe('WARN');
  });
});

describe('sedation by MOAA/S', () => {
  const before = (moaas: number): Reading => reading({ moaas }, { measuredAt: at(15) });

  it('warns of the step from 4 to 3, and is critical of a 3 that stays or comes from elsewhere', () => {
    expect(severityOf('SEDATION_MOAAS', { moaas: 3 }, { previous: [before(4)] })).toBe('WARN');
    expect(severityOf('SEDATION_MOAAS', { moaas: 3 }, { previous: [before(3)] })).toBe('CRITICAL');
    expect(severityOf('SEDATION_MOAAS', { moaas: 3 }, { previous: [before(5)] })).toBe('CRITICAL');
    expect(severityOf('SEDATION_MOAAS', { moaas: 2 }, { previous: [before(4)] })).toBe('CRITICAL');
  });
});

describe('limits of one patient', () => {
  it('stand in place of the network’s', () => {
    const limits = { HEART_RATE_LOW: { warn: 45, critical: 36 } };
    expect(severityOf('HEART_RATE_LOW', { heartRatePerMinute: 46 }, { limits })).toBe(null);
    expect(severityOf('HEART_RATE_LOW', { heartRatePerMinute: 40 }, { limits })).toBe('WARN');
    expect(severityOf('HEART_RATE_LOW', { heartRatePerMinute: 36 }, { limits })).toBe('CRITICAL');
  });
});

describe('every rule', () => {
  const rank = { none: 0, WARN: 1, CRITICAL: 2 } as const;

  it('never grows milder as its signal moves away from safety', () => {
    for (const rule of alarmRuleNames) {
      const { signal, side } = definitionOf(rule);
      const range = plausibleRanges[signal];
      if (!range) throw new Error(`${signal} has no range`);
      const value = fc.integer({ min: range.minimum, max: range.maximum });
      fc.assert(
        fc.property(value, value, (one, other) => {
          const [milder, worse] = (side === 'LOW') === one > other ? [one, other] : [other, one];
          const rankOf = (moved: number) => rank[severityOf(rule, { [signal]: moved }) ?? 'none'];
          expect(rankOf(worse)).toBeGreaterThanOrEqual(rankOf(milder));
        }),
      );
    }
  });

  it('says nothing of a signal that was not measured', () => {
    expect(findBreaches(reading({}), { baselineSystolicMmHg: 120, previous: [], limits: {} })).toEqual([]);
    expect(signalNames).toHaveLength(14);
  });
});
