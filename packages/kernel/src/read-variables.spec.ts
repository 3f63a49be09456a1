import { expect, it } from 'vitest';
import { EnvironmentError, readVariables } from './read-variables.js';

/** A schema that takes variables as they come. */
const anything = { safeParse: (data: unknown) => ({ success: true as const, data }) };
const nothing = {
  safeParse: () => ({
    success: false as const,
    error: {
      issues: [
        { path: ['PORT'], message: 'too big' },
        { path: ['HOST'], message: 'missing' },
      ],
    },
  }),
};

it('counts an empty variable as absent', () => {
  expect(readVariables(anything, { PORT: '', HOST: 'x' })).toEqual({ HOST: 'x' });
});

it('names every variable that does not fit, at once', () => {
  expect(() => readVariables(nothing, { SECRET: 'hush' })).toThrow(EnvironmentError);
  expect(() => readVariables(nothing, { SECRET: 'hush' })).toThrow('PORT: too big\n  HOST: missing');
  expect(() => readVariables(nothing, { SECRET: 'hush' })).not.toThrow(/hush/);
});
