import { Button, Checkbox, Modal, NumberInput, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { humanise } from '../../format/words.js';
import type { DeviationSeverity, DeviationType } from '../../graph/schema.generated.js';
import { RecordDeviationDocument, ReviewDeviationDocument } from './protocol.generated.js';
import { severityOrder, spokenUnit } from './protocol-words.js';
import type { Protocol } from './ProtocolFrame.js';
import { SessionPicker } from './SessionPicker.js';

const types: readonly DeviationType[] = [
  'DOSE',
  'RATE',
  'DURATION',
  'MONITORING',
  'ELIGIBILITY',
  'CONSENT',
  'STAFFING',
  'OTHER',
];

/** What the kind is usually measured in, as stored; people type doses in milligrams. */
const usualUnits: Partial<Record<DeviationType, string>> = {
  DOSE: 'µg',
  RATE: 'µg/h',
  DURATION: 'min',
  MONITORING: 'readings',
};
const units = ['µg', 'µg/h', 'µg/kg/h', 'min', 'readings', 'checks'].map((value) => ({
  value,
  label: spokenUnit(value).unit ?? value,
}));

const worded = (values: readonly string[]) => values.map((value) => ({ value, label: humanise(value) }));
const blank = { type: 'OTHER', severity: 'MINOR', planned: '', actual: '', unit: '', sessionId: '', reason: '' };

function RecordForm({ protocol, onDone }: { protocol: Protocol; onDone: () => void }) {
  const { grants } = useViewer();
  const clinics = grants.flatMap(({ clinic }) => clinic ?? []);
  const used = protocol.versions.nodes.filter(({ approvedAt }) => approvedAt !== null);
  const [clinicId, setClinicId] = useState(clinics[0]?.id ?? null);
  const [versionId, setVersionId] = useState(protocol.approvedVersion?.id ?? used[0]?.id ?? null);
  const [values, setValues] = useState(blank);
  const [isIntended, setIntended] = useState(false);
  const { state, send } = useDeed(RecordDeviationDocument, {});
  const set = (name: keyof typeof blank) => (value: unknown) => setValues({ ...values, [name]: String(value ?? '') });
  const { divisor } = spokenUnit(values.unit || null);
  const stored = (text: string) => (text === '' ? null : Math.round(Number(text) * divisor));
  const decimals = divisor === 1 ? 0 : 3;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await send({
      clinicId: clinicId ?? '',
      versionId: versionId ?? '',
      sessionId: values.sessionId || null,
      type: values.type as DeviationType,
      severity: values.severity as DeviationSeverity,
      planned: stored(values.planned),
      actual: stored(values.actual),
      unit: values.planned === '' && values.actual === '' ? null : values.unit || null,
      isIntended,
      reason: values.reason.trim(),
    });
    if (isDone) onDone();
  };
  return (
    <form className="deed-form" onSubmit={(event) => void submit(event)}>
      <p className="muted">Stopping early for an adverse event is no deviation.</p>
      <Select
        label="Site"
        required
        value={clinicId}
        onChange={(chosen) => {
          setClinicId(chosen);
          setValues({ ...values, sessionId: '' });
        }}
        data={clinics.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        label="Version"
        required
        value={versionId}
        onChange={setVersionId}
        data={used.map(({ id, semanticVersion }) => ({ value: id, label: semanticVersion }))}
      />
      <div className="deed-row">
        <Select
          label="Kind"
          value={values.type}
          allowDeselect={false}
          onChange={(type) =>
            setValues({ ...values, type: type ?? 'OTHER', unit: usualUnits[type as DeviationType] ?? values.unit })
          }
          data={worded(types)}
        />
        <Select
          label="Severity"
          value={values.severity}
          allowDeselect={false}
          onChange={set('severity')}
          data={worded(severityOrder)}
        />
      </div>
      <div className="deed-row">
        {(['planned', 'actual'] as const).map((name) => (
          <NumberInput
            key={name}
            label={humanise(name)}
            value={values[name]}
            onChange={set(name)}
            decimalScale={decimals}
            allowNegative={false}
            hideControls
          />
        ))}
        <Select label="Unit" value={values.unit || null} onChange={set('unit')} data={units} />
      </div>
      <SessionPicker
        key={clinicId}
        clinicId={clinicId}
        protocolId={protocol.id}
        value={values.sessionId || null}
        onChange={(session) => {
          setValues({ ...values, sessionId: session?.id ?? '' });
          if (session) setVersionId(session.versionId);
        }}
      />
      <Checkbox label="It was intended" checked={isIntended} onChange={(event) => setIntended(event.target.checked)} />
      <Textarea
        label="What happened, and why"
        required
        autosize
        minRows={2}
        value={values.reason}
        onChange={(event) => set('reason')(event.target.value)}
      />
      <Problems state={state} />
      <DeedButton type="submit" state={state} disabled={!clinicId || !versionId || !values.reason.trim()}>
        Record the deviation
      </DeedButton>
    </form>
  );
}

/** Somebody tells of a deviation that the platform did not see. */
export function RecordDeviation({ protocol }: { protocol: Protocol }) {
  const { viewerCan, grants } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const may = viewerCan.includes('deviation:record') && grants.some(({ clinic }) => clinic !== null);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!may}
        title={may ? undefined : 'Those who treat at a site tell of its deviations.'}
        onClick={() => setOpen(true)}
      >
        Record a deviation
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Record a deviation">
        <RecordForm protocol={protocol} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

/** What a review of a deviation found, and what is done so that it does not happen again. */
export function ReviewDeviation({ deviation }: { deviation: { id: string; revision: number } }) {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [correctiveAction, setCorrectiveAction] = useState('');
  const { state, send } = useDeed(ReviewDeviationDocument, {
    deviationId: deviation.id,
    expectedRevision: deviation.revision,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ note: note.trim(), correctiveAction: correctiveAction.trim() || null })) setOpen(false);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        Review
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Review the deviation">
        <form className="deed-form" onSubmit={(event) => void submit(event)}>
          <Textarea
            label="What was found"
            required
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Textarea
            label="Corrective and preventive action"
            description="What is done so that it does not happen again; empty where nothing is needed."
            autosize
            minRows={2}
            value={correctiveAction}
            onChange={(event) => setCorrectiveAction(event.target.value)}
          />
          <Problems state={state} />
          <DeedButton type="submit" state={state} disabled={!note.trim()}>
            Close the review
          </DeedButton>
        </form>
      </Modal>
    </>
  );
}
