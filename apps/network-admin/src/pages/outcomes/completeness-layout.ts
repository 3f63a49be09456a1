import { type ComparisonRow, isShown } from '../../comparison/comparison.js';

export interface CompletenessMark {
  row: ComparisonRow;
  slug: string;
  x: number;
  y: number;
}

const radius = 7;
const step = 15;

/** Clinics along the share followed up; those that would cover each other are stacked. */
export function layoutCompleteness(rows: readonly ComparisonRow[], { width }: { width: number }) {
  const [left, right] = [14, width - 14];
  const x = (share: number) => left + share * (right - left);
  const placed: CompletenessMark[] = [];
  const marked = rows
    .filter((row) => isShown(row) && row.clinic !== null && row.completeness !== null)
    .toSorted((a, b) => (a.completeness ?? 0) - (b.completeness ?? 0));
  for (const row of marked) {
    const at = x(row.completeness ?? 0);
    let level = 0;
    while (placed.some((other) => other.y === level && Math.abs(other.x - at) < 2 * radius + 1)) level += 1;
    placed.push({ row, slug: row.clinic?.slug ?? '', x: at, y: level });
  }
  const levels = Math.max(1, ...placed.map(({ y }) => y + 1));
  const floor = 16 + levels * step;
  return {
    height: floor + 26,
    floor,
    thresholds: [
      { share: 0.6, at: x(0.6), text: '60 %' },
      { share: 0.8, at: x(0.8), text: '80 %' },
    ],
    ends: { left, right },
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ at: x(share), text: String(Math.round(share * 100)) })),
    marks: placed.map((mark) => ({ ...mark, y: floor - 10 - mark.y * step })),
  };
}
