import type { EpisodeState } from '../../graph/schema.generated.js';
import { humanise } from '../../format/words.js';

type Tone = 'waiting' | 'open' | 'attention' | 'running' | 'closed';

const attention = new Set<EpisodeState>(['CONDITIONAL', 'INELIGIBLE', 'DENIED', 'APPEAL']);
const running = new Set<EpisodeState>(['IN_SERIES', 'FOLLOW_UP', 'MAINTENANCE']);
const open = new Set<EpisodeState>(['ELIGIBLE', 'CONSENTED', 'AUTHORIZED', 'SELF_PAY', 'PLANNED', 'SERIES_COMPLETE']);

const toneOf = (state: EpisodeState): Tone => {
  if (state === 'CLOSED') return 'closed';
  if (attention.has(state)) return 'attention';
  if (running.has(state)) return 'running';
  return open.has(state) ? 'open' : 'waiting';
};

const shapes: Record<Tone, string> = {
  waiting: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  open: 'M-5 0.500-1.500 4 5-3.500',
  attention: 'M0-6 6 5-6 5Z',
  running: 'M-3.500-5.500 5 0-3.500 5.500Z',
  closed: 'M-4.500-4.500h9v9h-9Z',
};

/** Where an episode stands: shape, word and colour. */
export function EpisodeStateMark({ state }: { state: EpisodeState }) {
  const tone = toneOf(state);
  return (
    <span className={`episode-state tone-${tone}`}>
      <svg width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
        <path d={shapes[tone]} />
      </svg>
      {stateName(state)}
    </span>
  );
}

export const stateName = (state: EpisodeState): string =>
  state === 'SELF_PAY' ? 'Self-pay' : state === 'FOLLOW_UP' ? 'Follow-up' : humanise(state);
