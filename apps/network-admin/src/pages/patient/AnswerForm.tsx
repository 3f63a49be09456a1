import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DeedForm } from '../../deeds/DeedForm.js';
import type { Values } from '../../deeds/form-values.js';
import type { InstrumentCode } from '../../graph/schema.generated.js';
import { answersOf, InstrumentFields, useInstruments } from './BaselineFields.js';
import { useChart } from './ChartContext.js';
import { RecordAssessmentDocument } from './pathway-deeds.generated.js';

/** Answered at the assessment of medications, and not by questions. */
const notAsked = new Set<InstrumentCode>(['MME']);

/** An instrument answered at the clinic, written down by staff; the server scores it and finds its window. */
export function AnswerForm() {
  const { episode, timeZone } = useChart();
  const instruments = useInstruments().filter(({ code }) => !notAsked.has(code));
  const [code, setCode] = useState<InstrumentCode>('NRS');
  const form = instruments.find((one) => one.code === code);
  if (!form) return null;
  const build = (input: Record<string, unknown>, values: Values) => ({
    ...input,
    items: answersOf(form, values) ?? Array.from({ length: form.itemCount }, () => null),
    ...(code === 'NRS' && { recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' }),
    ...(code === 'PGIC' && { coding: 'GUY_1976' }),
  });
  return (
    <div className="stack">
      <NativeSelect
        label="Instrument"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value as InstrumentCode)}
        data={instruments.map(({ code: value, title }) => ({ value, label: title }))}
      />
      <DeedForm
        draftKey={`answers ${episode.id} ${code}`}
        label="Record answers"
        document={RecordAssessmentDocument}
        fixed={{ episodeId: episode.id, instrument: code }}
        timeZone={timeZone}
        submit="Record the answers"
        done="The answers are recorded."
        build={build}
        sections={[
          {
            title: '',
            fields: [
              { name: 'assessedAt', label: 'When, clinic time', hint: 'Now where it is left open.', kind: 'moment' },
            ],
          },
        ]}
      >
        {(values, set) => <InstrumentFields form={form} values={values} set={set} />}
      </DeedForm>
    </div>
  );
}
