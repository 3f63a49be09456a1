import { expect, it } from 'vitest';
import { ageOn } from './age.js';

it.each([
  ['1980-11-22', '2026-11-22T00:00:00Z', 46],
  ['1980-11-23', '2026-11-22T23:59:59Z', 45],
  ['1980-12-01', '2026-11-22T12:00:00Z', 45],
  ['1980-02-29', '2026-02-28T12:00:00Z', 45],
  ['1980-02-29', '2026-03-01T00:00:00Z', 46],
])('someone born on %s is, at %s, %i years old', (birthDate, at, age) => {
  expect(ageOn(birthDate, new Date(at))).toBe(age);
});
