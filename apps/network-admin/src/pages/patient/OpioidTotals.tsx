import { formatDay } from '../../format/time.js';
import { capitalised } from '../../format/words.js';
import type { OpioidTotalFactsFragment } from './pathway.generated.js';
import { StepPlot } from './StepPlot.js';

/** Doses at which the guideline of the CDC of 2022 asks for caution (MMWR 71, RR-3). */
const flags = [90, 50] as const;

const buprenorphineUnits: Record<string, string> = { MG_PER_DAY: 'mg a day', MICROGRAMS_PER_HOUR: 'µg/h' };

/** The oral morphine with equal effect in a day; what has no factor is named and never counted as nothing. */
export function OpioidTotals({
  total,
  history,
}: {
  total: OpioidTotalFactsFragment | null;
  history: readonly OpioidTotalFactsFragment[];
}) {
  if (!total) return <p className="muted">No opioid is recorded.</p>;
  const { morphineEquivalentMgPerDay: mme, isComplete, unknownFactors, buprenorphine, scoringVersion } = total;
  const flag = mme === null ? undefined : flags.find((limit) => mme >= limit);
  const points = history.flatMap(({ asOf, morphineEquivalentMgPerDay }) =>
    morphineEquivalentMgPerDay === null ? [] : [{ day: asOf.slice(0, 10), value: morphineEquivalentMgPerDay }],
  );
  return (
    <div className="stack">
      <p>
        <strong className="big-number">
          {mme === null ? 'not known' : `${Math.round(mme * 10) / 10}\u00a0MME a day`}
        </strong>{' '}
        {!isComplete && <span className="tag tag-attention">incomplete</span>}{' '}
        {flag && <span className="tag tag-attention">{flag} or more</span>}
      </p>
      {unknownFactors.length > 0 && <p>Without a factor, and so not in the total: {unknownFactors.join(', ')}.</p>}
      {buprenorphine.map(({ name, amount, unit }) => (
        <p key={name}>
          {capitalised(name.toLowerCase())} {amount} {buprenorphineUnits[unit] ?? unit} has no factor, and stands beside
          the total.
        </p>
      ))}
      {points.length > 1 && <StepPlot points={points} unit="MME a day" label="Opioids over time" />}
      <p className="small-print">
        Factors: {scoringVersion}. Not for converting one opioid to another. As of {formatDay(total.asOf.slice(0, 10))}.
      </p>
    </div>
  );
}
