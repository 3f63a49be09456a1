import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PreCheckFindingInput, PreCheckItemCode, PreCheckOutcome } from '../../graph/schema.generated.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { RecordPreCheckDocument } from './session-deeds.generated.js';
import { useFixed } from './TransitionForm.js';
import { useDeed } from '../../deeds/useDeed.js';

interface Field {
  name: 'systolicMmHg' | 'diastolicMmHg' | 'clearLiquidsHours' | 'lightMealHours' | 'fattyMealHours' | 'weightGrams';
  label: string;
  /** What is typed, times this, is sent. */
  factor?: number;
}

/** Items that are judged by what was measured; all others are said to be right or not. */
const measured: Partial<Record<PreCheckItemCode, readonly Field[]>> = {
  BLOOD_PRESSURE: [
    { name: 'systolicMmHg', label: 'Systolic, mmHg' },
    { name: 'diastolicMmHg', label: 'Diastolic, mmHg' },
  ],
  FASTING: [
    { name: 'clearLiquidsHours', label: 'Hours since clear liquids' },
    { name: 'lightMealHours', label: 'Hours since a light meal' },
    { name: 'fattyMealHours', label: 'Hours since a full meal' },
  ],
  WEIGHT: [{ name: 'weightGrams', label: 'Weight, kg', factor: 1000 }],
};
const optional = new Set<PreCheckItemCode>(['PREGNANCY', 'PHQ9_ITEM9']);

/** What was found at one item of the checks. */
export function PreCheckItemForm({ item, onDone }: { item: PreCheckItemCode; onDone: () => void }) {
  const [numbers, setNumbers] = useState<Record<string, string | number>>({});
  const [escort, setEscort] = useState({ escortName: '', escortRelationship: '' });
  const [note, setNote] = useState('');
  const { state, send } = useDeed(RecordPreCheckDocument, useFixed());
  const fields = measured[item] ?? [];
  const record = (finding: Partial<PreCheckFindingInput>) =>
    void send({ findings: [{ item, note: note.trim() || null, ...finding } as PreCheckFindingInput] }).then(
      (isDone) => isDone && onDone(),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = fields.map(({ name, factor = 1 }) => [name, Math.round(Number(numbers[name]) * factor * 10) / 10]);
    const isRight = item === 'WEIGHT' ? { outcome: 'PASSED' as PreCheckOutcome } : {};
    record({ ...Object.fromEntries(found), ...(item === 'ESCORT' ? escort : {}), ...isRight });
  };
  const isTyped = fields.length > 0 || item === 'ESCORT';
  const isComplete =
    item === 'ESCORT'
      ? escort.escortName.trim() !== '' && escort.escortRelationship.trim() !== ''
      : fields.every(({ name }) => numbers[name] !== undefined && numbers[name] !== '');
  return (
    <form className="check-form" onSubmit={submit}>
      {fields.map(({ name, label }) => (
        <NumberInput
          key={name}
          label={label}
          hideControls
          decimalScale={1}
          value={numbers[name] ?? ''}
          onChange={(value) => setNumbers({ ...numbers, [name]: value })}
        />
      ))}
      {item === 'ESCORT' && (
        <>
          <TextInput
            label="Name of the escort"
            value={escort.escortName}
            onChange={(event) => setEscort({ ...escort, escortName: event.target.value })}
          />
          <TextInput
            label="Relationship"
            value={escort.escortRelationship}
            onChange={(event) => setEscort({ ...escort, escortRelationship: event.target.value })}
          />
        </>
      )}
      <TextInput label="Note" value={note} onChange={(event) => setNote(event.target.value)} />
      <div className="check-buttons">
        {isTyped ? (
          <DeedButton type="submit" state={state} disabled={!isComplete}>
            Record
          </DeedButton>
        ) : (
          <>
            <DeedButton type="button" state={state} onClick={() => record({ outcome: 'PASSED' })}>
              Right
            </DeedButton>
            <Button variant="default" disabled={state.kind === 'SENDING'} onClick={() => record({ outcome: 'FAILED' })}>
              Not right
            </Button>
            {optional.has(item) && (
              <Button
                variant="default"
                disabled={state.kind === 'SENDING'}
                onClick={() => record({ outcome: 'NOT_APPLICABLE' })}
              >
                Does not apply
              </Button>
            )}
          </>
        )}
      </div>
      <Problems state={state} />
    </form>
  );
}
