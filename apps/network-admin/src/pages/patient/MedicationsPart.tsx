import { Skeleton } from '@mantine/core';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { localOf } from '../../deeds/clinic-time.js';
import { formatDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import { optionsOf } from './chart-words.js';
import { OpioidTotals } from './OpioidTotals.js';
import { EndMedicationDocument, RecordMedicationDocument } from './pathway-deeds.generated.js';
import type { MedicationsQuery } from './pathway.generated.js';
import { useMedications } from './useChartQueries.js';
import { Why } from './Why.js';

type Medication = NonNullable<MedicationsQuery['patient']>['medications'][number];

const unitWords: Record<Medication['doseUnit'], string> = {
  MG: 'mg',
  MICROGRAMS: 'µg',
  GRAMS: 'g',
  MILLILITRES: 'ml',
  UNITS: 'units',
  MICROGRAMS_PER_HOUR: 'µg/h',
  OTHER: '',
};

const doseOf = ({ doseAmount, doseUnit, timesPerDay, asNeeded, route }: Medication) =>
  `${doseAmount}\u00a0${unitWords[doseUnit]}${doseUnit === 'MICROGRAMS_PER_HOUR' ? '' : `, ${timesPerDay} a day`}${asNeeded ? ' as needed' : ''}, ${humanise(route).toLowerCase()}`;

function End({ medication }: { medication: Medication }) {
  const { timeZone } = useChart();
  return (
    <details className="quiet-details">
      <summary>Mark as ended</summary>
      <DeedForm
        draftKey={`end ${medication.id} ${medication.version}`}
        label={`End ${medication.name}`}
        document={EndMedicationDocument}
        fixed={{ medicationId: medication.id, expectedVersion: medication.version }}
        timeZone={timeZone}
        submit={`End ${medication.name}`}
        sections={[
          {
            title: '',
            fields: [
              {
                name: 'endedOn',
                label: 'Last day',
                kind: 'date',
                required: true,
                initial: localOf(new Date(), timeZone).slice(0, 10),
              },
            ],
          },
        ]}
      />
    </details>
  );
}

function Add() {
  const { patient, timeZone } = useChart();
  return (
    <DeedForm
      draftKey={`medication ${patient.id}`}
      label="Record a medication"
      document={RecordMedicationDocument}
      fixed={{ patientId: patient.id }}
      timeZone={timeZone}
      submit="Record the medication"
      done="The medication is recorded."
      build={(input) => ({
        ...input,
        timesPerDay: Number(input['timesPerDay']) / 4,
        doseAmount: Number(input['doseAmount']) / 1000,
      })}
      sections={[
        {
          title: '',
          fields: [
            { name: 'name', label: 'Name', kind: 'text', required: true },
            { name: 'rxnormCode', label: 'RxNorm code', kind: 'text' },
            // Sent as the decimal that was typed: see build.
            { name: 'doseAmount', label: 'Dose', kind: 'number', scale: 1000, digits: 3, required: true },
            {
              name: 'doseUnit',
              label: 'Unit of the dose',
              kind: 'choice',
              required: true,
              initial: 'MG',
              options: [
                { value: 'MG', label: 'mg' },
                { value: 'MICROGRAMS', label: 'µg' },
                { value: 'GRAMS', label: 'g' },
                { value: 'MICROGRAMS_PER_HOUR', label: 'µg/h (patch)' },
                { value: 'MILLILITRES', label: 'ml' },
                { value: 'UNITS', label: 'units' },
                { value: 'OTHER', label: 'other' },
              ],
            },
            {
              name: 'timesPerDay',
              label: 'Times a day',
              kind: 'number',
              scale: 4,
              digits: 2,
              required: true,
              initial: 1,
            },
            {
              name: 'route',
              label: 'Route',
              kind: 'choice',
              required: true,
              initial: 'ORAL',
              options: optionsOf([
                'ORAL',
                'SUBLINGUAL',
                'TRANSDERMAL',
                'TOPICAL',
                'NASAL',
                'INHALED',
                'SUBCUTANEOUS',
                'INTRAMUSCULAR',
                'INTRAVENOUS',
                'INTRATHECAL',
                'RECTAL',
                'OTHER',
              ]),
            },
            {
              name: 'startedOn',
              label: 'Taken since',
              kind: 'date',
              required: true,
              initial: localOf(new Date(), timeZone).slice(0, 10),
            },
            { name: 'asNeeded', label: 'Only as needed', kind: 'flag' },
          ],
        },
      ]}
    />
  );
}

/** What the patient takes, what its opioids come to, and how that has changed. */
export function MedicationsPart() {
  const { patient, episode } = useChart();
  const result = useMedications(patient.id);
  return (
    <QueryView result={result} data={result.data?.patient} skeleton={<Skeleton height={320} />}>
      {({ medications, opioidTotal, opioidTotals }) => {
        const taken = medications.filter(({ endedOn }) => endedOn === null);
        const ended = medications.filter(({ endedOn }) => endedOn !== null);
        return (
          <div className="stack">
            <Panel title="Opioids">
              <OpioidTotals total={opioidTotal} history={opioidTotals} />
            </Panel>
            <Panel title="Medications" note={`${taken.length} taken now`}>
              {taken.length === 0 && <p className="muted">No medication is recorded.</p>}
              <ul className="record-list">
                {taken.map((medication) => (
                  <li key={medication.id}>
                    <p>
                      <strong>{medication.name}</strong> {doseOf(medication)}
                      {medication.isOpioid && ' '}
                      {medication.isOpioid && <span className="tag">opioid</span>}
                    </p>
                    <p className="muted">since {formatDay(medication.startedOn)}</p>
                    {episode.viewerCanRecordMedications && <End medication={medication} />}
                  </li>
                ))}
              </ul>
              {ended.length > 0 && (
                <details className="quiet-details">
                  <summary>{ended.length} no longer taken</summary>
                  <ul className="record-list">
                    {ended.map((medication) => (
                      <li key={medication.id}>
                        {medication.name} {doseOf(medication)}, until {formatDay(medication.endedOn ?? '')}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </Panel>
            <Panel title="Record a medication">
              {episode.viewerCanRecordMedications ? (
                <Add />
              ) : (
                <Why action="medication:record" what="Recording medications" />
              )}
            </Panel>
          </div>
        );
      }}
    </QueryView>
  );
}
