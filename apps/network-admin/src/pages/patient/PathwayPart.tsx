import { Panel } from '../../components/Panel.js';
import { formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import { MoveForms } from './MoveForms.js';
import { MovesPanel } from './MovesPanel.js';
import { NextMoves } from './NextMoves.js';
import { PathwayTrack } from './PathwayTrack.js';
import { WaitingClocks } from './WaitingClocks.js';

function Referral() {
  const { episode, timeZone } = useChart();
  const { referral, triage, firstClinicalContactAt, assessmentScheduledAt } = episode;
  const facts: ReadonlyArray<[string, string]> = [
    ['Received', formatMomentAt(referral.receivedAt, timeZone)],
    ['From', [humanise(referral.source), referral.referredBy].filter(Boolean).join(', ')],
    ['Reason', referral.reason ?? '–'],
    ['Payer', episode.payer ? humanise(episode.payer) : 'not known yet'],
    [
      'Triage',
      triage ? `${humanise(triage.priority)}, ${formatMomentAt(triage.triagedAt, timeZone)}` : 'not triaged yet',
    ],
    ['First contact', firstClinicalContactAt ? formatMomentAt(firstClinicalContactAt, timeZone) : 'none yet'],
    ['Assessment', assessmentScheduledAt ? formatMomentAt(assessmentScheduledAt, timeZone) : 'not booked yet'],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the episode is on its way, how long it waits, and what can follow. */
export function PathwayPart() {
  const { timeZone } = useChart();
  return (
    <>
      <WaitingClocks />
      <Panel title="The way so far">
        <PathwayTrack />
      </Panel>
      <div className="session-columns">
        <div className="stack">
          <Panel title="What can follow">
            <NextMoves />
          </Panel>
          <MoveForms />
        </div>
        <div className="stack">
          <Panel title="Referral and triage" note={`times in ${timeZone.replaceAll('_', ' ')}`}>
            <Referral />
          </Panel>
          <Panel title="What happened">
            <MovesPanel />
          </Panel>
        </div>
      </div>
    </>
  );
}
