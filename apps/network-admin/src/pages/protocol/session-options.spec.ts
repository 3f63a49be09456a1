import { expect, it } from 'vitest';
import { sessionOptions } from './session-options.js';

const session = (id: string, protocolId: string) => ({
  __typename: 'Session' as const,
  id,
  ordinal: 3,
  state: 'COMPLETED' as const,
  scheduledAt: '2026-11-29T15:30:00Z',
  clinic: { __typename: 'Clinic' as const, id: 'clin_1', timeZone: 'America/Denver' },
  patient: { __typename: 'Patient' as const, id: 'pat_1', initials: 'AB' },
  protocolVersion: {
    __typename: 'ProtocolVersion' as const,
    id: 'pver_1',
    semanticVersion: '2.1.0',
    protocol: { __typename: 'Protocol' as const, id: protocolId },
  },
});

it('names a session by whose it is, when it was there, and which version it was planned by', () => {
  const [option] = sessionOptions([session('ses_1', 'prot_1')], 'prot_1');
  expect(option).toMatchObject({ value: 'ses_1', versionId: 'pver_1' });
  expect(option?.label).toMatch(/^AB, 29 Nov 2026, 08:30, session 3, completed, version 2\.1\.0$/);
});

it('offers no session of another protocol, and none whose version is not known', () => {
  const unknown = { ...session('ses_3', 'prot_1'), protocolVersion: null };
  expect(sessionOptions([session('ses_2', 'prot_2'), unknown], 'prot_1')).toEqual([]);
});
