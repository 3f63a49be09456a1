/** A column of the design: its name, and its value at each level of the characteristic. */
export interface Column {
  name: string;
  of(level: string): number;
}

/** The levels of a characteristic, as the database writes them, with how many patients have each; '' is not known. */
export type Levels = ReadonlyMap<string, number>;

/** What is known of a patient before the first infusion, and the columns that tell its levels apart. */
export interface CaseMixFactor {
  /** Of a row `e` of a cohort, as text; null is not known. */
  sql: string;
  columns(levels: Levels): Column[];
}

/** Patients below which a level is not told from the most frequent one: its coefficient would be noise. */
const LEVEL_MINIMUM = 20;
const MME_CAP = 200;
const LONG_PAIN_YEARS = 5;

/** The score that a mean is of, before the series; of means alone. */
export const scoreBaseline: CaseMixFactor = {
  sql: 'e.baseline::float8',
  columns: () => [{ name: 'baseline of the score', of: Number }],
};

/** The case mix, in the order of the model's columns. Text is kept to one line and one field. */
export const caseMixFactors: readonly CaseMixFactor[] = [
  levelled('diagnosis group', text('e.diagnosis_group'), (level) => level),
  { sql: 'e.baseline_nrs', columns: () => [{ name: 'baseline NRS', of: Number }] },
  { sql: 'e.baseline_phq9', columns: (levels) => amount('baseline PHQ-9', 'baseline PHQ-9 missing', levels) },
  {
    sql: `least(e.baseline_mme, ${MME_CAP})`,
    columns: (levels) => amount(`baseline MME (capped at ${MME_CAP})`, 'baseline MME missing', levels),
  },
  {
    sql: `e.pain_duration_years > ${LONG_PAIN_YEARS}`,
    columns: () => [{ name: `pain for more than ${LONG_PAIN_YEARS} years`, of: (level) => Number(level === 't') }],
  },
  { sql: 'e.age_years', columns: () => [{ name: 'age in years', of: Number }] },
  levelled('sex', text('e.sex'), (level) => level),
  levelled('prior ketamine', 'e.prior_ketamine', (level) => (level === '' ? 'UNKNOWN' : answerOf(level))),
  levelled('payer', text('e.payer'), (level) => level || 'UNKNOWN'),
  levelled('compensation claim', 'e.compensation_claim', answerOf),
];

function text(column: string): string {
  return `translate(${column}, E'\\t\\n\\\\', '   ')`;
}

function answerOf(level: string): string {
  return level === 't' ? 'YES' : 'NO';
}

/** A number that may be missing: the mean stands for it, and a column of its own tells so. */
function amount(name: string, missing: string, levels: Levels): Column[] {
  let [total, known] = [0, 0];
  for (const [level, count] of levels)
    if (level !== '') [total, known] = [total + count * Number(level), known + count];
  const mean = total / Math.max(1, known);
  const value = { name, of: (level: string) => (level === '' ? mean : Number(level)) };
  return levels.has('') ? [value, { name: missing, of: (level) => Number(level === '') }] : [value];
}

/** A column for each level but the most frequent, which is what the others are compared with. */
function levelled(name: string, sql: string, nameOf: (level: string) => string): CaseMixFactor {
  const columns = (levels: Levels): Column[] => {
    const counts = new Map<string, number>();
    for (const [level, count] of levels) counts.set(nameOf(level), (counts.get(nameOf(level)) ?? 0) + count);
    const [, ...others] = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
    return others
      .filter(([, count]) => count >= LEVEL_MINIMUM)
      .map(([value]) => ({ name: `${name}: ${value}`, of: (level) => Number(nameOf(level) === value) }));
  };
  return { sql, columns };
}
