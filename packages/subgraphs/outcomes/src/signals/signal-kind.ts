export const signalKinds = ['OUTSIDE_EXPECTED', 'SHIFT', 'COMPLETENESS_DROP'] as const;
export type SignalKind = (typeof signalKinds)[number];
