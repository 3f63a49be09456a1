import { wrapText } from '../../charts/wrap-text.js';
import { measureOf } from '../../comparison/measure.js';
import { formatCount, formatRate } from '../../format/number.js';
import type { ClinicSpineQuery } from './spine.generated.js';

export type Spine = NonNullable<ClinicSpineQuery['clinicSpine']>;
export type SpineRow = Spine['rows'][number];

export const isRowShown = (row: SpineRow): boolean => !row.suppressed && row.value !== null;

const groupNames: Record<SpineRow['indicator']['group'], string> = {
  EFFECT: 'Effect',
  HARM: 'Harm',
  PROCESS: 'Process',
  ACCESS: 'Access',
};

interface Size {
  width: number;
  /** Rows close together, for paper. */
  isDense?: boolean;
}

/**
 * Where the rows of a spine chart go. Each row has a scale of its own with the network in the middle, turned so that better
 * is always to the right; its ends are whichever lies farther, a peer or the clinic. Where no peer may be shown, the
 * clinic's interval stands in for their range: else the only mark of a row would always lie at an end.
 */
export function layoutSpine(rows: readonly SpineRow[], { width, isDense = false }: Size) {
  const isNarrow = width < 560;
  const row = { height: isNarrow ? 62 : isDense ? 17 : 28, heading: isDense ? 19 : 30 };
  const label = isNarrow ? 8 : Math.min(310, width * 0.38);
  const valueWidth = isNarrow ? 0 : 98;
  const plot = { left: isNarrow ? 10 : label + 8, right: width - (isNarrow ? 10 : valueWidth + 8), top: 20 };
  const middle = (plot.left + plot.right) / 2;
  const half = (plot.right - plot.left) / 2 - 8;
  let y = plot.top;
  let group: string | null = null;
  const headings: Array<{ text: string; y: number }> = [];
  const placed = rows.map((one) => {
    const { indicator, networkValue, peers, value } = one;
    if (indicator.group !== group) {
      group = indicator.group;
      headings.push({ text: groupNames[indicator.group], y: y + row.heading - (isDense ? 5 : 8) });
      y += row.heading;
    }
    const top = y;
    // On a phone a long name takes further lines, clear of the value at its right and of the marks below.
    const lines = isNarrow ? wrapText(indicator.name, Math.floor((width - 96) / 6.6)) : [indicator.name];
    const room = 16 * Math.max(0, lines.length - 2);
    const height = row.height + room;
    y += height;
    const sign = indicator.direction === 'HIGHER_IS_BETTER' ? 1 : -1;
    const shown = isRowShown(one) ? value : null;
    const ends = peers
      ? [peers.minimum, peers.maximum]
      : shown === null
        ? []
        : [one.interval?.lower, one.interval?.upper];
    const far = Math.max(...[...ends, shown].map((at) => (at == null ? 0 : Math.abs(at - networkValue))));
    const x = (at: number) => middle + (far === 0 ? 0 : (sign * (at - networkValue) * half) / far);
    const span = (from: number, to: number) => ({ left: Math.min(x(from), x(to)), right: Math.max(x(from), x(to)) });
    return {
      row: one,
      top,
      height,
      at: isNarrow ? top + 47 + room : top + row.height / 2,
      labelAt: isNarrow ? top + 13 : top + row.height / 2,
      lines,
      range: peers && span(peers.minimum, peers.maximum),
      quartiles: peers && span(peers.lowerQuartile, peers.upperQuartile),
      x: shown === null ? null : x(shown),
    };
  });
  return { width, height: y + 8, isNarrow, isDense, plot, middle, label, headings, rows: placed };
}

/** One row in a breath. */
export function spineSentence(row: SpineRow, verdictWords: string): string {
  const { indicator } = row;
  const measure = measureOf(indicator.unit);
  if (!isRowShown(row)) return `${indicator.name}: not shown, to protect the people behind it.`;
  const interval = row.interval ? ` (95 % interval ${measure.formatInterval(row.interval)})` : '';
  const followed =
    indicator.window && row.completeness !== null ? `, ${formatRate(row.completeness, 0)} followed up` : '';
  const refusal = row.refusal ? ` ${row.refusal}` : '';
  return `${indicator.name}: ${measure.format(row.value)}${interval}, n ${formatCount(row.n)}${followed}; network ${measure.format(row.networkValue)}. ${verdictWords}.${refusal}`;
}
