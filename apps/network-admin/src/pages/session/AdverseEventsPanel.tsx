import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type {
  AdverseEventAction,
  AdverseEventCode,
  Causality,
  SeriousnessCriterion,
} from '../../graph/schema.generated.js';
import { formatTimeOfDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { type DeskSession, useDesk } from './DeskContext.js';
import { Problems } from '../../deeds/Problems.js';
import { RecordAdverseEventDocument, ResolveAdverseEventDocument } from './session-deeds.generated.js';
import { useDeed } from '../../deeds/useDeed.js';

const codes: readonly AdverseEventCode[] = [
  'DISSOCIATION',
  'HALLUCINATION',
  'DYSPHORIA',
  'AGITATION',
  'SEDATION',
  'NAUSEA',
  'VOMITING',
  'DIZZINESS',
  'HEADACHE',
  'HYPERTENSION',
  'TACHYCARDIA',
  'HYPOTENSION',
  'BRADYCARDIA',
  'DESATURATION',
  'RESPIRATORY_DEPRESSION',
  'LARYNGOSPASM',
  'DIPLOPIA_NYSTAGMUS',
  'HYPERSALIVATION',
  'ALLERGY',
  'IV_INFILTRATION',
  'SEIZURE',
  'SYNCOPE_FALL',
  'LIVER_ENZYMES_RAISED',
  'CYSTITIS',
  'SUICIDALITY',
  'MISUSE_SIGNAL',
  'UNPLANNED_TRANSFER',
  'OTHER',
];
const grades = ['Mild', 'Moderate', 'Severe', 'Life-threatening', 'Death'];
const actions: readonly AdverseEventAction[] = [
  'NONE',
  'OBSERVED',
  'OXYGEN',
  'RATE_REDUCED',
  'PAUSED',
  'STOPPED',
  'RESCUE_MEDICATION',
  'TRANSFERRED',
];
const causalities: readonly Causality[] = [
  'CERTAIN',
  'PROBABLE',
  'POSSIBLE',
  'UNLIKELY',
  'CONDITIONAL',
  'UNASSESSABLE',
];
const criteria: readonly SeriousnessCriterion[] = [
  'DEATH',
  'LIFE_THREATENING',
  'HOSPITALISATION',
  'DISABILITY',
  'IMPORTANT_MEDICAL_EVENT',
];
const choices = <Word extends string>(words: readonly Word[]) =>
  words.map((value) => ({ value, label: humanise(value) }));

function Resolve({ id }: { id: string }) {
  const { state, send } = useDeed(ResolveAdverseEventDocument, { adverseEventId: id });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={state.kind === 'SENDING'}
        onClick={() => void send({ outcome: 'RECOVERED' })}
      >
        {state.kind === 'SENDING' ? 'Sending …' : 'Recovered'}
      </Button>
      <Problems state={state} />
    </>
  );
}

function EventRow({ event }: { event: DeskSession['adverseEvents'][number] }) {
  const { session, timeZone } = useDesk();
  const { code, grade, isSerious, occurredAt, resolvedAt, outcome, action, note } = event;
  return (
    <li>
      <span>
        <strong>{humanise(code)}</strong>, grade {grade}
        {isSerious && <strong className="serious"> serious</strong>}, {formatTimeOfDay(occurredAt, timeZone)}
        {action && action !== 'NONE' && `, ${humanise(action).toLowerCase()}`}
        {note && <span className="muted"> {note}</span>}
      </span>
      {resolvedAt ? (
        <span className="muted">
          {humanise(outcome ?? 'RECOVERED')}, {formatTimeOfDay(resolvedAt, timeZone)}
        </span>
      ) : (
        session.viewerCanRecordAdverseEvents && <Resolve id={event.id} />
      )}
    </li>
  );
}

const blank = { code: null, grade: '1', action: 'OBSERVED', causality: 'POSSIBLE', seriousness: null, note: '' };

/** Harm, whatever its cause: writing it down is never refused by a limit. */
export function AdverseEventsPanel() {
  const { session } = useDesk();
  const [values, setValues] = useState<Record<keyof typeof blank, string | null>>(blank);
  const { state, send } = useDeed(RecordAdverseEventDocument, { sessionId: session.id });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await send({
      code: values.code as AdverseEventCode,
      grade: Number(values.grade),
      action: values.action as AdverseEventAction,
      causality: values.causality as Causality,
      seriousness: values.seriousness ? [values.seriousness as SeriousnessCriterion] : [],
      note: values.note?.trim() || null,
    });
    if (isDone) setValues(blank);
  };
  return (
    <div className="stack">
      {session.adverseEvents.length === 0 ? (
        <p className="muted">None so far.</p>
      ) : (
        <ul className="event-list">
          {session.adverseEvents.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </ul>
      )}
      {session.viewerCanRecordAdverseEvents && (
        <details>
          <summary>Record an adverse event</summary>
          <form className="deed-form" onSubmit={(event) => void submit(event)} aria-label="Adverse event">
            <div className="vitals-grid">
              <Select
                label="What happened"
                searchable
                value={values.code}
                onChange={(code) => setValues({ ...values, code })}
                data={choices(codes)}
              />
              <Select
                label="Grade, CTCAE 5"
                value={values.grade}
                onChange={(grade) => setValues({ ...values, grade })}
                data={grades.map((word, index) => ({ value: String(index + 1), label: `${index + 1} · ${word}` }))}
              />
              <Select
                label="Action"
                value={values.action}
                onChange={(action) => setValues({ ...values, action })}
                data={choices(actions)}
              />
              <Select
                label="Causality"
                value={values.causality}
                onChange={(causality) => setValues({ ...values, causality })}
                data={choices(causalities)}
              />
              <Select
                label="Serious because"
                clearable
                placeholder="Not serious"
                value={values.seriousness}
                onChange={(seriousness) => setValues({ ...values, seriousness })}
                data={choices(criteria)}
              />
              <TextInput
                label="Note"
                value={values.note ?? ''}
                onChange={(event) => setValues({ ...values, note: event.target.value })}
              />
            </div>
            <Problems state={state} />
            <DeedButton type="submit" state={state} disabled={!values.code}>
              Record the event
            </DeedButton>
          </form>
        </details>
      )}
    </div>
  );
}
