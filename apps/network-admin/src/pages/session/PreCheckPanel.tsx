import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { PreCheckItemCode } from '../../graph/schema.generated.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { type DeskSession, useDesk } from './DeskContext.js';
import { PreCheckItemForm } from './PreCheckItemForm.js';
import { preCheckNames, standingNames, standingShape } from './pre-check-words.js';
import { Problems } from '../../deeds/Problems.js';
import { OverridePreCheckDocument } from './session-deeds.generated.js';
import { useFixed } from './TransitionForm.js';
import { useDeed } from '../../deeds/useDeed.js';
import { useActorNames } from './useActorNames.js';

type Item = DeskSession['preCheck'][number];

function OverrideForm({ item, onDone }: { item: PreCheckItemCode; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const { state, send } = useDeed(OverridePreCheckDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ item, reason }).then((isDone) => isDone && onDone());
  };
  return (
    <form className="check-form" onSubmit={submit}>
      <TextInput label="Why it may be overridden" value={reason} onChange={(event) => setReason(event.target.value)} />
      <DeedButton type="submit" state={state} disabled={reason.trim() === ''}>
        Override
      </DeedButton>
      <Problems state={state} />
    </form>
  );
}

interface CheckRowProps {
  check: Item;
  isOpen: boolean;
  onToggle: () => void;
  onDone: () => void;
}

function CheckRow({ check, isOpen, onToggle, onDone }: CheckRowProps) {
  const { session } = useDesk();
  const names = useActorNames(session);
  const { item, standing, isDerived, isMandatory, mayBeOverridden, message, note, overrideReason, overriddenBy } =
    check;
  const mayRecord = session.state === 'PRE_CHECK' && session.viewerCanInfuse && !isDerived;
  const mayOverride = mayBeOverridden && session.viewerCanOrder;
  const toggle = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLLIElement>(null);
  // The form goes when it has done its work: the keyboard goes on from this item to the next, where it is not there yet.
  // A button that is disabled while it sends leaves the focus to the body.
  const close = () => {
    onDone();
    const at = document.activeElement;
    if (at === document.body || row.current?.contains(at)) toggle.current?.focus();
  };
  return (
    <li ref={row} className={`check check-${standing.toLowerCase()}`}>
      <div className="check-line">
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
          <path d={standingShape(standing)} />
        </svg>
        <span className="check-name">
          {preCheckNames[item]}
          {!isMandatory && <span className="muted"> if it applies</span>}
        </span>
        <span className="check-standing">{standingNames[standing]}</span>
        {(mayRecord || mayOverride) && (
          <Button ref={toggle} size="compact-sm" variant="default" aria-expanded={isOpen} onClick={onToggle}>
            {standing === 'OPEN' ? 'Check' : 'Check again'}
            <span className="visually-hidden">: {preCheckNames[item]}</span>
          </Button>
        )}
      </div>
      {message && standing !== 'OPEN' && <p className="check-message">{message}</p>}
      {note && <p className="check-message">Note: {note}</p>}
      {overrideReason && (
        <p className="check-message">
          Overridden {names.get(overriddenBy)}: {overrideReason}
        </p>
      )}
      {isOpen && mayRecord && <PreCheckItemForm item={item} onDone={close} />}
      {isOpen && mayOverride && <OverrideForm item={item} onDone={close} />}
    </li>
  );
}

/** What has to be right before an infusion, and how each item stands. */
export function PreCheckPanel() {
  const { session } = useDesk();
  const [open, setOpen] = useState<PreCheckItemCode | null>(null);
  return (
    <ul className="checks">
      {session.preCheck.map((check) => (
        <CheckRow
          key={check.item}
          check={check}
          isOpen={open === check.item}
          onToggle={() => setOpen(open === check.item ? null : check.item)}
          onDone={() => setOpen((now) => (now === check.item ? null : now))}
        />
      ))}
    </ul>
  );
}
