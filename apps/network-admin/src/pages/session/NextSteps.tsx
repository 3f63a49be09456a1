import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { SessionTransition } from '../../graph/schema.generated.js';
import { useDesk } from './DeskContext.js';
import { preCheckNames } from './pre-check-words.js';
import { TransitionForm } from './TransitionForm.js';
import { transitionNames, transitionOrder } from './transition-words.js';

const grave = new Set<SessionTransition>(['STOP', 'TRANSFER']);

const CHECK = 'PRE_CHECK_';
const nameOfCheck = (code: string): string =>
  preCheckNames[code.slice(CHECK.length) as keyof typeof preCheckNames] ?? code;

/** Why not, in a line each; checks are named in one, since what is the matter with each stands beside it. */
function whyNot(refusals: ReadonlyArray<{ code: string; message: string }>): { code: string; message: string }[] {
  const checks = refusals.filter(({ code }) => code.startsWith(CHECK));
  const others = refusals.filter(({ code }) => !code.startsWith(CHECK));
  if (checks.length < 2) return [...checks, ...others];
  const message = `${checks.length} checks are not settled: ${checks.map(({ code }) => nameOfCheck(code)).join('; ')}.`;
  return [{ code: CHECK, message }, ...others];
}

/** Everything that can follow: what may be done now, and of the rest why not. */
export function NextSteps() {
  const { session } = useDesk();
  const [opened, setOpened] = useState<SessionTransition | null>(null);
  const steps = useRef<HTMLUListElement>(null);
  // The button that was pressed is gone after a move: whoever works by keyboard goes on from here, not from the top.
  const keepPlace = () => {
    if (document.activeElement === document.body) steps.current?.focus();
  };
  const checks = session.transitionChecks.toSorted(
    (a, b) => transitionOrder.indexOf(a.transition) - transitionOrder.indexOf(b.transition),
  );
  if (checks.length === 0)
    return <p className="muted">The session is over. What was written down wrongly is corrected by an amendment.</p>;
  return (
    <>
      <ul className="next-steps" ref={steps} tabIndex={-1}>
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
              {whyNot(refusals).map(({ code, message }) => (
                <li key={code} title={code}>
                  {message}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        onExitTransitionEnd={keepPlace}
        title={opened && transitionNames[opened]}
      >
        {opened && <TransitionForm transition={opened} onDone={() => setOpened(null)} />}
      </Modal>
    </>
  );
}
