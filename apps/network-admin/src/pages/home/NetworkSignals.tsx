import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { clinicName } from '../../comparison/comparison.js';
import { countWords } from '../../comparison/follow-up-words.js';
import { measureOf } from '../../comparison/measure.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount, formatRate, keepUnits } from '../../format/number.js';
import { formatMonth } from '../../format/time.js';
import type { SignalKind } from '../../graph/schema.generated.js';
import type { NetworkSignalsQuery } from './signals.generated.js';

type Signals = NonNullable<NetworkSignalsQuery['networkSignals']>;
type Signal = Signals['signals'][number];

/** The rule that found it. */
const ruleWords: Record<SignalKind, string> = {
  OUTSIDE_EXPECTED: 'Outside what is expected',
  SHIFT: 'Shift over time',
  COMPLETENESS_DROP: 'Follow-up fell',
};

/** Where a signal is looked into: the funnel, the control chart, or how complete the data is. */
function addressOf({ kind, clinic, indicator }: Signal): string {
  const slug = clinic?.slug ?? '';
  if (kind === 'SHIFT') return paths.trends({ clinic: slug, indicator: indicator.id });
  if (kind === 'COMPLETENESS_DROP') return paths.clinicDataQuality(slug, { indicator: indicator.id });
  return paths.outcomes({ clinic: slug, indicator: indicator.id });
}

/** The name stands above the sentence already. */
const withoutName = ({ sentence, clinic }: Signal): string => {
  const name = `${clinic?.name ?? ''}: `;
  return sentence.startsWith(name) ? sentence.slice(name.length) : sentence;
};

const certainty = (q: number): string => (q < 0.001 ? 'q < 0.001' : `q ${q.toFixed(3)}`);

function SignalLine({ signal }: { signal: Signal }) {
  const { indicator, kind, n, completeness, value, since, adjustedPValue } = signal;
  const measure = measureOf(indicator.unit);
  return (
    <li>
      <Link to={addressOf(signal)} className="signal">
        <svg width="18" height="18" viewBox="-8 -8 16 16" aria-hidden="true">
          <VerdictShape verdict={signal.verdict} />
        </svg>
        <span className="signal-text">
          <strong>{clinicName(signal)}</strong>
          <span>{keepUnits(withoutName(signal))}</span>
        </span>
        <span className="signal-value">
          <span>
            <strong>{value === null ? 'not shown' : measure.format(value)}</strong>, network{' '}
            {measure.format(signal.networkValue)}
          </span>
          <span className="signal-n">
            {countWords(indicator, n, completeness)}
            {indicator.direction === 'LOWER_IS_BETTER' && ' · lower is better'}
          </span>
        </span>
        <span className="signal-rule">
          <span>{ruleWords[kind]}</span>
          <span className="signal-n">
            {since ? `since ${formatMonth(since)}` : adjustedPValue !== null ? certainty(adjustedPValue) : ''}
          </span>
        </span>
        <Icon name="right" size={16} />
      </Link>
    </li>
  );
}

/** What stands out among everything that was looked at, the most certain first, and how much of it chance would bring. */
export function NetworkSignals({ signals: answer }: { signals: Signals }) {
  const { signals, tested, outside95, expectedByChanceOutside95, falseDiscoveryRate } = answer;
  return (
    <>
      {signals.length === 0 ? (
        <EmptyState reason="NOTHING_YET" title="Nothing stands out">
          Every clinic is within what chance would make of one network, by every indicator.
        </EmptyState>
      ) : (
        <ul className="signals">
          {signals.map((signal) => (
            <SignalLine key={signal.id} signal={signal} />
          ))}
        </ul>
      )}
      <p className="signals-note small-print">
        {formatCount(tested)} pairs of a clinic and an indicator were tested; {formatCount(outside95)} lie beyond the 95
        % limits, about {Math.round(expectedByChanceOutside95)} would by chance. Of those listed as outside, at most{' '}
        {formatRate(falseDiscoveryRate, 0)} are expected to be false (Benjamini–Hochberg).
      </p>
    </>
  );
}
