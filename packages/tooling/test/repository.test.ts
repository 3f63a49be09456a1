import { expect, test } from 'vitest';
import { rules } from '../src/rules.js';
import { repositoryFiles } from '../src/repository-files.js';

const files = repositoryFiles();

test.each(Object.entries(rules))('the repository keeps the rule %s', (_name, rule) => {
  expect(rule(files)).toEqual([]);
});
