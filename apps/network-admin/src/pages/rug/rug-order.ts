import { clinicName } from '../../comparison/comparison.js';
import type { OutcomeRugQuery } from './rug.generated.js';

export type Rug = NonNullable<OutcomeRugQuery['outcomeRug']>;
export type RugClinic = Rug['clinics'][number];
export type RugCell = RugClinic['cells'][number];

export const cellId = (clinic: RugClinic, cell: RugCell): string => `${clinic.clinic?.slug ?? ''} ${cell.indicatorId}`;

/** How a rug may be ordered: by name, by region, or by how far clinics are from what is expected at one indicator. */
export function orderRug(clinics: readonly RugClinic[], by: string): RugClinic[] {
  const byName = (a: RugClinic, b: RugClinic) => clinicName(a).localeCompare(clinicName(b), 'en');
  if (by === 'name') return clinics.toSorted(byName);
  if (by === 'region')
    return clinics.toSorted((a, b) => (a.region ?? '').localeCompare(b.region ?? '', 'en') || byName(a, b));
  const z = ({ cells }: RugClinic) => cells.find(({ indicatorId }) => indicatorId === by)?.z ?? null;
  return clinics.toSorted((a, b) => {
    const [x, y] = [z(a), z(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return y - x || byName(a, b);
  });
}

/** Where the keyboard goes in the grid; null for keys that are not its own. */
export function nextCell(clinics: readonly RugClinic[], current: string, key: string): string | null {
  const rows = clinics.map((clinic) => clinic.cells.map((cell) => cellId(clinic, cell)));
  const row = rows.findIndex((ids) => ids.includes(current));
  const column = rows[row]?.indexOf(current) ?? -1;
  if (row < 0 || column < 0) return null;
  const moves: Record<string, [number, number]> = {
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    Home: [row, 0],
    End: [row, (rows[row]?.length ?? 1) - 1],
  };
  const move = moves[key];
  if (!move) return null;
  const within = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
  const to = within(move[0], rows.length);
  return rows[to]?.[within(move[1], rows[to].length)] ?? null;
}
