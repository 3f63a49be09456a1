import { describe, expect, it } from 'vitest';
import { InvalidEventError, parseEvent } from './parse-event.js';

const id = (prefix: string) => `${prefix}_01jd0000000000000000000000`;
const payload = {
  sessionId: id('ses'),
  clinicId: id('clin'),
  patientId: id('pat'),
  transition: 'START',
  fromState: 'CHECKED_IN',
  toState: 'IN_PROGRESS',
  version: 3,
  at: '2026-03-02T15:04:05.000Z',
  actorId: id('acct'),
  reason: null,
};
const transitioned = { type: 'session-transitioned', schemaVersion: 1, payload };

describe('parseEvent', () => {
  it('returns a valid event typed by its name and version', () => {
    const event = parseEvent(transitioned);
    expect(event.type === 'session-transitioned' && event.payload.toState).toBe('IN_PROGRESS');
  });

  it('refuses a key the schema does not name, so that no name of a patient travels by accident', () => {
    const leaking = { ...transitioned, payload: { ...payload, patientName: 'Ada Canary' } };
    expect(() => parseEvent(leaking)).toThrow(InvalidEventError);
  });

  it('never echoes a value in its error', () => {
    const leaking = { ...transitioned, payload: { ...payload, patientId: 'Ada Canary' } };
    expect(() => parseEvent(leaking)).toThrow(/patientId: invalid_format/);
    expect(() => parseEvent(leaking)).not.toThrow(/Canary/);
  });

  it.each([
    { ...transitioned, type: 'session-exploded' },
    { ...transitioned, type: 'constructor' },
    { ...transitioned, schemaVersion: 2 },
  ])('refuses the unregistered $type version $schemaVersion', (event) => {
    expect(() => parseEvent(event)).toThrow(/no such type and version/);
  });
});
