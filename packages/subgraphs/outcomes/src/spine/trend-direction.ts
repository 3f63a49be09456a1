export const trendDirections = ['UP', 'DOWN', 'STEADY', 'UNKNOWN'] as const;
export type TrendDirection = (typeof trendDirections)[number];
