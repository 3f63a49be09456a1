import { expect, it } from 'vitest';
import { processFlags } from './process-flags.js';

const own = [
  '--enable-source-maps',
  '--max-semi-space-size=128',
  '--min-semi-space-size=64',
  '--use-largepages=silent',
];

it('gives the gateway the flags of the process that serves everything', () => {
  expect(processFlags('gateway', own)).toEqual(own);
});

it.each(['subgraph', 'worker'])('gives a %s an eighth of the young generation and no large pages', (app) => {
  expect(processFlags(app, own)).toEqual([
    '--enable-source-maps',
    '--max-semi-space-size=16',
    '--min-semi-space-size=8',
  ]);
  expect(processFlags(app, ['--max-semi-space-size=2'])).toEqual(['--max-semi-space-size=1']);
});
