import type { DeedState } from './useDeed.js';

/** Why a deed was refused, where it was asked for. */
export function Problems({ state }: { state: DeedState }) {
  if (state.kind !== 'REFUSED') return null;
  return (
    <ul className="problems" role="alert">
      {state.problems.map(({ code, message, path }) => (
        <li key={`${code} ${path.join('.')} ${message}`} title={code}>
          {message}
        </li>
      ))}
    </ul>
  );
}
