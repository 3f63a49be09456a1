import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { ChartExport } from '../../charts/ChartExport.js';
import { captionOf, fileNameOf } from '../../comparison/caption.js';
import type { Comparison } from '../../comparison/comparison.js';
import { isFollowedUp } from '../../comparison/follow-up-words.js';
import { measureOf } from '../../comparison/measure.js';
import { exclusionName } from '../../comparison/scope-words.js';
import type { Selection } from '../../comparison/selection.js';
import { useComparison } from '../../comparison/useComparison.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatCount, formatRate } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { windowWords } from '../patient/chart-words.js';
import { CompletenessStrip } from '../outcomes/CompletenessStrip.js';
import type { FollowUpWindow } from '../../graph/schema.generated.js';
import { ClinicFrame, type ClinicTabProps } from './ClinicFrame.js';
import { isRowShown, type SpineRow } from './spine-layout.js';
import { useSpine } from './useSpine.js';

const windowName = (window: string | null): string => windowWords[window as FollowUpWindow] ?? '–';

const hidden = <span className="suppressed">not shown</span>;

const standing = (row: SpineRow): string => {
  if (row.refusal) return row.refusal;
  if (row.completeness !== null && row.completeness < 0.8) return 'With caution: below 80 %.';
  return 'Enough to judge.';
};

const columns: ReadonlyArray<Column<SpineRow>> = [
  { id: 'indicator', header: 'Indicator', cell: ({ indicator }) => indicator.name },
  { id: 'window', header: 'Window', cell: ({ indicator }) => windowName(indicator.window) },
  {
    id: 'eligible',
    header: 'Eligible',
    numeric: true,
    cell: (row) => (isRowShown(row) ? formatCount(row.nEligible) : hidden),
  },
  { id: 'n', header: 'Answered', numeric: true, cell: (row) => (isRowShown(row) ? formatCount(row.n) : hidden) },
  {
    id: 'completeness',
    header: 'Followed up',
    numeric: true,
    sortBy: ({ completeness }) => completeness,
    cell: (row) => (isRowShown(row) ? <strong>{formatRate(row.completeness, 0)}</strong> : hidden),
  },
  {
    id: 'standing',
    header: 'What it allows',
    cell: (row) => (isRowShown(row) ? <span className="wrap-cell">{standing(row)}</span> : hidden),
  },
];

function Missing({ comparison, slug, selection }: { comparison: Comparison; slug: string; selection: Selection }) {
  const strip = useRef<HTMLDivElement>(null);
  const row = comparison.rows.find(({ clinic }) => clinic?.slug === slug);
  const measure = measureOf(comparison.indicator.unit);
  return (
    <Panel
      title="Follow-up beside the other clinics"
      note={comparison.indicator.name}
      actions={
        <ChartExport
          chart={strip}
          caption={() => captionOf(comparison, selection, (id) => id)}
          fileName={fileNameOf(comparison, 'follow-up')}
        />
      }
    >
      <div className="stack">
        <div ref={strip}>
          <CompletenessStrip rows={comparison.rows} selected={slug} onSelect={() => undefined} />
        </div>
        {row?.bounds && !row.suppressed && (
          <p>
            {formatCount(row.nEligible - row.n)} of {formatCount(row.nEligible)} eligible episodes have no answer. Had
            none of them responded, the clinic would stand at {measure.format(row.bounds.worst)}; had all of them, at{' '}
            {measure.format(row.bounds.best)}. It stands at {measure.format(row.rate)} before adjustment.
          </p>
        )}
      </div>
    </Panel>
  );
}

function DataQuality({ slug, clinic, selection }: ClinicTabProps) {
  const { result, spine } = useSpine(clinic?.id, selection);
  const { result: compared, comparison } = useComparison(selection);
  return (
    <div className="stack">
      <QueryView result={compared} data={comparison} skeleton={<Skeleton height={190} radius="md" />}>
        {(answer) => <Missing comparison={answer} slug={slug} selection={selection} />}
      </QueryView>
      <QueryView result={result} data={spine} skeleton={<Skeleton height={420} radius="md" />}>
        {(known) => (
          <Panel title="How complete each measure is" note={`as of ${formatMoment(known.asOf)}`} flush>
            <DataTable
              caption="Completeness by indicator"
              columns={columns}
              rows={known.rows.filter(({ indicator }) => isFollowedUp(indicator))}
              rowKey={({ indicator }) => indicator.id}
            />
          </Panel>
        )}
      </QueryView>
      <QueryView result={compared} data={comparison} skeleton={<Skeleton height={120} radius="md" />}>
        {({ lineage, indicator }) => (
          <Panel title="Who is not counted in the network’s number" note={indicator.name}>
            <dl className="facts facts-list">
              {lineage.excludedByReason.map(({ reason, count }) => (
                <div key={reason} className="facts-row">
                  <dt>{exclusionName(reason)}</dt>
                  <dd>{count === null ? 'too few to show' : formatCount(count)}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        )}
      </QueryView>
    </div>
  );
}

export const DataQualityPage = () => (
  <ClinicFrame title="data quality">{(tab) => <DataQuality {...tab} />}</ClinicFrame>
);
