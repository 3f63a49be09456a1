import { formatMoment } from '../../format/time.js';
import { fieldName } from '../protocol/protocol-words.js';
import { conflictId } from './ConflictPanel.js';
import type { SaveState } from './useDraftSaving.js';

const texts = {
  SAVED: ({ at }: SaveState & { kind: 'SAVED' }) => `Saved ${formatMoment(at)}`,
  DIRTY: () => 'Not saved yet',
  SAVING: () => 'Saving …',
  INCOMPLETE: ({ paths }: SaveState & { kind: 'INCOMPLETE' }) =>
    `Not saved: fill in ${paths.map(fieldName).join(', ')}`,
  REFUSED: () => 'Not saved',
  CONFLICT: () => 'Not saved: somebody else wrote meanwhile',
};

const textOf = (state: SaveState): string => (texts[state.kind] as (state: SaveState) => string)(state);

/** Whether what is written is kept, always in sight. */
export function SaveMark({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <div className={`save-mark save-${state.kind.toLowerCase()}`}>
      <span role="status">{textOf(state)}</span>
      {state.kind === 'CONFLICT' && (
        <button type="button" className="link-button" onClick={() => document.getElementById(conflictId)?.focus()}>
          See what differs
        </button>
      )}
      {state.kind === 'REFUSED' && (
        <>
          <ul>
            {state.problems.map(({ code, message, path }) => (
              <li key={`${code} ${path.join('.')}`} title={code}>
                {path.length > 2 && `${path.slice(2).join(', ')}: `}
                {message}
              </li>
            ))}
          </ul>
          <button type="button" className="link-button" onClick={onRetry}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}
