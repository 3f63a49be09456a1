import { Checkbox, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DeferReason, SessionTransition, StopReason } from '../../graph/schema.generated.js';
import { humanise } from '../../format/words.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { useDesk } from './DeskContext.js';
import { Problems } from '../../deeds/Problems.js';
import {
  CheckInDocument,
  DeferSessionDocument,
  DischargeSessionDocument,
  PauseInfusionDocument,
  ResumeInfusionDocument,
  StartInfusionDocument,
  StopInfusionDocument,
  TransferSessionDocument,
  TransitionSessionDocument,
} from './session-deeds.generated.js';
import { deferReasons, identifiers, stopReasons, transitionNames } from './transition-words.js';
import { type DeedState, useDeed } from '../../deeds/useDeed.js';

interface FormProps {
  transition: SessionTransition;
  onDone: () => void;
}

interface FrameProps extends FormProps {
  state: DeedState;
  send: () => Promise<boolean>;
  isComplete?: boolean;
  children?: React.ReactNode;
}

function Frame({ transition, state, send, isComplete = true, onDone, children }: FrameProps) {
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send()) onDone();
  };
  return (
    <form className="deed-form" onSubmit={(event) => void submit(event)}>
      {children}
      <Problems state={state} />
      <DeedButton
        type="submit"
        size="md"
        state={state}
        disabled={!isComplete}
        color={transition === 'STOP' || transition === 'TRANSFER' ? 'red' : undefined}
      >
        {transitionNames[transition]}
      </DeedButton>
    </form>
  );
}

/** What every deed on the session itself says of it. */
export function useFixed() {
  const { session } = useDesk();
  return { sessionId: session.id, expectedVersion: session.version };
}

function CheckInForm(props: FormProps) {
  const { session } = useDesk();
  const [checked, setChecked] = useState<string[]>([]);
  const { state, send } = useDeed(CheckInDocument, useFixed());
  const { givenName, familyName, birthDate, medicalRecordNumber } = session.patient ?? {};
  const known: Record<string, string | undefined> = {
    FULL_NAME: givenName && `${givenName} ${familyName}`,
    BIRTH_DATE: birthDate,
    MEDICAL_RECORD_NUMBER: medicalRecordNumber,
  };
  return (
    <Frame {...props} state={state} send={() => send({ identifiers: checked })} isComplete={checked.length >= 2}>
      <Checkbox.Group
        label="Which identifiers did you compare with the patient?"
        description="Two or more."
        value={checked}
        onChange={setChecked}
      >
        {identifiers.map((one) => (
          <Checkbox
            key={one}
            value={one}
            mt="xs"
            size="md"
            label={known[one] ? `${humanise(one)}: ${known[one]}` : humanise(one)}
          />
        ))}
      </Checkbox.Group>
    </Frame>
  );
}

function DeferForm(props: FormProps) {
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { state, send } = useDeed(DeferSessionDocument, useFixed());
  return (
    <Frame
      {...props}
      state={state}
      send={() => send({ reason: reason as DeferReason, note: note.trim() || null })}
      isComplete={reason !== null}
    >
      <Select
        label="Reason"
        required
        value={reason}
        onChange={setReason}
        data={deferReasons.map((value) => ({ value, label: humanise(value) }))}
      />
      <Textarea label="Note" value={note} onChange={(event) => setNote(event.target.value)} />
    </Frame>
  );
}

/** From this share of the planned dose on, a stop is no deviation; before it, nobody has said why it ends. */
const asPlannedFrom = 0.9;

function StopForm(props: FormProps) {
  const { session } = useDesk();
  const isAsPlanned = (session.deliveredDoseMicrograms ?? 0) >= asPlannedFrom * session.plannedDoseMicrograms;
  const [reason, setReason] = useState<string | null>(isAsPlanned ? 'COMPLETED_AS_PLANNED' : null);
  const [note, setNote] = useState('');
  const { state, send } = useDeed(StopInfusionDocument, useFixed());
  return (
    <Frame
      {...props}
      state={state}
      send={() => send({ reason: reason as StopReason, note: note.trim() || null })}
      isComplete={reason !== null}
    >
      <Radio.Group label="Reason" required value={reason} onChange={setReason}>
        {stopReasons.map((value) => (
          <Radio key={value} value={value} mt="xs" size="md" label={humanise(value)} />
        ))}
      </Radio.Group>
      <Textarea label="Note" value={note} onChange={(event) => setNote(event.target.value)} />
    </Frame>
  );
}

function PauseForm(props: FormProps) {
  const [reason, setReason] = useState('');
  const { state, send } = useDeed(PauseInfusionDocument, useFixed());
  return (
    <Frame {...props} state={state} send={() => send({ reason })} isComplete={reason.trim() !== ''}>
      <TextInput label="Reason" required value={reason} onChange={(event) => setReason(event.target.value)} />
    </Frame>
  );
}

function TransferForm(props: FormProps) {
  const [destination, setDestination] = useState('');
  const { state, send } = useDeed(TransferSessionDocument, useFixed());
  return (
    <Frame {...props} state={state} send={() => send({ destination })} isComplete={destination.trim() !== ''}>
      <TextInput
        label="Where to"
        description="The infusion stops, and a serious adverse event is opened."
        required
        value={destination}
        onChange={(event) => setDestination(event.target.value)}
      />
    </Frame>
  );
}

/** A rate in mg/h as it is typed, in micrograms an hour as it is sent. */
export const microgramsOf = (milligrams: string | number): number => Math.round(Number(milligrams) * 1000);

function StartForm(props: FormProps) {
  const { session } = useDesk();
  const verified = session.verifications.at(-1)?.rateMicrogramsPerHour ?? session.plan?.plannedRateMicrogramsPerHour;
  const [rate, setRate] = useState<string | number>(verified ? verified / 1000 : '');
  const { state, send } = useDeed(StartInfusionDocument, useFixed());
  return (
    <Frame
      {...props}
      state={state}
      send={() => send({ rateMicrogramsPerHour: microgramsOf(rate) })}
      isComplete={Number(rate) > 0}
    >
      <NumberInput
        label="Rate, mg/h"
        description="The rate that somebody else has confirmed for this patient, drug and dose."
        required
        min={0}
        decimalScale={3}
        value={rate}
        onChange={setRate}
      />
    </Frame>
  );
}

function ResumeForm(props: FormProps) {
  const { session } = useDesk();
  const before = session.rateSegments.at(-1)?.rateMicrogramsPerHour;
  const [rate, setRate] = useState<string | number>(before ? before / 1000 : '');
  const { state, send } = useDeed(ResumeInfusionDocument, useFixed());
  return (
    <Frame
      {...props}
      state={state}
      send={() => send({ rateMicrogramsPerHour: rate === '' ? null : microgramsOf(rate) })}
    >
      <NumberInput label="Rate, mg/h" min={0} decimalScale={3} value={rate} onChange={setRate} />
    </Frame>
  );
}

function DischargeForm(props: FormProps) {
  const { state, send } = useDeed(DischargeSessionDocument, useFixed());
  return (
    <Frame {...props} state={state} send={() => send({})}>
      <p>The patient leaves with their escort. The record is closed: corrections are amendments from then on.</p>
    </Frame>
  );
}

const needsReason = new Set<SessionTransition>(['CANCEL', 'REGRESS']);

function PlainForm(props: FormProps) {
  const [reason, setReason] = useState('');
  const { state, send } = useDeed(TransitionSessionDocument, useFixed());
  const asks = needsReason.has(props.transition);
  return (
    <Frame
      {...props}
      state={state}
      send={() => send({ transition: props.transition, reason: reason.trim() || null })}
      isComplete={!asks || reason.trim() !== ''}
    >
      {asks && <TextInput label="Reason" required value={reason} onChange={(event) => setReason(event.target.value)} />}
    </Frame>
  );
}

const forms: Partial<Record<SessionTransition, (props: FormProps) => React.ReactNode>> = {
  CHECK_IN: CheckInForm,
  DEFER: DeferForm,
  STOP: StopForm,
  PAUSE: PauseForm,
  RESUME: ResumeForm,
  TRANSFER: TransferForm,
  START_INFUSION: StartForm,
  DISCHARGE: DischargeForm,
};

/** What has to be said to make a move, and the button that makes it. */
export function TransitionForm(props: FormProps) {
  const Form = forms[props.transition] ?? PlainForm;
  return <Form {...props} />;
}
