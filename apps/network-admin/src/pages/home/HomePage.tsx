import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import {
  type Comparison,
  type ComparisonRow,
  clinicName,
  judgedInterval,
  judgedRate,
  judgedRows,
  networkIntervalWords,
  notableRows,
} from '../../comparison/comparison.js';
import { intervalDomain } from '../../comparison/rate-domain.js';
import { explainVerdict } from '../../comparison/row-sentence.js';
import { useComparison } from '../../comparison/useComparison.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { IntervalBar } from '../../components/IntervalBar.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { StatTile } from '../../components/StatTile.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount, formatInterval, formatRate } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { LiveSummary } from './LiveSummary.js';
import { OutcomeAlerts } from './OutcomeAlerts.js';
import { NetworkSignals } from './NetworkSignals.js';
import { RunningNow } from './RunningNow.js';
import { NetworkSignalsDocument } from './signals.generated.js';

function Signal({ row, comparison }: { row: ComparisonRow; comparison: Comparison }) {
  return (
    <li>
      <Link to={paths.outcomes({ clinic: row.clinic?.slug ?? '' })} className="signal">
        <svg width="18" height="18" viewBox="-8 -8 16 16" aria-hidden="true">
          <VerdictShape verdict={row.verdict} />
        </svg>
        <span className="signal-text">
          <strong>{clinicName(row)}</strong>
          <span>{explainVerdict(row)}</span>
        </span>
        <span className="signal-value">
          <span>
            <strong>{formatRate(judgedRate(row))}</strong> ({formatInterval(judgedInterval(row))})
          </span>
          <span className="signal-n">
            n {formatCount(row.n)}, {formatRate(row.completeness, 0)} followed up
          </span>
        </span>
        <IntervalBar row={row} networkRate={comparison.networkRate} domain={intervalDomain(comparison.rows)} />
        <Icon name="right" size={16} />
      </Link>
    </li>
  );
}

function Attention({ comparison }: { comparison: Comparison }) {
  const rows = notableRows(comparison.rows);
  if (rows.length === 0) {
    return (
      <EmptyState reason="NOTHING_YET" title="No clinic is outside its limits">
        All clinics with enough answers are within what chance would make of one network.
      </EmptyState>
    );
  }
  return (
    <ul className="signals">
      {rows.map((row) => (
        <Signal key={row.clinic?.id ?? row.n} row={row} comparison={comparison} />
      ))}
    </ul>
  );
}

function Tiles({ comparison }: { comparison: Comparison }) {
  return (
    <dl className="stats">
      <StatTile
        label={comparison.indicator.name}
        value={formatRate(comparison.networkRate)}
        context={`${networkIntervalWords(comparison)}n ${formatCount(comparison.n)}, whole network`}
      />
      <StatTile label="Followed up" value={`${comparison.followUpPercent.toFixed(0)} %`} context="answered at week 4" />
      <StatTile
        label="Outside the 95 % limits"
        value={
          <>
            {formatCount(comparison.outside95)} <small>of {judgedRows(comparison.rows).length} judged</small>
          </>
        }
        context={`about ${comparison.expectedByChanceOutside95.toFixed(1)} by chance alone`}
      />
      <LiveSummary />
    </dl>
  );
}

const signalsSkeleton = (
  <div className="stack" aria-hidden="true">
    {[0, 1, 2].map((index) => (
      <Skeleton key={index} height={56} radius={0} />
    ))}
  </div>
);

export function HomePage() {
  const { result, comparison } = useComparison();
  const found = useQuery(NetworkSignalsDocument);
  const signals = found.data?.networkSignals;
  // A server that answers no signals still compares clinics.
  const isWithoutSignals = found.data !== undefined && signals === null && !found.error;
  return (
    <>
      <PageHeader title="Network today" lead="What needs attention, and why." />
      <div className="stack">
        {comparison ? <Tiles comparison={comparison} /> : result.loading && <Skeleton height={91} radius="md" />}
        <Panel
          title="Needs attention"
          note={signals || comparison ? `as of ${formatMoment(signals?.asOf ?? comparison?.asOf ?? '')}` : undefined}
          actions={<Link to={paths.outcomes()}>All outcomes</Link>}
          flush
        >
          {isWithoutSignals ? (
            <QueryView result={result} data={comparison} skeleton={signalsSkeleton}>
              {(answer) => <Attention comparison={answer} />}
            </QueryView>
          ) : (
            <QueryView result={found} data={signals} skeleton={signalsSkeleton}>
              {(answer) => <NetworkSignals signals={answer} />}
            </QueryView>
          )}
        </Panel>
        <OutcomeAlerts />
        <Panel
          title="Running now"
          note="patients in the clinic, of today’s sessions"
          actions={<Link to={paths.live()}>Live list</Link>}
          flush
        >
          <RunningNow />
        </Panel>
      </div>
    </>
  );
}
