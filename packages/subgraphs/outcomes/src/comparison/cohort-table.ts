import { GrowingArray } from './growing-array.js';
import { caseMixFactors, scoreBaseline } from './case-mix-factors.js';
import type { ClinicCounts } from './comparison.repository.js';

/** A characteristic of those who answered: each row's level by its place among the levels. */
export interface CodedFactor {
  levels: readonly string[];
  codes: Uint16Array;
}

/** Those who answered, column by column. */
export interface Answers {
  clinicIds: readonly string[];
  clinics: Uint16Array;
  /** Days since 1970; `noDay` while a series goes on. */
  days: Int32Array;
  /** 1 for the event and 0 for none; of a mean, the value. */
  y: Float64Array;
  /** As caseMixFactors; of a mean the baseline of the score comes first. */
  factors: readonly CodedFactor[];
}

export const noDay = -(2 ** 31);

/** The factors of a kind of indicator, in the order of a line's fields. */
export const factorsOf = (isMean: boolean) => (isMean ? [scoreBaseline, ...caseMixFactors] : caseMixFactors);

/**
 * A cohort in some forty bytes a row, from the lines that the database writes: clinic and state, and of those who
 * answered also event, value, day and the levels of each factor, between tabs.
 */
export class CohortTable {
  readonly #counts = new Map<string, ClinicCounts>();
  readonly #clinics = new Coding();
  readonly #days = new GrowingArray((size) => new Int32Array(size));
  readonly #y = new GrowingArray((size) => new Float64Array(size));
  readonly #factors: readonly Coding[];

  constructor(readonly isMean: boolean) {
    this.#factors = factorsOf(isMean).map(() => new Coding());
  }

  add(lines: string): void {
    for (const line of lines.split('\n')) if (line !== '') this.#addLine(line.split('\t'));
  }

  #addLine([clinicId = '', state = '', event = '', value = '', day = '', ...levels]: string[]): void {
    let counts = this.#counts.get(clinicId);
    if (!counts) this.#counts.set(clinicId, (counts = emptyCounts(clinicId)));
    if (state === 'O') counts.open += 1;
    else if (state === 'E') counts.excluded += 1;
    else counts.eligible += 1;
    if (state !== 'A') return;
    counts.followed += 1;
    if (event === 't') counts.responders += 1;
    if (value !== '') {
      counts.total = (counts.total ?? 0) + Number(value);
      counts.squares = (counts.squares ?? 0) + Number(value) ** 2;
    }
    this.#clinics.push(clinicId);
    this.#days.push(day === '' ? noDay : Number(day));
    this.#y.push(this.isMean ? Number(value) : Number(event === 't'));
    this.#factors.forEach((factor, index) => factor.push(levels[index] ?? ''));
  }

  /** By clinic id: the same that the database counts. */
  counts(): ClinicCounts[] {
    return [...this.#counts.values()].sort((a, b) => (a.clinicId < b.clinicId ? -1 : 1));
  }

  /** Those who answered at the clinics named. */
  answersOf(shown: ReadonlySet<string>): Answers {
    const isShown = this.#clinics.levels.map((clinicId) => shown.has(clinicId));
    const clinics = this.#clinics.codes();
    const isKept = isShown.every(Boolean) ? null : clinics.map((code) => Number(isShown[code]));
    return {
      clinicIds: this.#clinics.levels,
      clinics: isKept ? clinics.filter((_, row) => isKept[row] === 1) : clinics,
      days: keptOf(this.#days.values(), isKept),
      y: isKept ? this.#y.values().filter((_, row) => isKept[row] === 1) : this.#y.values(),
      factors: this.#factors.map((factor) => ({
        levels: factor.levels,
        codes: isKept ? factor.codes().filter((_, row) => isKept[row] === 1) : factor.codes(),
      })),
    };
  }
}

const keptOf = (days: Int32Array, isKept: Uint16Array | null) =>
  isKept ? days.filter((_, row) => isKept[row] === 1) : days;

const MOST_LEVELS = 2 ** 16;

/** Texts by their place in the order in which they first came. */
class Coding {
  readonly levels: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #codes = new GrowingArray((size) => new Uint16Array(size));

  push(level: string): void {
    let place = this.#places.get(level);
    if (place === undefined) {
      if (this.levels.length === MOST_LEVELS) throw new RangeError('A characteristic has more than 65 536 levels.');
      place = this.levels.push(level) - 1;
      this.#places.set(level, place);
    }
    this.#codes.push(place);
  }

  codes(): Uint16Array {
    return this.#codes.values();
  }
}

const emptyCounts = (clinicId: string): ClinicCounts => ({
  clinicId,
  eligible: 0,
  followed: 0,
  responders: 0,
  excluded: 0,
  open: 0,
});
