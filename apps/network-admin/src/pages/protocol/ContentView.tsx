import type { ReactNode } from 'react';
import { conditionName } from '../../comparison/scope-words.js';
import { Panel } from '../../components/Panel.js';
import { formatDay } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { CitationList } from './CitationList.js';
import type { VersionDetailQuery } from './protocol.generated.js';
import { fieldName, formatValue } from './protocol-words.js';

export type VersionDetail = NonNullable<VersionDetailQuery['protocolVersion']>;
export type Content = VersionDetail['content'];

function Facts({ rows }: { rows: ReadonlyArray<readonly [string, ReactNode]> }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} className="facts-pair">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const quantity = (value: number | null, unit: string) => (value === null ? null : formatValue(value, unit));

/** Numbers of the citations that a field rests on, or that experts alone do. */
function Sources({ content, path }: { content: Content; path: string }) {
  const sources = content.evidence.find((entry) => entry.path === path)?.sources ?? [];
  return (
    <span className="sources">
      {sources.map((source) => {
        const place = content.citations.findIndex(({ id }) => id === source);
        return place < 0 ? (
          <span key={source}>expert opinion</span>
        ) : (
          <a key={source} href={`#citation-${source}`}>{`[${place + 1}]`}</a>
        );
      })}
    </span>
  );
}

export function DoseFacts({ content }: { content: Content }) {
  const { dose, overridable } = content;
  const fields = [
    ['rateMicrogramsPerKgPerHour', 'µg/kg/h'],
    ['rateMicrogramsPerHour', 'µg/h'],
    ['durationMinutes', 'min'],
    ['loadingDoseMicrograms', 'µg'],
    ['maximumRateMicrogramsPerHour', 'µg/h'],
    ['maximumSessionMicrograms', 'µg'],
    ['seriesSize', 'sessions'],
    ['frequencyDays', 'd'],
  ] as const;
  const rows = fields.flatMap(([name, unit]) => {
    const path = `dose.${name}`;
    const freedom = overridable.find((entry) => entry.path === path);
    if (dose[name] === null) return [];
    return [
      [
        fieldName(path),
        <span key={name}>
          {quantity(dose[name], unit)} <Sources content={content} path={path} />
          {freedom && (
            <span className="small-print">
              {' '}
              sites may choose {formatValue(freedom.minimum, unit)} to {formatValue(freedom.maximum, unit)}
            </span>
          )}
        </span>,
      ] as const,
    ];
  });
  const steps = dose.titration
    .toSorted((a, b) => a.afterMinutes - b.afterMinutes)
    .map(({ afterMinutes, ratePercent }) => `${ratePercent} % from minute ${afterMinutes}`);
  return <Facts rows={[...rows, ...(steps.length > 0 ? [['Titration', steps.join(', ')] as const] : [])]} />;
}

function Statements({ rows }: { rows: ReadonlyArray<{ id: string; lead: string; statement: string }> }) {
  if (rows.length === 0) return <p className="muted">None.</p>;
  return (
    <ul className="statements">
      {rows.map(({ id, lead, statement }) => (
        <li key={id}>
          <strong>{lead}</strong> {statement}
        </li>
      ))}
    </ul>
  );
}

const thresholdUnits = { MMHG: 'mmHg', PER_MINUTE: '/min', PERCENT: '%', SCORE: 'points' };

function Care({ content }: { content: Content }) {
  const { monitoring, discharge, boosters, premedication, followUp } = content;
  const { isOximetryContinuous, isElectrocardiogramContinuous, capnography, ...minutes } = monitoring;
  return (
    <>
      <Panel title="Monitoring">
        <Facts
          rows={[
            ...Object.entries(minutes)
              .filter(([, value]) => typeof value === 'number')
              .map(([name, value]) => [fieldName(`monitoring.${name}`), formatValue(Number(value), 'min')] as const),
            [
              'Continuous',
              [isOximetryContinuous && 'oximetry', isElectrocardiogramContinuous && 'electrocardiogram']
                .filter(Boolean)
                .join(', ') || 'nothing',
            ],
            ['Capnography', humanise(capnography)],
          ]}
        />
      </Panel>
      <Panel title="Premedication">
        <Statements
          rows={premedication.map((one) => ({
            id: one.id,
            lead: `${one.drug}, ${formatValue(one.doseMicrograms, 'µg')}, ${humanise(one.route).toLowerCase()}, ${one.minutesBefore} min before${one.isRequired ? '' : ' (if needed)'}.`,
            statement: one.statement,
          }))}
        />
      </Panel>
      <Panel title="Discharge">
        <Facts
          rows={[
            ['Recovery at least', formatValue(discharge.minimumRecoveryMinutes, 'min')],
            ['No driving for', formatValue(discharge.noDrivingMinutes / 60, 'h')],
            ['Escort', discharge.isEscortRequired ? 'Required' : 'Not required'],
          ]}
        />
        <ul className="statements">
          {discharge.criteria.map(({ id, statement }) => (
            <li key={id}>{statement}</li>
          ))}
        </ul>
      </Panel>
      <Panel title="Follow-up and boosters">
        <Facts
          rows={[
            ...followUp
              .toSorted((a, b) => a.afterDays - b.afterDays)
              .map(
                ({ afterDays, instruments }) =>
                  [`Day ${afterDays}`, instruments.map((one) => one.replaceAll('_', '-')).join(', ')] as const,
              ),
            [
              'Boosters',
              boosters.isOffered
                ? `at most ${boosters.maximumPer365Days} in 365 days, ${boosters.minimumIntervalDays} days apart at least`
                : 'Not offered',
            ],
          ]}
        />
      </Panel>
    </>
  );
}

/** All that a version asks for, in the order in which a clinician asks. */
export function ContentView({ content, dose }: { content: Content; dose: ReactNode }) {
  const { indications, eligibility, stopRules, patientInformation } = content;
  return (
    <div className="columns protocol-content">
      <div className="stack">
        {dose}
        <Panel title="Stop rules">
          <Statements
            rows={stopRules.map((rule) => ({
              id: rule.id,
              lead: `${humanise(rule.measure)} ${rule.comparison === 'ABOVE' ? 'above' : 'below'} ${rule.threshold} ${thresholdUnits[rule.unit]}${rule.sustainedMinutes > 0 ? ` for ${rule.sustainedMinutes} min` : ''}: ${humanise(rule.action).toLowerCase()}.`,
              statement: rule.statement,
            }))}
          />
        </Panel>
        <Panel title="For whom">
          <Statements
            rows={indications.map(({ id, diagnosisGroup, evidenceGrade, statement }) => ({
              id,
              lead: `${conditionName(diagnosisGroup)} (evidence: ${humanise(evidenceGrade).toLowerCase()}).`,
              statement,
            }))}
          />
          <Statements
            rows={eligibility.map(({ id, severity, statement }) => ({ id, lead: `${humanise(severity)}:`, statement }))}
          />
        </Panel>
        <Panel title="What the patient is told">
          <Facts
            rows={[
              ['What to expect', patientInformation.expectation],
              ['Driving', patientInformation.driving],
              ['Side effects', patientInformation.sideEffects],
              ['Who pays', patientInformation.coverage],
            ]}
          />
        </Panel>
      </div>
      <div className="stack">
        <Care content={content} />
        <Panel title="Citations" note="retraction last checked on the day named">
          <CitationList citations={content.citations} checked={formatDay} />
        </Panel>
      </div>
    </div>
  );
}
