/** Months as YYYY-MM, which sort as they follow each other. */

export function monthsAfter(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The three months of a quarter, by its first. */
export const monthsOf = (quarter: string): string[] => [0, 1, 2].map((count) => monthsAfter(quarter, count));

/** The first month of the quarter. */
export function quarterOf(month: string): string {
  return monthsAfter(month, -((Number(month.slice(5)) - 1) % 3));
}
