import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sources } from './sources.js';

const words = readFileSync(new URL('./MethodWords.tsx', import.meta.url), 'utf8');

describe('the sources of the methods', () => {
  it('are each used in the text, named once, and lead somewhere safe', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    for (const { id, address } of sources) {
      expect(words).toContain(`<Cite id="${id}" />`);
      expect(address).toMatch(/^https:\/\/(doi\.org\/10\.\d+\/|resdac\.org\/)\S+$/);
    }
  });
});
