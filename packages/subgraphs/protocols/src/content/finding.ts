/** What is to be said of a field: an error refuses approval, a warning is shown beside it. */
export interface Finding {
  severity: 'ERROR' | 'WARNING';
  /** A stable name of the rule. */
  code: string;
  path: string;
  message: string;
}
