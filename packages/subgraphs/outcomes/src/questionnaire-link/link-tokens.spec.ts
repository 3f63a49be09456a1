import { newId } from '@surcease/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkTokens } from './link-tokens.js';

const tokens = createLinkTokens('a secret of tests');
const linkId = newId('qlnk');
const token = tokens.tokenOf(linkId);

describe('the token of a one-time link', () => {
  it('gives back the link it was made for, and is the same each time', () => {
    expect(tokens.linkIdOf(token)).toBe(linkId);
    expect(tokens.tokenOf(linkId)).toBe(token);
  });

  it('is worth nothing with any character changed', () => {
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === '0' ? '1' : '0';
      expect(tokens.linkIdOf(`${token.slice(0, place)}${other}${token.slice(place + 1)}`)).toBeNull();
    }
    // Base64 has spare bits in its last character: another spelling of the same proof is not ours.
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
    expect(last.filter((end) => tokens.linkIdOf(`${token.slice(0, -1)}${end}`) !== null)).toEqual([token.at(-1)]);
  });

  it('cannot be made without the secret', () => {
    expect(createLinkTokens('another secret').linkIdOf(token)).toBeNull();
  });

  it('is refused whatever it is that was made up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tokens.linkIdOf(text)).toBeNull();
      }),
    );
    expect(tokens.linkIdOf(`${token} `)).toBeNull();
    expect(tokens.linkIdOf(token.toUpperCase())).toBeNull();
  });
});
