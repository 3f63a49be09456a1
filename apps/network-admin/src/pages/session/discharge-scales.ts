interface Component {
  name: string;
  label: string;
  /** What 0, 1 and 2 mean. */
  levels: readonly [string, string, string];
}

/** Modified Aldrete score: Aldrete JA, J Clin Anesth 1995;7:89–91. Circulation is reckoned from the blood pressure. */
export const aldrete: readonly Component[] = [
  { name: 'activity', label: 'Activity', levels: ['Moves no limb', 'Moves one limb or two', 'Moves four limbs'] },
  { name: 'respiration', label: 'Respiration', levels: ['Apnoea', 'Dyspnoea', 'Deep breath and cough'] },
  { name: 'consciousness', label: 'Consciousness', levels: ['No response', 'Arousable', 'Awake'] },
  {
    name: 'oxygenation',
    label: 'Oxygenation',
    levels: ['SpO₂ below 90 % with oxygen', 'Needs oxygen for 90 %', 'Above 92 % on room air'],
  },
];

/** Post-anaesthetic discharge score: Chung F, J Clin Anesth 1995;7:500–506. Vital signs are reckoned from the readings. */
export const padss: readonly Component[] = [
  { name: 'ambulation', label: 'Ambulation', levels: ['None, or dizzy', 'With help', 'Steady'] },
  { name: 'nausea', label: 'Nausea', levels: ['Severe', 'Moderate', 'Minimal'] },
  { name: 'pain', label: 'Pain', levels: ['Severe', 'Moderate', 'Minimal'] },
  { name: 'bleeding', label: 'Site of the line', levels: ['Bleeds much', 'Bleeds some', 'Dry'] },
];
