import { humanise } from '../../format/words.js';

const circle = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z';
const half = 'M0-4.5a4.5 4.5 0 0 1 0 9Z';
const cross = 'm-3.5-3.5 7 7m0-7-7 7';
const shapes: Partial<Record<string, string>> = {
  INFUSING: 'M-3-4.5 4.5 0-3 4.5Z',
  PAUSED: 'M-2.5-4v8M2.5-4v8',
  RECOVERY: `${circle}${half}`,
  DISCHARGE_READY: `${circle}${half}`,
  COMPLETED: 'm-4 0 3 3 5-6',
  CANCELLED: cross,
  NO_SHOW: cross,
  DEFERRED: cross,
  TRANSFERRED: 'M-4 0h8m-3-3 3 3-3 3',
};

/** Shape and word of a session's state; what has not begun is an empty circle. */
export function SessionStateMark({ state, isRunning }: { state: string; isRunning: boolean }) {
  return (
    <span className={isRunning ? 'session-state is-on' : 'session-state'}>
      <svg
        width="14"
        height="14"
        viewBox="-7 -7 14 14"
        aria-hidden="true"
        className={state === 'INFUSING' ? 'is-solid' : undefined}
      >
        <path d={shapes[state] ?? circle} />
      </svg>
      {humanise(state)}
    </span>
  );
}
