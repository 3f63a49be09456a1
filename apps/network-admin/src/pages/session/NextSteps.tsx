import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { SessionTransition } from '../../graph/schema.generated.js';
import { useDesk } from './DeskContext.js';
import { TransitionForm } from './TransitionForm.js';
import { transitionNames, transitionOrder } from './transition-words.js';

const grave = new Set<SessionTransition>(['STOP', 'TRANSFER']);

/** Everything that can follow: what may be done now, and of the rest why not. */
export function NextSteps() {
  const { session } = useDesk();
  const [opened, setOpened] = useState<SessionTransition | null>(null);
  const checks = session.transitionChecks.toSorted(
    (a, b) => transitionOrder.indexOf(a.transition) - transitionOrder.indexOf(b.transition),
  );
  if (checks.length === 0)
    return <p className="muted">The session is over. What was written down wrongly is corrected by an amendment.</p>;
  return (
    <>
      <ul className="next-steps">
        {checks.map(({ transition, viewerMay, allowed, refusals }) => (
          <li key={transition}>
            <Button
              size="md"
              variant={allowed && viewerMay ? 'filled' : 'default'}
              color={grave.has(transition) ? 'red' : undefined}
              disabled={!viewerMay || !allowed}
              aria-describedby={`why-${transition}`}
              onClick={() => setOpened(transition)}
            >
              {transitionNames[transition]}
            </Button>
            <ul className="next-why" id={`why-${transition}`}>
              {!viewerMay && <li>Your role does not include this.</li>}
              {refusals.map(({ code, message }) => (
                <li key={code} title={code}>
                  {message}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Modal opened={opened !== null} onClose={() => setOpened(null)} title={opened && transitionNames[opened]}>
        {opened && <TransitionForm transition={opened} onDone={() => setOpened(null)} />}
      </Modal>
    </>
  );
}
