import { Panel } from '../../components/Panel.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { Authorization } from './Authorization.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { optionsOf, payers } from './chart-words.js';
import { coverageHeadline } from './coverage-headline.js';
import {
  AgreeSelfPayDocument,
  DraftAuthorizationDocument,
  EndSelfPayDocument,
  RecordCoverageCheckDocument,
} from './pathway-deeds.generated.js';
import { Why } from './Why.js';

const checkResults: Record<string, string> = {
  NOT_COVERED: 'Not covered',
  AUTHORIZATION_REQUIRED: 'Authorisation required',
  UNKNOWN: 'Not known',
};

const dollars = (cents: number) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);

function SelfPay() {
  const { episode, timeZone } = useChart();
  const fixed = useEpisodeFixed();
  const { selfPayAgreements } = episode.coverage;
  const inForce = selfPayAgreements.find(({ endedAt }) => endedAt === null);
  return (
    <Panel title="Self-pay">
      <div className="stack">
        {selfPayAgreements.length === 0 && <p className="muted">No agreement with the patient.</p>}
        <ul className="record-list">
          {selfPayAgreements.map(({ id, agreedAt, endedAt, pricePerSessionCents }) => (
            <li key={id}>
              <strong>{dollars(pricePerSessionCents)} a session</strong>
              <span>
                agreed {formatMomentAt(agreedAt, timeZone)}
                {endedAt ? `, ended ${formatMomentAt(endedAt, timeZone)}` : ' · in force'}
              </span>
            </li>
          ))}
        </ul>
        {!episode.viewerCanRecordCoverage ? (
          <Why action="coverage:record" what="Recording coverage" />
        ) : inForce ? (
          <DeedForm
            draftKey={`end-pay ${inForce.id}`}
            label="End the agreement"
            document={EndSelfPayDocument}
            fixed={fixed}
            timeZone={timeZone}
            sections={[]}
            submit="End the agreement"
            color="red"
          />
        ) : (
          <DeedForm
            draftKey={`pay ${episode.id}`}
            label="Agree on self-pay"
            document={AgreeSelfPayDocument}
            fixed={fixed}
            timeZone={timeZone}
            submit="Agree on self-pay"
            sections={[
              {
                title: '',
                fields: [
                  {
                    name: 'pricePerSessionCents',
                    label: 'Price of a session, US dollars',
                    kind: 'number',
                    scale: 100,
                    digits: 2,
                    required: true,
                  },
                ],
              },
            ]}
          />
        )}
      </div>
    </Panel>
  );
}

function Checks() {
  const { episode, timeZone } = useChart();
  const { checks } = episode.coverage;
  return (
    <Panel title="What payers said">
      <div className="stack">
        {checks.length === 0 && <p className="muted">No payer was asked yet.</p>}
        <ul className="record-list">
          {checks.map(({ id, payer, result, checkedAt, note }) => (
            <li key={id}>
              <strong>{humanise(payer)}</strong>
              <span>
                {checkResults[result] ?? humanise(result)}, {formatMomentAt(checkedAt, timeZone)}
                {note && <span className="muted"> {note}</span>}
              </span>
            </li>
          ))}
        </ul>
        {episode.viewerCanRecordCoverage && (
          <DeedForm
            draftKey={`check ${episode.id}`}
            label="Record a coverage check"
            document={RecordCoverageCheckDocument}
            fixed={useEpisodeFixed()}
            timeZone={timeZone}
            submit="Record the check"
            done="The check is recorded."
            sections={[
              {
                title: '',
                fields: [
                  {
                    name: 'payer',
                    label: 'Payer',
                    kind: 'choice',
                    required: true,
                    initial: episode.payer ?? '',
                    options: optionsOf(payers),
                  },
                  {
                    name: 'result',
                    label: 'What the payer said',
                    kind: 'choice',
                    required: true,
                    options: Object.entries(checkResults).map(([value, label]) => ({ value, label })),
                  },
                  { name: 'note', label: 'Note', kind: 'longText' },
                ],
              },
            ]}
          />
        )}
      </div>
    </Panel>
  );
}

function Draft() {
  const { episode, timeZone } = useChart();
  return (
    <DeedForm
      draftKey={`draft ${episode.id}`}
      label="Request an authorisation"
      document={DraftAuthorizationDocument}
      fixed={useEpisodeFixed()}
      timeZone={timeZone}
      submit="Begin the request"
      build={(input) => ({
        ...input,
        procedureCodes: String(input['procedureCodes'] ?? '')
          .split(/[\s,]+/)
          .filter(Boolean),
      })}
      sections={[
        {
          title: '',
          fields: [
            {
              name: 'payer',
              label: 'Payer',
              kind: 'choice',
              required: true,
              initial: episode.payer === 'SELF_PAY' ? '' : (episode.payer ?? ''),
              options: optionsOf(payers.filter((payer) => payer !== 'SELF_PAY')),
            },
            { name: 'unitsRequested', label: 'Sessions asked for', kind: 'number', required: true },
            {
              name: 'procedureCodes',
              label: 'CPT and HCPCS codes',
              hint: 'With a space between them.',
              kind: 'text',
              initial: '96365 96366 J3490',
            },
          ],
        },
      ]}
    />
  );
}

/** How the sessions of the episode are paid for. */
export function CoveragePart() {
  const { episode } = useChart();
  const { authorizations } = episode.coverage;
  return (
    <>
      <Panel title="Coverage">
        <p className="headline">{coverageHeadline(episode.coverage)}</p>
      </Panel>
      <div className="session-columns">
        <div className="stack">
          <Checks />
          <SelfPay />
        </div>
        <Panel title="Prior authorisations" note={String(authorizations.length)}>
          <div className="stack">
            {authorizations.length === 0 && <p className="muted">None was asked for.</p>}
            {authorizations.map((authorization) => (
              <Authorization key={authorization.id} authorization={authorization} />
            ))}
            {episode.viewerCanRecordCoverage && (
              <details className="quiet-details">
                <summary>Ask for another authorisation</summary>
                <Draft />
              </details>
            )}
          </div>
        </Panel>
      </div>
    </>
  );
}
