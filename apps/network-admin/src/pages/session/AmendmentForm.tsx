import { Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { humanise } from '../../format/words.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { AmendSessionDocument } from './session-deeds.generated.js';
import { useFixed } from './TransitionForm.js';
import { useDeed } from '../../deeds/useDeed.js';

const subjects = ['STARTED_AT', 'ENDED_AT', 'STOP_REASON', 'ESCORT_NAME', 'DRAWN_MICROGRAMS', 'WASTED_MICROGRAMS'];
const blank = { subject: '', corrected: '', reason: '' };

/** A correction beside what was written, which stays as it is. */
export function AmendmentForm() {
  const [values, setValues] = useState(blank);
  const { state, send } = useDeed(AmendSessionDocument, useFixed());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send(values)) setValues(blank);
  };
  return (
    <details>
      <summary>Correct the record</summary>
      <form className="deed-form" onSubmit={(event) => void submit(event)} aria-label="Correction">
        <Select
          label="What was written wrongly"
          value={values.subject || null}
          onChange={(subject) => setValues({ ...values, subject: subject ?? '' })}
          data={subjects.map((value) => ({ value, label: humanise(value) }))}
        />
        <TextInput
          label="What it should say"
          value={values.corrected}
          onChange={(event) => setValues({ ...values, corrected: event.target.value })}
        />
        <TextInput
          label="Why"
          value={values.reason}
          onChange={(event) => setValues({ ...values, reason: event.target.value })}
        />
        <Problems state={state} />
        <DeedButton
          type="submit"
          state={state}
          variant="default"
          disabled={!values.subject || !values.corrected.trim() || !values.reason.trim()}
        >
          Add the correction
        </DeedButton>
      </form>
    </details>
  );
}
