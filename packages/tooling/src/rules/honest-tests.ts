import { isTest } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

const evasion =
  /\b(?:test|it|describe|suite)(?:\.\w+)*\.(only|skip|todo|fails)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/;

/** Every test runs: none is singled out, skipped or left for later. */
export const everyTestRuns: Rule = (files) =>
  files
    .filter(({ path }) => isTest(path) && !path.startsWith('packages/tooling/'))
    .filter(({ text }) => evasion.test(text))
    .map(({ path, text }) => `${path}: ${evasion.exec(text)?.[0]}`);
