import { initialSelection, type Selection } from '../../comparison/selection.js';
import type { ProtocolEffectQuery } from './protocol.generated.js';

export type EffectVersion = NonNullable<ProtocolEffectQuery['protocol']>['versions']['nodes'][number];

/** The outcome that versions are looked at by: the network's first. */
export const effectIndicator = initialSelection.indicator;

/** What is compared where sites are seen by one version: as everywhere else, adjusted for case mix. */
export const selectionOf = (version: EffectVersion): Selection => ({
  ...initialSelection,
  protocols: [version.id],
  adjust: 'CASE_MIX',
});
