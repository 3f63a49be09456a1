import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import {
  type Comparison,
  type ComparisonRow,
  clinicName,
  isShown,
  judgedInterval,
  judgedRate,
} from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';
import { rankRefusal, rankWords } from '../../comparison/rank.js';
import { clinicSentence } from '../../comparison/row-sentence.js';
import type { Selection } from '../../comparison/selection.js';
import { EmptyState } from '../../components/EmptyState.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { WatchClinic } from './WatchClinic.js';

interface Props {
  comparison: Comparison;
  row: ComparisonRow | undefined;
  measure: Measure;
  selection: Partial<Selection>;
  onClear: () => void;
}

function Numbers({ comparison, row, measure }: Pick<Props, 'comparison' | 'measure'> & { row: ComparisonRow }) {
  const adjusted = row.standardised;
  return (
    <>
      <p className="selection-value">
        {measure.format(judgedRate(row))} <span>95 % interval {measure.formatInterval(judgedInterval(row))}</span>
      </p>
      <p>{clinicSentence(row, comparison, measure)}</p>
      <h4>Could this be data?</h4>
      <dl className="facts facts-tight">
        <dt>Followed up</dt>
        <dd>
          {formatRate(row.completeness, 0)} ({formatCount(row.n)} of {formatCount(row.nEligible)})
        </dd>
        {row.bounds && (
          <>
            <dt>If the missing were all worst, all best</dt>
            <dd>{measure.formatInterval({ lower: row.bounds.worst, upper: row.bounds.best })}</dd>
          </>
        )}
        {adjusted && (
          <>
            <dt>Before case-mix adjustment</dt>
            <dd>{measure.format(row.rate)}</dd>
            <dt>Observed, expected with its patients</dt>
            <dd>
              {adjusted.ratio === null
                ? `${measure.format(adjusted.observed)}, ${measure.format(adjusted.expected)}`
                : `${formatCount(adjusted.observed)}, ${adjusted.expected.toFixed(1)}`}
            </dd>
          </>
        )}
      </dl>
      <h4>Then what to expect</h4>
      <dl className="facts facts-tight">
        <dt>Limits at this size</dt>
        <dd>
          {row.limits
            ? measure.formatInterval({ lower: row.limits.lower95, upper: row.limits.upper95 })
            : 'none for so few'}
        </dd>
        {adjusted && (
          <>
            <dt>Place by rate</dt>
            <dd>
              {rankWords(row)
                ? `${rankWords(row)} of ${adjusted.rankInterval.among}`
                : (rankRefusal(row) ?? 'not ranked')}
            </dd>
            <dt>To expect next year, with chance taken out</dt>
            <dd>{measure.format(adjusted.shrunken.rate)}</dd>
          </>
        )}
      </dl>
    </>
  );
}

/** The clinic that is lit in every chart, in full. "Could this be data?" comes before clinical questions. */
export function SelectedClinic({ comparison, row, measure, selection, onClear }: Props) {
  if (!row?.clinic) {
    return (
      <aside className="selection" aria-label="Selected clinic">
        <h3>How to read this</h3>
        <p>
          Each mark is a clinic: farther right with more people, higher with more of what is counted. Inside the shaded
          funnel a difference is no larger than chance would make it.
        </p>
        <p>Select a mark, or a clinic in the table, for its numbers. It stays lit on every page.</p>
      </aside>
    );
  }
  const { slug } = row.clinic;
  return (
    <aside className="selection" aria-label="Selected clinic">
      <header>
        <h3>{clinicName(row)}</h3>
        <VerdictMark verdict={row.verdict} />
      </header>
      {isShown(row) ? (
        <Numbers comparison={comparison} row={row} measure={measure} />
      ) : (
        <EmptyState reason="SUPPRESSED">{row.suppressed?.reason ?? 'Fewer than 10 people have an answer.'}</EmptyState>
      )}
      <WatchClinic
        key={`${row.clinic.id} ${comparison.indicator.id}`}
        clinic={row.clinic}
        indicator={comparison.indicator}
      />
      <div className="selection-actions">
        <Button component={Link} to={paths.clinic(slug, selection)} size="compact-md" variant="light">
          Open clinic
        </Button>
        <Button component={Link} to={paths.trends({ ...selection, clinic: slug })} size="compact-md" variant="subtle">
          Trend
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onClear}>
          Clear
        </Button>
      </div>
    </aside>
  );
}
