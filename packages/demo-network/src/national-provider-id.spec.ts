import { expect, it } from 'vitest';
import { nationalProviderId } from './national-provider-id.js';

/** Luhn from the right, written apart from the generator. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10 === 0;
}

it('is ten digits, passes the check with the prefix 80840, and lies outside the issued range', () => {
  expect(passesLuhn('808401234567893')).toBe(true);
  for (const serial of [0, 1, 100, 1307, 99_999]) {
    const id = nationalProviderId(serial);
    expect(id).toMatch(/^9\d{9}$/);
    expect(passesLuhn(`80840${id}`)).toBe(true);
  }
});
