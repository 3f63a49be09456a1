export interface Limits {
  lower: number;
  upper: number;
}
