import { Button } from '@mantine/core';
import { usePurpose } from '../auth/PurposeProvider.js';
import { EmptyState } from './EmptyState.js';

/** In place of what names patients, while a network-wide person has not said what for. */
export function DeclarePurpose({ what }: { what: string }) {
  const { declare } = usePurpose();
  return (
    <EmptyState
      reason="NO_PERMISSION"
      title="A purpose of use is needed"
      action={
        <Button variant="default" onClick={() => declare('OPERATIONS')}>
          Declare “Operations” for this session
        </Button>
      }
    >
      {what} belong to patients. Network roles see them only for a declared purpose; each look is recorded in the audit
      trail. Other purposes are in the account menu.
    </EmptyState>
  );
}
