/** A control chart; the arrays have one entry a point. A point on its limit is no signal. */
export interface ControlChart {
  centre: number;
  lower: number[];
  upper: number[];
  /** Whether the point lies outside its limits. */
  signals: boolean[];
}
