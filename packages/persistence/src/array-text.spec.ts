import { expect, it } from 'vitest';
import { arrayText } from './array-text.js';

it('writes a list as PostgreSQL reads it', () => {
  expect(arrayText([])).toBe('{}');
  expect(arrayText(['pat_1', 'a b', 'NULL', 'ä,{}'])).toBe('{"pat_1","a b","NULL","ä,{}"}');
});

it.each(['"', '\\', '\n', '\u0000', '\ud800'])('leaves %j to the driver, which escapes in another way', (value) => {
  expect(arrayText(['pat_1', value])).toEqual(['pat_1', value]);
});
