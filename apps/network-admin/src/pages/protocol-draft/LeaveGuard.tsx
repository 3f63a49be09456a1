import { Button, Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before what is not saved is left behind, within the app and out of it. */
export function LeaveGuard({ isDirty, save }: { isDirty: boolean; save: () => Promise<boolean> }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  const saveAndLeave = async () => {
    if (!isDirty || (await save())) blocker.proceed?.();
    else blocker.reset?.();
  };
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={isDirty ? 'Not everything is saved' : 'Everything is saved by now'}
    >
      <div className="deed-form">
        <p>{isDirty ? 'What you wrote last is not saved yet. If you leave now it is lost.' : 'You can leave.'}</p>
        <div className="row-actions">
          <Button onClick={() => void saveAndLeave()}>{isDirty ? 'Save and leave' : 'Leave'}</Button>
          <Button variant="default" onClick={() => blocker.reset?.()}>
            Stay
          </Button>
          {isDirty && (
            <Button variant="subtle" color="red" onClick={() => blocker.proceed?.()}>
              Leave without saving
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
