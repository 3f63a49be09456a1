import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import type { DeedState } from '../../deeds/useDeed.js';

interface Props {
  label: string;
  /** What it will do, said before it is done. */
  warning: string;
  state: DeedState;
  send: (reason: string) => Promise<boolean>;
  isGrave?: boolean;
  isDisabled?: boolean;
  /** Why it cannot be done, where it cannot. */
  why?: string;
}

/** A deed that needs a reason: the button, and the dialog that asks why. */
export function ReasonedDeed({ label, warning, state, send, isGrave = false, isDisabled = false, why }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send(reason.trim())) {
      setOpen(false);
      setReason('');
    }
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        color={isGrave ? 'red' : undefined}
        disabled={isDisabled}
        title={isDisabled ? why : undefined}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={label}>
        <form className="deed-form" onSubmit={(event) => void submit(event)}>
          <p>{warning}</p>
          <Textarea
            label="Reason"
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Problems state={state} />
          <DeedButton type="submit" state={state} color={isGrave ? 'red' : undefined} disabled={!reason.trim()}>
            {label}
          </DeedButton>
        </form>
      </Modal>
    </>
  );
}
