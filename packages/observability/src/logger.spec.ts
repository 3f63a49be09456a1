import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';

describe('the log', () => {
  it('holds no name, token or variable of a patient, however deep', () => {
    const lines: string[] = [];
    const log = createLogger({ name: 'test', destination: { write: (line) => lines.push(line) } });
    log.info({ request: { variables: { q: 'CANARY-1' }, headers: { authorization: 'CANARY-2' } } }, 'asked');
    log.info({ givenName: 'CANARY-3', patient: { familyName: 'CANARY-4' } }, 'read');
    log.error({ error: Object.assign(new Error('value CANARY-5'), { severity: 'ERROR', code: '23505' }) }, 'failed');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('CANARY');
    expect(lines.join('')).toContain('23505');
  });
});
