import { type Comparison, isAdjusted } from './comparison.js';
import type { ExportCaption } from './csv.js';
import { adjustmentWords, scopeWords } from './scope-words.js';
import type { Selection } from './selection.js';

/** What an export of a comparison says of itself. */
export function captionOf(
  comparison: Comparison,
  selection: Pick<Selection, 'conditions' | 'protocols' | 'regions' | 'volumes' | 'from' | 'to'>,
  nameOfVersion: (id: string) => string,
): ExportCaption {
  const { indicator } = comparison;
  return {
    title: `${indicator.name} by clinic`,
    filters: [
      ...scopeWords(selection, nameOfVersion),
      adjustmentWords(isAdjusted(comparison)),
      `indicator ${indicator.id} version ${indicator.version}`,
    ],
    asOf: comparison.asOf,
    methodVersion: comparison.methodVersion,
    source: window.location.href,
  };
}

/** A name for a file of a comparison. */
export const fileNameOf = ({ indicator, asOf }: Comparison, what: string): string =>
  `surcease-${what}-${indicator.id.toLowerCase().replaceAll('_', '-')}-${asOf.slice(0, 10)}`;
