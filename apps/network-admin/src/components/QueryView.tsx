import type { ReactNode } from 'react';
import { describeFailure, filterRefusal } from '../graph/failure.js';
import { EmptyState } from './EmptyState.js';
import { FailureNotice } from './FailureNotice.js';

interface Props<Data> {
  result: { loading: boolean; error?: unknown; refetch: () => Promise<unknown> };
  /** What is needed of the answer; undefined while it is missing. */
  data: Data | null | undefined;
  /** Of the final dimensions, so that nothing moves when the answer comes. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** One query in one panel: skeleton, answer, partial answer with a warning, refusal, failure. */
export function QueryView<Data>({ result, data, skeleton, children }: Props<Data>) {
  const retry = () => void result.refetch().catch(() => undefined);
  if (data != null) {
    return (
      <div className={result.loading ? 'is-updating' : undefined} aria-busy={result.loading}>
        {result.error != null && (
          <p className="warning-strip" role="status">
            Part of this could not be loaded ({describeFailure(result.error).detail}).{' '}
            <button type="button" className="link-button" onClick={retry}>
              Try again
            </button>
          </p>
        )}
        {result.loading && (
          <p className="updating" role="status">
            Updating…
          </p>
        )}
        {children(data)}
      </div>
    );
  }
  if (result.loading) {
    return (
      <div aria-busy="true">
        <span className="visually-hidden" role="status">
          Loading
        </span>
        {skeleton}
      </div>
    );
  }
  if (result.error != null && describeFailure(result.error).code === 'FORBIDDEN') {
    return <EmptyState reason="NO_PERMISSION">Ask a network administrator for a role that includes it.</EmptyState>;
  }
  const refusal = filterRefusal(result.error);
  if (refusal !== null)
    return <EmptyState reason="SUPPRESSED">{refusal} Remove a filter to see more people together.</EmptyState>;
  if (result.error != null) return <FailureNotice error={result.error} onRetry={retry} />;
  return <EmptyState reason="NOTHING_YET">It appears as soon as the network has recorded it.</EmptyState>;
}
