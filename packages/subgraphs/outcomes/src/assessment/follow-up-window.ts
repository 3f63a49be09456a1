/** When an outcome is asked for: the baseline, the end of the series, and weeks and months after it. */
export const followUpWindows = ['T0', 'END', 'W1', 'W4', 'W12', 'M6', 'M12'] as const;
export type FollowUpWindow = (typeof followUpWindows)[number];
