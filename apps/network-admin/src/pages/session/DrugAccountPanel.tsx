import { NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DeedButton } from '../../deeds/DeedButton.js';
import { useDesk } from './DeskContext.js';
import { Problems } from '../../deeds/Problems.js';
import {
  ConfirmDrugWasteDocument,
  ExplainDrugDiscrepancyDocument,
  RecordDrugDrawnDocument,
  RecordDrugWasteDocument,
} from './session-deeds.generated.js';
import { microgramsOf, useFixed } from './TransitionForm.js';
import { type DeedState, useDeed } from '../../deeds/useDeed.js';
import { useActorNames } from './useActorNames.js';

const milligrams = (micrograms: number | null) => (micrograms === null ? '–' : `${micrograms / 1000}\u00a0mg`);

interface AmountProps {
  label: string;
  verb: string;
  initial?: number;
  state: DeedState;
  send: (micrograms: number) => Promise<boolean>;
}

function AmountForm({ label, verb, initial, state, send }: AmountProps) {
  const [amount, setAmount] = useState<string | number>(initial === undefined ? '' : initial / 1000);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(microgramsOf(amount));
  };
  return (
    <form className="deed-form" onSubmit={submit}>
      <div className="deed-row">
        <NumberInput label={label} min={0} decimalScale={3} value={amount} onChange={setAmount} />
        <DeedButton type="submit" state={state} variant="default" disabled={amount === ''}>
          {verb}
        </DeedButton>
      </div>
      <Problems state={state} />
    </form>
  );
}

function ExplainForm() {
  const [reason, setReason] = useState('');
  const { state, send } = useDeed(ExplainDrugDiscrepancyDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ reason });
  };
  return (
    <form className="deed-form" onSubmit={submit}>
      <div className="deed-row">
        <TextInput label="Why it does not add up" value={reason} onChange={(event) => setReason(event.target.value)} />
        <DeedButton type="submit" state={state} variant="default" disabled={reason.trim() === ''}>
          Explain
        </DeedButton>
      </div>
      <Problems state={state} />
    </form>
  );
}

/** A controlled drug: what was drawn has to be given or wasted before a witness. */
export function DrugAccountPanel() {
  const { session } = useDesk();
  const { drugAccount: account, viewerCanInfuse } = session;
  const names = useActorNames(session);
  const drawn = useDeed(RecordDrugDrawnDocument, useFixed());
  const waste = useDeed(RecordDrugWasteDocument, useFixed());
  const witness = useDeed(ConfirmDrugWasteDocument, useFixed());
  const isOver = account && session.endedAt !== null;
  return (
    <div className="stack">
      {account && (
        <dl className="facts">
          <dt>Drawn</dt>
          <dd>
            {milligrams(account.drawnMicrograms)} <span className="muted">{names.get(account.drawnBy)}</span>
          </dd>
          <dt>Given</dt>
          <dd>{milligrams(account.deliveredMicrograms)}</dd>
          <dt>Wasted</dt>
          <dd>
            {milligrams(account.wastedMicrograms)} <span className="muted">{names.get(account.wastedBy)}</span>
            {account.wastedMicrograms !== null &&
              (account.wasteWitnessedAt ? (
                <span className="muted">, seen {names.get(account.wasteWitnessedBy)}</span>
              ) : (
                ', waits for a witness'
              ))}
          </dd>
          <dt>Left over</dt>
          <dd>
            {milligrams(account.discrepancyMicrograms)}
            {account.discrepancyReason && (
              <>
                : {account.discrepancyReason} <span className="muted">{names.get(account.discrepancyExplainedBy)}</span>
              </>
            )}
          </dd>
        </dl>
      )}
      {!account && !viewerCanInfuse && <p className="muted">No drug has been drawn.</p>}
      {viewerCanInfuse && !account && (
        <AmountForm
          label="Drawn up, mg"
          verb="Record"
          state={drawn.state}
          send={(drawnMicrograms) => drawn.send({ drawnMicrograms })}
        />
      )}
      {viewerCanInfuse && isOver && account.wasteWitnessedAt === null && (
        <AmountForm
          key={account.discrepancyMicrograms}
          label="Wasted, mg"
          verb="Record the waste"
          initial={account.wastedMicrograms ?? Math.max(0, account.discrepancyMicrograms)}
          state={waste.state}
          send={(wastedMicrograms) => waste.send({ wastedMicrograms })}
        />
      )}
      {viewerCanInfuse && isOver && account.wastedMicrograms !== null && account.wasteWitnessedAt === null && (
        <AmountForm
          label="Seen wasted, mg"
          verb="I saw it"
          state={witness.state}
          send={(wastedMicrograms) => witness.send({ wastedMicrograms })}
        />
      )}
      {viewerCanInfuse && isOver && account.wasteWitnessedAt !== null && account.discrepancyMicrograms !== 0 && (
        <ExplainForm />
      )}
    </div>
  );
}
