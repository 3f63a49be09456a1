import { type FollowUpWindow, followUpWindows } from '../assessment/follow-up-window.js';

interface WindowRule {
  /** T0 is counted from the first day of the series, all others from its last. */
  anchor: 'START' | 'END';
  /** Days from the anchor in which an answer counts, both included. */
  first: number;
  last: number;
  /** The day that an answer should be nearest to. */
  target: number;
}

/** A default of the network, for a medical director to confirm: no published standard sets these days. */
export const windowRules: Readonly<Record<FollowUpWindow, WindowRule>> = {
  T0: { anchor: 'START', first: -14, last: 0, target: 0 },
  END: { anchor: 'END', first: 0, last: 3, target: 1 },
  W1: { anchor: 'END', first: 5, last: 10, target: 7 },
  W4: { anchor: 'END', first: 21, last: 42, target: 28 },
  W12: { anchor: 'END', first: 70, last: 112, target: 84 },
  M6: { anchor: 'END', first: 150, last: 210, target: 180 },
  M12: { anchor: 'END', first: 330, last: 400, target: 365 },
};

/** The rules as rows of SQL: name, anchor, first, target, last. */
export const windowRulesSql = `(values ${followUpWindows
  .map((name) => {
    const { anchor, first, target, last } = windowRules[name];
    return `('${name}', '${anchor}', ${first}, ${target}, ${last})`;
  })
  .join(', ')}) w(name, anchor, first, target, last)`;
