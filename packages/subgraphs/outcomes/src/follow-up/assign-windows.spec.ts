import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpWindows } from '../assessment/follow-up-window.js';
import { type Candidate, assignWindows } from './assign-windows.js';
import { addDays, dayNumber } from './calendar-day.js';
import { windowRules } from './window-rules.js';

const series = { startedOn: '2026-03-02', endedOn: '2026-03-13' };
const after = (id: string, days: number, hour = 12): Candidate => {
  const day = addDays(series.endedOn, days);
  return { id, day, at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) };
};
const assigned = (...candidates: Candidate[]) => Object.fromEntries(assignWindows(series, candidates));

describe('assigning assessments to windows', () => {
  it('takes the nearest to the target', () => {
    expect(assigned(after('early', 22), after('near', 30), after('late', 40))).toEqual({ W4: 'near' });
  });

  it('takes the later of two equally near', () => {
    expect(assigned(after('before', 26), after('behind', 30))).toEqual({ W4: 'behind' });
    expect(assigned(after('morning', 28, 8), after('evening', 28, 20))).toEqual({ W4: 'evening' });
  });

  it.each([
    [20, undefined],
    [21, 'W4'],
    [42, 'W4'],
    [43, undefined],
    [4, undefined],
    [5, 'W1'],
    [400, 'M12'],
    [401, undefined],
  ])('counts day %i after the series as %s', (days, window) => {
    expect(
      assignWindows(series, [after('a', days)])
        .keys()
        .next().value,
    ).toBe(window);
  });

  it('counts the baseline from the first day of the series, and takes the earlier of two on that day', () => {
    const before = (id: string, days: number, hour: number): Candidate => {
      const day = addDays(series.startedOn, days);
      return { id, day, at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) };
    };
    expect(assigned(before('old', -15, 9))).toEqual({});
    expect(assigned(before('week', -7, 9), before('morning', 0, 8), before('evening', 0, 18))).toEqual({
      T0: 'morning',
    });
  });

  it('knows no window of a series that has not ended, save the baseline', () => {
    const open = { startedOn: '2026-03-02', endedOn: null };
    expect([...assignWindows(open, [after('a', 28)])]).toEqual([]);
    expect([...assignWindows({ startedOn: null, endedOn: null }, [after('a', 28)])]).toEqual([]);
  });

  const candidates = fc
    .uniqueArray(fc.record({ days: fc.integer({ min: -40, max: 420 }), hour: fc.integer({ min: 0, max: 23 }) }), {
      maxLength: 30,
      selector: ({ days, hour }) => `${days}:${hour}`,
    })
    .map((list) => list.map(({ days, hour }, index) => after(`a${index}`, days, hour)));

  it('never lets one assessment serve two windows, nor a day outside of a window count', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const found = assignWindows(series, list);
        expect(new Set(found.values()).size).toBe(found.size);
        for (const [window, id] of found) {
          const { anchor, first, last } = windowRules[window];
          const from = anchor === 'START' ? series.startedOn : series.endedOn;
          const offset = dayNumber(list.find((candidate) => candidate.id === id)!.day) - dayNumber(from);
          expect(offset >= first && offset <= last).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which they are given', () => {
    fc.assert(
      fc.property(candidates, fc.infiniteStream(fc.nat()), (list, seeds) => {
        const keyed = list.map((candidate) => ({ candidate, key: seeds.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ candidate }) => candidate);
        expect([...assignWindows(series, shuffled)]).toEqual([...assignWindows(series, list)]);
      }),
    );
  });

  it('leaves no window empty that an assessment of its days could serve', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const found = assignWindows(series, list);
        const used = new Set(found.values());
        for (const window of followUpWindows) {
          const { anchor, first, last } = windowRules[window];
          const from = anchor === 'START' ? series.startedOn : series.endedOn;
          const spare = list.some(({ id, day }) => {
            const offset = dayNumber(day) - dayNumber(from);
            return !used.has(id) && offset >= first && offset <= last;
          });
          if (spare) expect(found.has(window)).toBe(true);
        }
      }),
    );
  });
});
