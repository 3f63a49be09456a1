import { isSource } from '../file-kinds.js';
import type { Rule } from '../repository-files.js';

const limits = { median: 80, p90: 220, most: 400 };
const isDemo = (path: string) => path.startsWith('packages/demo-network/');

/** Sources are short: median, 90th percentile and longest, in lines. Tests, generated files and the demo aside. */
export const fileSizes: Rule = (files) => {
  const sized = files
    .filter(({ path }) => isSource(path) && !isDemo(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  const problems = sized
    .filter(({ lines }) => lines > limits.most)
    .map(({ path, lines }) => `${path}: ${lines} lines, more than ${limits.most}`);
  for (const [name, share] of [
    ['median', 0.5],
    ['p90', 0.9],
  ] as const) {
    const lines = sized[Math.ceil(share * sized.length) - 1]?.lines ?? 0;
    if (lines > limits[name]) problems.push(`the ${name} of the sources is ${lines} lines, more than ${limits[name]}`);
  }
  return problems;
};
