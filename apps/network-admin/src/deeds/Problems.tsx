import { inMilligrams } from '../format/number.js';
import type { DeedState } from './useDeed.js';

/** Why a deed was refused, where it was asked for. */
export function Problems({ state }: { state: DeedState }) {
  if (state.kind !== 'REFUSED') return null;
  return (
    <div role="alert">
      <ul className="problems">
        {state.problems.map(({ code, message, path }) => (
          <li key={`${code} ${path.join('.')} ${message}`} title={code}>
            {inMilligrams(message)}
          </li>
        ))}
      </ul>
    </div>
  );
}
