import { NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatDoses } from '../../format/number.js';
import { formatTimeOfDay } from '../../format/time.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { useDesk } from './DeskContext.js';
import { DoseTrack } from './DoseTrack.js';
import { Problems } from '../../deeds/Problems.js';
import { ChangeRateDocument, ConfirmVerificationDocument, GiveBolusDocument } from './session-deeds.generated.js';
import { microgramsOf, useFixed } from './TransitionForm.js';
import { useDeed } from '../../deeds/useDeed.js';

const perHour = (micrograms: number) => `${(micrograms / 1000).toFixed(1)}\u00a0mg/h`;

function VerifyForm() {
  const { session, timeZone } = useDesk();
  const planned = session.plan?.plannedRateMicrogramsPerHour;
  const [rate, setRate] = useState<string | number>(planned ? planned / 1000 : '');
  const { state, send } = useDeed(ConfirmVerificationDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ rateMicrogramsPerHour: microgramsOf(rate) });
  };
  return (
    <form className="deed-form" onSubmit={submit} aria-label="Verification by two people">
      <p>
        Two people confirm patient, drug, dose and rate, each at their own sign-in; then the infusion can start. A
        confirmation holds for 15 minutes.
      </p>
      <ul className="plain-list">
        {session.verifications.map(({ id, displayName, rateMicrogramsPerHour, confirmedAt }) => (
          <li key={id}>
            {displayName} confirmed {perHour(rateMicrogramsPerHour)} at {formatTimeOfDay(confirmedAt, timeZone)}
          </li>
        ))}
      </ul>
      <div className="deed-row">
        <NumberInput label="Rate to confirm, mg/h" min={0} decimalScale={3} value={rate} onChange={setRate} />
        <DeedButton type="submit" state={state} disabled={!(Number(rate) > 0)}>
          I confirm
        </DeedButton>
      </div>
      <Problems state={state} />
    </form>
  );
}

function RateForm() {
  const { session } = useDesk();
  const current = session.currentRateMicrogramsPerHour;
  // As long as nothing is typed it follows the rate that runs, whoever changed that.
  const [typed, setTyped] = useState<string | number | null>(null);
  const rate = typed ?? (current === null ? '' : current / 1000);
  const { state, send } = useDeed(ChangeRateDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ rateMicrogramsPerHour: microgramsOf(rate) }).then((isDone) => isDone && setTyped(null));
  };
  return (
    <form className="deed-form" onSubmit={submit} aria-label="Change the rate">
      <div className="deed-row">
        <NumberInput label="New rate, mg/h" min={0} decimalScale={3} value={rate} onChange={setTyped} />
        <DeedButton type="submit" state={state} disabled={rate === '' || microgramsOf(rate) === current}>
          Change the rate
        </DeedButton>
      </div>
      <Problems state={state} />
    </form>
  );
}

function BolusForm() {
  const [dose, setDose] = useState<string | number>('');
  const [reason, setReason] = useState('');
  const { state, send } = useDeed(GiveBolusDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ doseMicrograms: microgramsOf(dose), reason }).then((isDone) => {
      if (!isDone) return;
      setDose('');
      setReason('');
    });
  };
  return (
    <details>
      <summary>Give a bolus</summary>
      <form className="deed-form" onSubmit={submit} aria-label="Bolus">
        <div className="deed-row">
          <NumberInput label="Dose, mg" min={0} decimalScale={3} value={dose} onChange={setDose} />
          <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.target.value)} />
          <DeedButton type="submit" state={state} disabled={!(Number(dose) > 0) || reason.trim() === ''}>
            Give
          </DeedButton>
        </div>
        <Problems state={state} />
      </form>
    </details>
  );
}

/** The drug: what is ordered, who confirmed it, what runs and what has run. */
export function InfusionPanel() {
  const { session, timeZone } = useDesk();
  const { plan, state, viewerCanInfuse } = session;
  return (
    <div className="stack">
      <dl className="facts">
        <dt>Ordered</dt>
        <dd>
          {plan
            ? `${perHour(plan.plannedRateMicrogramsPerHour)} for ${plan.durationMinutes} min, at most ${(plan.maximumSessionMicrograms / 1000).toFixed(0)} mg${plan.state === 'SIGNED' ? '' : ', not signed'}`
            : 'No plan'}
        </dd>
        <dt>Given, planned</dt>
        <dd>{formatDoses(session.deliveredDoseMicrograms, session.plannedDoseMicrograms)}</dd>
        {state === 'INFUSING' && (
          <>
            <dt>Runs at</dt>
            <dd>
              <strong className="big-number">{perHour(session.currentRateMicrogramsPerHour ?? 0)}</strong>
            </dd>
          </>
        )}
      </dl>
      {session.rateSegments.length > 0 && <DoseTrack session={session} timeZone={timeZone} />}
      {state === 'READY' && viewerCanInfuse && <VerifyForm />}
      {state === 'INFUSING' && viewerCanInfuse && (
        <>
          <RateForm key={session.version} />
          <BolusForm />
        </>
      )}
    </div>
  );
}
