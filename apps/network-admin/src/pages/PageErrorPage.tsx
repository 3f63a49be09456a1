import { useRouteError } from 'react-router';
import { FailureNotice } from '../components/FailureNotice.js';
import { PageHeader } from '../components/PageHeader.js';

/** A page that broke, inside the shell. */
export function PageErrorPage() {
  return (
    <>
      <PageHeader title="This page stopped working" />
      <FailureNotice error={useRouteError()} onRetry={() => window.location.reload()} />
    </>
  );
}
