import { Button } from '@mantine/core';
import { useState } from 'react';
import { describeFailure } from '../graph/failure.js';

/** What failed, in one panel: why, how to try again, and what to tell support. */
export function FailureNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const failure = describeFailure(error);
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="notice notice-failure" role="alert">
      <p className="notice-title">This part could not be loaded</p>
      <p>{failure.message}</p>
      <div className="notice-actions">
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          Try again
        </Button>
        <code className="failure-detail">{failure.detail}</code>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void navigator.clipboard?.writeText(failure.detail).then(() => setCopied(true))}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </div>
  );
}
