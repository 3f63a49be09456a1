import { expect, it } from 'vitest';
import { inCanonicalOrder } from './canonical-content.js';
import { flattenContent, unflattenContent } from './flatten-content.js';
import { startingContent } from './starting-content.js';

it('puts together again what it took apart, paths among the keys included', () => {
  const content = inCanonicalOrder({
    ...startingContent,
    evidence: [
      { path: 'dose.durationMinutes', sources: ['cohen-2018'] },
      { path: 'dose.titration[1].ratePercent', sources: ['EXPERT_OPINION'] },
      { path: 'premedication[ondansetron].doseMicrograms', sources: ['patil-2012'] },
    ],
    overridable: [{ path: 'dose.titration[1].ratePercent', minimum: 50, maximum: 100, step: 5 }],
  });
  const again = unflattenContent(flattenContent(content));
  expect(again.evidence).toEqual(content.evidence);
  expect(again.overridable).toEqual(content.overridable);
});
