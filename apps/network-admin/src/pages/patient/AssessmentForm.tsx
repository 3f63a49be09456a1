import { useMemo } from 'react';
import { DeedForm } from '../../deeds/DeedForm.js';
import { localOf } from '../../deeds/clinic-time.js';
import type { Values } from '../../deeds/form-values.js';
import { assessmentSections, findingsOf } from './assessment-fields.js';
import { answersOf, InstrumentFields, useInstruments } from './BaselineFields.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { optionsOf } from './chart-words.js';
import { RecordInitialAssessmentDocument } from './pathway-deeds.generated.js';
import { RowsField, rowsOf } from './RowsField.js';

/** What is asked at the assessment; the others are entered in follow-up. */
const asked = ['NRS', 'PEG', 'PHQ9', 'GAD7'];
const outcomes = optionsOf(['FAILED', 'PARTIAL_RELIEF', 'NOT_TOLERATED', 'ONGOING']);

/** The initial assessment: sections of fields, lists, and the questionnaires of the baseline. */
export function AssessmentForm({ onDone }: { onDone: () => void }) {
  const { patient, episode, timeZone } = useChart();
  const instruments = useInstruments().filter(({ code }) => asked.includes(code));
  const known = episode.assessment?.diagnosis ?? patient.diagnosis;
  const sections = useMemo(
    () => assessmentSections({ diagnosis: known, nowLocal: localOf(new Date(), timeZone) }),
    [known, timeZone],
  );
  const build = (input: Record<string, unknown>, values: Values) => ({
    ...Object.fromEntries(Object.entries(input).filter(([name]) => !name.startsWith('finding:'))),
    findings: findingsOf(values),
    baseline: instruments.flatMap((form) => {
      const answers = answersOf(form, values);
      return answers ? [{ instrument: form.code, answers }] : [];
    }),
    priorTreatments: rowsOf(values, 'priorTreatments').map(({ name = '', outcome = 'FAILED' }) => ({ name, outcome })),
    allergies: rowsOf(values, 'allergies').map(({ substance = '', reaction }) => ({
      substance,
      reaction: reaction?.trim() || null,
    })),
  });
  return (
    <DeedForm
      draftKey={`assess ${episode.id}`}
      label="Initial assessment"
      document={RecordInitialAssessmentDocument}
      fixed={useEpisodeFixed()}
      timeZone={timeZone}
      sections={sections}
      build={build}
      submit="Record the assessment"
      onDone={onDone}
    >
      {(values, set) => (
        <>
          <RowsField
            name="priorTreatments"
            title="Treatments tried before"
            one="a treatment"
            values={values}
            set={set}
            fields={[
              { name: 'name', label: 'Treatment' },
              { name: 'outcome', label: 'How it went', options: outcomes },
            ]}
          />
          <RowsField
            name="allergies"
            title="Allergies"
            one="an allergy"
            values={values}
            set={set}
            fields={[
              { name: 'substance', label: 'Substance' },
              { name: 'reaction', label: 'Reaction' },
            ]}
          />
          {instruments.map((form) => (
            <InstrumentFields key={form.code} form={form} values={values} set={set} />
          ))}
        </>
      )}
    </DeedForm>
  );
}
