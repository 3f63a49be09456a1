type Numbers = Uint16Array | Int32Array | Float64Array;

/** Numbers in memory of their own size, for as many as come. */
export class GrowingArray<Kind extends Numbers> {
  #values: Kind;
  #size = 0;

  readonly #create: (size: number) => Kind;

  constructor(create: (size: number) => Kind) {
    this.#create = create;
    this.#values = create(1024);
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = this.#create(2 * this.#size);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size] = value;
    this.#size += 1;
  }

  /** What came until now, not a copy. */
  values(): Kind {
    return this.#values.subarray(0, this.#size) as Kind;
  }
}
