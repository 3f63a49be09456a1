import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DeedButton } from '../../deeds/DeedButton.js';
import { useDesk } from './DeskContext.js';
import { Problems } from '../../deeds/Problems.js';
import { RecordVitalSignsDocument } from './session-deeds.generated.js';
import { useDeed } from '../../deeds/useDeed.js';

const fields = [
  { name: 'systolicMmHg', label: 'Systolic, mmHg', min: 40, max: 300 },
  { name: 'diastolicMmHg', label: 'Diastolic, mmHg', min: 20, max: 200 },
  { name: 'heartRatePerMinute', label: 'Heart rate, /min', min: 20, max: 250 },
  { name: 'oxygenSaturationPercent', label: 'SpO₂, %', min: 40, max: 100 },
  { name: 'respiratoryRatePerMinute', label: 'Respirations, /min', min: 0, max: 60 },
  { name: 'endTidalCo2MmHg', label: 'EtCO₂, mmHg', min: 0, max: 150 },
  { name: 'temperatureCelsius', label: 'Temperature, °C', min: 28, max: 44 },
  { name: 'painNrs', label: 'Pain, 0–10', min: 0, max: 10 },
  { name: 'rass', label: 'RASS, −5 to +4', min: -5, max: 4 },
  { name: 'moaas', label: 'MOAA/S, 0–5', min: 0, max: 5 },
  { name: 'cadss6', label: 'CADSS-6, 0–24', min: 0, max: 24 },
] as const;
type Name = (typeof fields)[number]['name'];
const empty = Object.fromEntries(fields.map(({ name }) => [name, ''])) as Record<Name, string | number>;

/** A reading, from the keyboard or a number pad; the alarms that it calls for are raised with it. */
export function VitalsForm() {
  const { session } = useDesk();
  const [values, setValues] = useState(empty);
  const [isOnOxygen, setOnOxygen] = useState(false);
  const [isDistressed, setDistressed] = useState(false);
  const [lateReason, setLateReason] = useState('');
  const [measuredAt, setMeasuredAt] = useState('');
  const { state, send } = useDeed(RecordVitalSignsDocument, { sessionId: session.id });
  const problemAt = (name: string) =>
    state.kind === 'REFUSED' ? state.problems.find(({ path }) => path.at(-1) === name)?.message : undefined;
  const elsewhere =
    state.kind === 'REFUSED'
      ? { ...state, problems: state.problems.filter(({ path }) => !fields.some(({ name }) => name === path.at(-1))) }
      : state;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const measured = Object.fromEntries(
      fields.map(({ name }) => [name, values[name] === '' ? null : Number(values[name])]),
    );
    const isDone = await send({
      ...measured,
      isOnOxygen,
      isDistressed: values.cadss6 === '' ? null : isDistressed,
      lateReason: lateReason.trim() || null,
      measuredAt: measuredAt === '' ? null : new Date(measuredAt).toISOString(),
    });
    if (!isDone) return;
    setValues(empty);
    setMeasuredAt('');
    setLateReason('');
  };

  if (!session.viewerCanRecordVitalSigns)
    return (
      <p className="muted">Readings are written down from the checks to the discharge, by nurses and physicians.</p>
    );
  return (
    <form className="deed-form" onSubmit={(event) => void submit(event)} aria-label="New reading">
      <div className="vitals-grid">
        {fields.map(({ name, label, min, max }) => (
          <NumberInput
            key={name}
            label={label}
            min={min}
            max={max}
            clampBehavior="none"
            hideControls
            inputMode={min < 0 ? 'text' : 'decimal'}
            decimalScale={name === 'temperatureCelsius' ? 1 : 0}
            value={values[name]}
            error={problemAt(name)}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
      </div>
      <div className="vitals-flags">
        <Checkbox label="On oxygen" checked={isOnOxygen} onChange={(event) => setOnOxygen(event.target.checked)} />
        <Checkbox
          label="Distressed by dissociation"
          checked={isDistressed}
          onChange={(event) => setDistressed(event.target.checked)}
        />
      </div>
      <details>
        <summary>Measured earlier</summary>
        <div className="vitals-grid">
          <TextInput
            type="datetime-local"
            label="When, by this device’s clock"
            value={measuredAt}
            onChange={(event) => setMeasuredAt(event.target.value)}
          />
          <TextInput
            label="Why it is late"
            value={lateReason}
            error={problemAt('lateReason')}
            onChange={(event) => setLateReason(event.target.value)}
          />
        </div>
      </details>
      <Problems state={elsewhere} />
      {state.kind === 'DONE' && (
        <p className="deed-done" role="status">
          The reading is recorded.
        </p>
      )}
      <DeedButton type="submit" size="md" state={state} disabled={fields.every(({ name }) => values[name] === '')}>
        Record the reading
      </DeedButton>
    </form>
  );
}
