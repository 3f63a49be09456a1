import { expect, it } from 'vitest';
import { credentialStatusOn } from './credential-status.js';

const now = new Date('2026-11-22T23:30:00Z');

it.each([
  ['2026-11-21', 'EXPIRED'],
  ['2026-11-22', 'EXPIRING'],
  ['2026-12-22', 'EXPIRING'],
  ['2026-12-23', 'VALID'],
])('a credential that expires on %s is %s on 22 November', (expiresOn, status) => {
  expect(credentialStatusOn(expiresOn, now)).toBe(status);
});
