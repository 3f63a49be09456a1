import { periodWords } from './scope-words.js';

export interface Period {
  from: string | null;
  to: string | null;
}

const written = ({ from, to }: Period): string => `${from ?? ''}/${to ?? ''}`;

/** A period as the value of a choice, and back. */
export const periodValue = written;
export function readPeriod(value: string): Period {
  const [from, to] = value.split('/');
  return { from: from || null, to: to || null };
}

/** The month so many months before a data cut, YYYY-MM. */
export function monthsBefore(asOf: string, months: number): string {
  const at = new Date(asOf);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

/** What a person chooses from, written in months so that a shared address means the same next year. */
export function periodChoices(asOf: string, current: Period): Array<{ value: string; name: string }> {
  const year = Number(asOf.slice(0, 4));
  const offered: Array<Period & { name: string }> = [
    { from: null, to: null, name: 'All time' },
    { from: monthsBefore(asOf, 11), to: null, name: 'Last 12 months' },
    { from: monthsBefore(asOf, 23), to: null, name: 'Last 24 months' },
    { from: `${year}-01`, to: `${year}-12`, name: String(year) },
    { from: `${year - 1}-01`, to: `${year - 1}-12`, name: String(year - 1) },
  ];
  const isOffered = offered.some((period) => written(period) === written(current));
  const own = { ...current, name: periodWords(current.from, current.to) };
  return (isOffered ? offered : [...offered, own]).map(({ name, ...period }) => ({ value: written(period), name }));
}
