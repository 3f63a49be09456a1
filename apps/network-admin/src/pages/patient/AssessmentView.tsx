import { formatDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { findingWords, groupName } from './chart-words.js';
import type { AssessmentFactsFragment } from './pathway.generated.js';

const baselineNames: Record<string, string> = {
  NRS: 'Pain, NRS, average of 7 days',
  PEG: 'PEG',
  PHQ9: 'PHQ-9',
  GAD7: 'GAD-7',
  PROMIS_PI_V1_4A: 'PROMIS pain interference, T',
  PROMIS_PF_V2_4A: 'PROMIS physical function, T',
  BPI_INTERFERENCE: 'BPI interference',
};

function Facts({ title, facts }: { title: string; facts: ReadonlyArray<readonly [string, string]> }) {
  return (
    <section className="read-section" aria-label={title}>
      <h3>{title}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Findings by what was found: those present first, and what is not known never hidden among what is absent. */
function Findings({ findings }: Pick<AssessmentFactsFragment, 'findings'>) {
  const groups = [
    ['PRESENT', 'Present'],
    ['UNKNOWN', 'Not known'],
    ['ABSENT', 'Absent'],
  ] as const;
  return (
    <section className="read-section" aria-label="History">
      <h3>History</h3>
      {groups.map(([value, name]) => {
        const own = findings.filter(({ finding }) => finding === value);
        if (own.length === 0) return null;
        return (
          <p key={value} className={`finding-group finding-${value.toLowerCase()}`}>
            <strong>{name}:</strong>{' '}
            {own.map(({ name: one, note }) => `${findingWords[one]}${note ? ` (${note})` : ''}`).join(' · ')}
          </p>
        );
      })}
    </section>
  );
}

/** An assessment as it was written down. */
export function AssessmentView({ assessment }: { assessment: AssessmentFactsFragment }) {
  const { diagnosis, allergies, priorTreatments, baseline } = assessment;
  return (
    <div className="read-sections">
      <Facts
        title="Diagnosis"
        facts={[
          ['Group', groupName(diagnosis.group)],
          ['ICD-10-CM', diagnosis.code],
          ['Mechanism', humanise(diagnosis.mechanism)],
          ['Pain since', formatDay(diagnosis.painSince)],
          ['Intended course', humanise(assessment.intendedCourse)],
          ['Compensation claim', assessment.compensationClaim ? 'Yes' : 'No'],
        ]}
      />
      <Facts
        title="Measurements"
        facts={[
          ['Weight', `${(assessment.weightGrams / 1000).toFixed(1)}\u00a0kg`],
          ['Height', `${(assessment.heightMillimetres / 10).toFixed(1)}\u00a0cm`],
          ['Body mass index', `${assessment.bodyMassIndex.toFixed(1)}\u00a0kg/m²`],
          ['Measured', formatDay(assessment.measuredOn)],
          ['Blood pressure', `${assessment.systolicMmHg}/${assessment.diastolicMmHg}\u00a0mmHg`],
          ['Heart rate', `${assessment.heartRatePerMinute}\u00a0/min`],
          ['SpO₂', `${assessment.oxygenSaturationPercent}\u00a0%`],
          ['ASA class', String(assessment.asaPhysicalStatus)],
          ['Liver', humanise(assessment.hepaticImpairment)],
          ['Pregnancy', humanise(assessment.pregnancy)],
        ]}
      />
      <Facts
        title="Baseline"
        facts={
          baseline.length === 0
            ? [['Questionnaires', 'none answered']]
            : [
                ...baseline.map(
                  ({ instrument, score, isProrated }) =>
                    [
                      baselineNames[instrument] ?? instrument,
                      `${score === null ? 'too few answers' : score}${isProrated ? ', prorated' : ''}`,
                    ] as const,
                ),
                ['Scored by', baseline.map(({ scoringVersion }) => scoringVersion).join(', ')],
              ]
        }
      />
      <Findings findings={assessment.findings} />
      <Facts
        title="Before"
        facts={[
          [
            'Treatments',
            priorTreatments.map(({ name, outcome }) => `${name}: ${humanise(outcome).toLowerCase()}`).join(' · ') ||
              'none named',
          ],
          [
            'Allergies',
            allergies.map(({ substance, reaction }) => substance + (reaction ? ` (${reaction})` : '')).join(' · ') ||
              'none named',
          ],
          ['Medications gone through', assessment.medicationsReviewed ? 'Yes' : 'No'],
          ...(assessment.note ? ([['Note', assessment.note]] as const) : []),
        ]}
      />
    </div>
  );
}
