import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { type ComparisonRow, clinicName } from '../../comparison/comparison.js';
import { reasonOf } from '../../comparison/row-sentence.js';
import { EmptyState } from '../../components/EmptyState.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatInterval, formatRate } from '../../format/number.js';

/** The clinic that is lit in the chart and in the table, in full. "Could this be data?" comes before clinical questions. */
export function SelectedClinic({ row, onClear }: { row: ComparisonRow | undefined; onClear: () => void }) {
  if (!row?.clinic) {
    return (
      <aside className="selection" aria-label="Selected clinic">
        <h3>How to read this</h3>
        <p>
          Each mark is a clinic: farther right with more people, higher with more responders. Inside the shaded funnel a
          difference is no larger than chance would make it.
        </p>
        <p>Select a mark, or a clinic in the table, for its numbers.</p>
      </aside>
    );
  }
  return (
    <aside className="selection" aria-label="Selected clinic">
      <header>
        <h3>{clinicName(row)}</h3>
        <VerdictMark verdict={row.verdict} />
      </header>
      {row.suppressed || row.rate === null ? (
        <EmptyState reason="SUPPRESSED">{row.suppressed?.reason ?? `Fewer than 10 people have an answer.`}</EmptyState>
      ) : (
        <>
          <p className="selection-value">
            {formatRate(row.rate)} <span>95 % interval {formatInterval(row.interval)}</span>
          </p>
          <p>{reasonOf(row)}</p>
          <dl className="facts facts-tight">
            <dt>Responders</dt>
            <dd>
              {row.responders === null ? '–' : formatCount(row.responders)} of {formatCount(row.n)}
            </dd>
            <dt>Expected at this size</dt>
            <dd>
              {row.limits
                ? formatInterval({ lower: row.limits.lower95, upper: row.limits.upper95 })
                : 'No limits for so few'}
            </dd>
            <dt>Followed up</dt>
            <dd>
              {formatRate(row.completeness, 0)} ({formatCount(row.n)} of {formatCount(row.nEligible)})
            </dd>
            <dt>If the missing were all worst, all best</dt>
            <dd>{row.bounds ? formatInterval({ lower: row.bounds.worst, upper: row.bounds.best }) : '–'}</dd>
          </dl>
        </>
      )}
      <div className="selection-actions">
        <Button component={Link} to={paths.clinic(row.clinic.slug)} size="compact-md" variant="light">
          Open clinic
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onClear}>
          Clear
        </Button>
      </div>
    </aside>
  );
}
