import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToSeconds, thisSecond } from './second.js';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

it('is the present one for whoever listens first, however long nobody did', () => {
  listenToSeconds(() => undefined)();
  vi.setSystemTime(5_000_000);
  const leave = listenToSeconds(() => undefined);
  expect(thisSecond()).toBe(5_000_000);
  leave();
});

it('is the same for all between two ticks of one timer, which ends with the last listener', () => {
  const told: number[] = [];
  const leave = [1, 2].map(() => listenToSeconds(() => told.push(thisSecond())));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(999);
  expect([thisSecond(), told]).toEqual([1_000_000, []]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([1_001_000, 1_001_000]);
  for (const each of leave) each();
  expect(vi.getTimerCount()).toBe(0);
});
