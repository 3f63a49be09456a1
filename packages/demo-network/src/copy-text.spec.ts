import { expect, it } from 'vitest';
import { copyText } from './copy-text.js';

it('writes nulls, booleans and objects as COPY reads them, and escapes what would end a field or a line', () => {
  const text = copyText('clinics.rooms', [{ id: 'room_1', clinic_id: 'a\tb\\c\nd', name: 'Röntgen', chair_count: 4 }]);
  expect(text).toBe('room_1\ta\\tb\\\\c\\nd\tRöntgen\t4\n');
  const role = { provider_id: 'p', clinic_id: 'c', role: 'NURSE', since: '2026-01-01', is_primary: true } as const;
  expect(copyText('providers.roles', [role])).toBe('p\tc\tNURSE\t2026-01-01\tt\n');
  expect(copyText('access.grants', [{ account_id: 'a', role: 'ANALYST', clinic_id: null }])).toBe('a\tANALYST\t\\N\n');
});

it('keeps quotes and backslashes inside JSON', () => {
  const [line] = copyText('protocols.versions', [
    {
      id: 'v',
      protocol_id: 'p',
      semantic_version: '1.0.0',
      state: 'APPROVED',
      content: { title: 'a "b"\nc' },
      content_hash: 'h',
      approved_at: 't',
      effective_from: 'd',
    },
  ]).split('\n');
  const field = line?.split('\t')[4]?.replaceAll('\\\\', '\\') ?? '';
  expect(JSON.parse(field)).toEqual({ title: 'a "b"\nc' });
});
