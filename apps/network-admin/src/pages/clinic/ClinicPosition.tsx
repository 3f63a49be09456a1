import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { isShown, judgedInterval, judgedRate } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { clinicSentence } from '../../comparison/row-sentence.js';
import { initialSelection, type Selection } from '../../comparison/selection.js';
import { useComparison } from '../../comparison/useComparison.js';
import { intervalDomain } from '../../comparison/rate-domain.js';
import { EmptyState } from '../../components/EmptyState.js';
import { IntervalBar } from '../../components/IntervalBar.js';
import { QueryView } from '../../components/QueryView.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';

/** The clinic on the selected indicator, against the limits for its size. */
export function ClinicPosition({ slug, selection = initialSelection }: { slug: string; selection?: Selection }) {
  const { result, comparison } = useComparison(selection);
  const row = comparison?.rows.find(({ clinic }) => clinic?.slug === slug);
  return (
    <QueryView result={result} data={comparison && (row ?? null)} skeleton={<Skeleton height={74} />}>
      {(known) => {
        if (!comparison || !isShown(known))
          return (
            <EmptyState reason="SUPPRESSED">
              {known.suppressed?.reason ?? 'Fewer than 10 people have an answer.'}
            </EmptyState>
          );
        const measure = measureOf(comparison.indicator.unit);
        return (
          <div className="position">
            <div>
              <p className="selection-value">
                {measure.format(judgedRate(known))}{' '}
                <span>95 % interval {measure.formatInterval(judgedInterval(known))}</span>
              </p>
              <p className="muted">
                {comparison.indicator.name}. n {formatCount(known.n)} of {formatCount(known.nEligible)},{' '}
                {formatRate(known.completeness, 0)} followed up. Network {measure.format(comparison.networkRate)}
                {comparison.networkInterval && ` (${measure.formatInterval(comparison.networkInterval)})`}.
              </p>
            </div>
            <figure>
              <IntervalBar
                row={known}
                networkRate={comparison.networkRate}
                domain={intervalDomain(comparison.rows)}
                width={280}
                withLimits
              />
              <figcaption>
                {known.limits ? `95 % and 99.8 % limits at n ${formatCount(known.n)}` : 'no limits for so few'}
              </figcaption>
            </figure>
            <div>
              <VerdictMark verdict={known.verdict} />
              <p className="muted">{clinicSentence(known, comparison, measure)}</p>
              <Link to={paths.outcomes({ ...selection, clinic: slug })}>See it in the funnel</Link>
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}
