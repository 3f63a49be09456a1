import { NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AldreteInput, PadssInput } from '../../graph/schema.generated.js';
import { formatTimeOfDay } from '../../format/time.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { useDesk } from './DeskContext.js';
import { aldrete, padss } from './discharge-scales.js';
import { Problems } from '../../deeds/Problems.js';
import {
  AcknowledgeInstructionsDocument,
  RecordDischargeScoresDocument,
  RecordEscortDocument,
  SignDischargeDocument,
} from './session-deeds.generated.js';
import { useFixed } from './TransitionForm.js';
import { useDeed } from '../../deeds/useDeed.js';
import { useActorNames } from './useActorNames.js';

const components = [...aldrete, ...padss];
const numbersOf = (names: readonly { name: string }[], values: Record<string, string>) =>
  Object.fromEntries(names.map(({ name }) => [name, Number(values[name])]));

function ScoresForm() {
  const [levels, setLevels] = useState<Record<string, string>>({});
  const [scales, setScales] = useState<Record<string, string | number>>({ rass: '', moaas: '', cadss6: '' });
  const { state, send } = useDeed(RecordDischargeScoresDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      aldrete: numbersOf(aldrete, levels) as unknown as AldreteInput,
      padss: numbersOf(padss, levels) as unknown as PadssInput,
      rass: Number(scales['rass']),
      moaas: Number(scales['moaas']),
      cadss6: Number(scales['cadss6']),
    });
  };
  const isComplete =
    components.every(({ name }) => levels[name] !== undefined) && Object.values(scales).every((value) => value !== '');
  return (
    <form className="deed-form" onSubmit={submit} aria-label="Scores of recovery">
      <div className="vitals-grid">
        {components.map(({ name, label, levels: words }) => (
          <Select
            key={name}
            label={label}
            value={levels[name] ?? null}
            onChange={(value) => value && setLevels({ ...levels, [name]: value })}
            data={words.map((word, level) => ({ value: String(level), label: `${level} · ${word}` })).reverse()}
          />
        ))}
        {(['rass', 'moaas', 'cadss6'] as const).map((name) => (
          <NumberInput
            key={name}
            label={{ rass: 'RASS', moaas: 'MOAA/S', cadss6: 'CADSS-6' }[name]}
            hideControls
            value={scales[name]}
            onChange={(value) => setScales({ ...scales, [name]: value })}
          />
        ))}
      </div>
      <Problems state={state} />
      <DeedButton type="submit" state={state} variant="default" disabled={!isComplete}>
        Record the scores
      </DeedButton>
    </form>
  );
}

function EscortForm() {
  const [escort, setEscort] = useState({ escortName: '', escortRelationship: '' });
  const { state, send } = useDeed(RecordEscortDocument, useFixed());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(escort);
  };
  return (
    <form className="deed-form" onSubmit={submit} aria-label="Escort">
      <div className="deed-row">
        <TextInput
          label="Escort who is here"
          value={escort.escortName}
          onChange={(event) => setEscort({ ...escort, escortName: event.target.value })}
        />
        <TextInput
          label="Relationship"
          value={escort.escortRelationship}
          onChange={(event) => setEscort({ ...escort, escortRelationship: event.target.value })}
        />
        <DeedButton
          type="submit"
          state={state}
          variant="default"
          disabled={!escort.escortName.trim() || !escort.escortRelationship.trim()}
        >
          Record the escort
        </DeedButton>
      </div>
      <Problems state={state} />
    </form>
  );
}

/** What has to be true before the patient may leave, and what is signed. */
export function DischargePanel() {
  const { session, timeZone } = useDesk();
  const names = useActorNames(session);
  const { discharge } = session;
  const instructions = useDeed(AcknowledgeInstructionsDocument, useFixed());
  const signature = useDeed(SignDischargeDocument, useFixed());
  if (!discharge) return <p className="muted">Nothing before the infusion has ended.</p>;
  const isOpen = session.state === 'RECOVERY' || session.state === 'DISCHARGE_READY';
  return (
    <div className="stack">
      <ul className="criteria">
        {discharge.criteria.map(({ code, isMet, message }) => (
          <li key={code} className={isMet ? 'is-met' : undefined}>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
              <path d={isMet ? 'm-5 0 3.500 3.500 6.500-7' : 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z'} />
            </svg>
            <span>
              <span className="visually-hidden">{isMet ? 'Met: ' : 'Not yet: '}</span>
              {message}
            </span>
          </li>
        ))}
      </ul>
      <dl className="facts">
        <dt>Aldrete, PADSS</dt>
        <dd>
          {discharge.aldreteScore ?? '–'} of 10, {discharge.padssScore ?? '–'} of 10
        </dd>
        <dt>Escort</dt>
        <dd>
          {discharge.escortName
            ? `${discharge.escortName} (${discharge.escortRelationship})${discharge.escortPresentAt ? ', here' : ''}`
            : '–'}
        </dd>
        <dt>No driving before</dt>
        <dd>
          {discharge.noDrivingUntil
            ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
                new Date(discharge.noDrivingUntil),
              )
            : '–'}
        </dd>
        <dt>Instructions</dt>
        <dd>
          {discharge.instructionsAcknowledgedAt
            ? `understood, ${formatTimeOfDay(discharge.instructionsAcknowledgedAt, timeZone)}`
            : '–'}
        </dd>
        <dt>Signed</dt>
        <dd>
          {[discharge.nurseSignedBy, discharge.physicianSignedBy]
            .filter((id) => id !== null)
            .map((id) => names.get(id))
            .join('; ') || '–'}
        </dd>
      </dl>
      {isOpen && (
        <>
          <ScoresForm />
          <EscortForm />
          <div className="deed-row">
            {discharge.instructionsAcknowledgedAt === null && (
              <DeedButton state={instructions.state} variant="default" onClick={() => void instructions.send({})}>
                The patient understood the instructions
              </DeedButton>
            )}
            {session.state === 'DISCHARGE_READY' && (
              <DeedButton state={signature.state} variant="default" onClick={() => void signature.send({})}>
                Sign the discharge
              </DeedButton>
            )}
          </div>
          <Problems state={instructions.state} />
          <Problems state={signature.state} />
        </>
      )}
    </div>
  );
}
