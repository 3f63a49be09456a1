import { Matrix } from 'ml-matrix';

/** A characteristic of patients that takes few values: each patient's level, and what its columns are at each level. */
export interface Factor {
  codes: Uint16Array;
  /** One array for each column of the design, by level. */
  columns: ReadonlyArray<readonly number[]>;
}

/** The design over levels instead of patients: a million rows are read by their codes, and no matrix of them is made. */
export class FactorDesign {
  readonly scales: readonly { mean: number; spread: number }[];
  /** For each factor its standardised columns, by level. */
  readonly #standardised: readonly (readonly number[][])[];
  readonly #levels: readonly number[];

  constructor(
    readonly factors: readonly Factor[],
    readonly size: number,
  ) {
    this.#levels = factors.map(({ codes }) => codes.reduce((most, code) => Math.max(most, code), 0) + 1);
    const counts = factors.map((factor, k) => countsOf(factor.codes, this.#levels[k]!));
    const scales = factors.map(({ columns }, k) => columns.map((values) => scaleOf(values, counts[k]!, size)));
    this.#standardised = factors.map(({ columns }, k) =>
      columns.map((values, column) => {
        const { mean, spread } = scales[k]![column]!;
        return Array.from({ length: this.#levels[k]! }, (_, code) => ((values[code] ?? 0) - mean) / spread);
      }),
    );
    this.scales = scales.flat();
  }

  get width(): number {
    return this.scales.length;
  }

  /** Of each row, the intercept and the sum of its standardised columns by their slopes. */
  predict(coefficients: readonly number[], into: Float64Array): Float64Array {
    into.fill(coefficients[0]!);
    let first = 1;
    this.factors.forEach(({ codes, columns }, k) => {
      const ofLevel = new Float64Array(this.#levels[k]!);
      this.#standardised[k]!.forEach((values, column) => {
        const slope = coefficients[first + column]!;
        values.forEach((value, code) => (ofLevel[code]! += value * slope));
      });
      first += columns.length;
      for (let row = 0; row < into.length; row += 1) into[row]! += ofLevel[codes[row]!]!;
    });
    return into;
  }

  /** Σ value · column, column by column, without the intercept. */
  moments(value: Float64Array): number[] {
    return this.factors.flatMap(({ codes }, k) => {
      const ofLevel = new Float64Array(this.#levels[k]!);
      for (let row = 0; row < value.length; row += 1) ofLevel[codes[row]!]! += value[row]!;
      return this.#standardised[k]!.map((values) => dot(values, ofLevel));
    });
  }

  /** Σ weight · column · column of every two columns, from one table of weights for every two factors. */
  products(weight: Float64Array): Matrix {
    const found = Matrix.zeros(this.width, this.width);
    let row = 0;
    this.factors.forEach((one, k) => {
      let column = 0;
      for (let l = 0; l <= k; l += 1) {
        const other = this.factors[l]!;
        const table = crossTable(one.codes, other.codes, this.#levels[k]!, this.#levels[l]!, weight);
        this.#standardised[k]!.forEach((a, i) =>
          this.#standardised[l]!.forEach((b, j) => {
            const value = bilinear(a, b, table);
            found.set(row + i, column + j, value);
            found.set(column + j, row + i, value);
          }),
        );
        column += other.columns.length;
      }
      row += one.columns.length;
    });
    return found;
  }

  /** Coefficients of the columns as they were given, from those of the standardised ones. */
  unscaled(coefficients: readonly number[]): number[] {
    const slopes = this.scales.map(({ spread }, column) => coefficients[column + 1]! / spread);
    const shift = slopes.reduce((sum, slope, column) => sum + slope * this.scales[column]!.mean, 0);
    return [coefficients[0]! - shift, ...slopes];
  }
}

function countsOf(codes: Uint16Array, levels: number): Float64Array {
  const counts = new Float64Array(levels);
  for (const code of codes) counts[code]! += 1;
  return counts;
}

function scaleOf(values: readonly number[], counts: Float64Array, size: number) {
  const sum = (of: (value: number) => number) =>
    counts.reduce((total, count, code) => (count === 0 ? total : total + count * of(values[code]!)), 0);
  const mean = sum((value) => value) / size;
  const spread = Math.sqrt(sum((value) => (value - mean) ** 2) / size);
  return { mean, spread: spread > 1e-12 * (1 + Math.abs(mean)) ? spread : 1 };
}

function dot(values: readonly number[], weights: Float64Array): number {
  return weights.reduce((total, weight, code) => total + weight * values[code]!, 0);
}

function crossTable(one: Uint16Array, other: Uint16Array, rows: number, columns: number, weight: Float64Array) {
  const table = new Float64Array(rows * columns);
  for (let row = 0; row < weight.length; row += 1) table[one[row]! * columns + other[row]!]! += weight[row]!;
  return table;
}

function bilinear(a: readonly number[], b: readonly number[], table: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) {
    let inner = 0;
    for (let j = 0; j < b.length; j += 1) inner += table[i * b.length + j]! * b[j]!;
    total += a[i]! * inner;
  }
  return total;
}
