import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { reasonOf } from '../../comparison/row-sentence.js';
import { useComparison } from '../../comparison/useComparison.js';
import { EmptyState } from '../../components/EmptyState.js';
import { IntervalBar } from '../../components/IntervalBar.js';
import { QueryView } from '../../components/QueryView.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatInterval, formatRate } from '../../format/number.js';

/** The clinic on the main indicator, against the limits for its size. */
export function ClinicPosition({ slug }: { slug: string }) {
  const { result, comparison } = useComparison();
  const row = comparison?.rows.find(({ clinic }) => clinic?.slug === slug);
  return (
    <QueryView result={result} data={comparison && (row ?? null)} skeleton={<Skeleton height={74} />}>
      {(known) =>
        known.suppressed || known.rate === null ? (
          <EmptyState reason="SUPPRESSED">
            {known.suppressed?.reason ?? 'Fewer than 10 people have an answer.'}
          </EmptyState>
        ) : (
          <div className="position">
            <div>
              <p className="selection-value">
                {formatRate(known.rate)} <span>95 % interval {formatInterval(known.interval)}</span>
              </p>
              <p className="muted">
                n {formatCount(known.n)} of {formatCount(known.nEligible)}, {formatRate(known.completeness, 0)} followed
                up. Network {formatRate(comparison?.networkRate)}.
              </p>
            </div>
            <figure>
              <IntervalBar
                row={known}
                networkRate={comparison?.networkRate ?? 0}
                domain={[0, 1]}
                width={280}
                withLimits
              />
              <figcaption>
                0 %{' '}
                <span>
                  {known.limits ? `95 % and 99.8 % limits at n ${formatCount(known.n)}` : 'no limits for so few'}
                </span>{' '}
                100 %
              </figcaption>
            </figure>
            <div>
              <VerdictMark verdict={known.verdict} />
              <p className="muted">{reasonOf(known)}</p>
              <Link to={paths.outcomes({ clinic: slug })}>See it in the funnel</Link>
            </div>
          </div>
        )
      }
    </QueryView>
  );
}
