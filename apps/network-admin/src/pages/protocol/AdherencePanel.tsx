import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import {
  clinicName,
  type Comparison,
  type ComparisonRow,
  isShown,
  judgedRate,
  verdictWords,
} from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { useComparison } from '../../comparison/useComparison.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatSpan } from '../../format/number.js';
import { AdherenceScatter } from './AdherenceScatter.js';
import { type EffectVersion, selectionOf } from './effect-version.js';
import type { ScatterPoint } from './scatter-layout.js';

type Adherence = EffectVersion['adherence'][number];

/** Fewer points than this would be read as a line. */
const FEWEST_SITES = 3;

const cautions = [
  'Ecological: sites that keep to a protocol may differ in other ways. What holds between sites need not hold between patients.',
  'Confounding by indication: who gets which dose is chosen by clinicians who know the patient. The sicker may be treated otherwise.',
  'Few sites: one more or less can turn the picture.',
];

interface SiteRow {
  adherence: Adherence;
  row: ComparisonRow | undefined;
}

const rowsOf = (version: EffectVersion, comparison: Comparison | null | undefined): SiteRow[] =>
  version.adherence.map((adherence) => ({
    adherence,
    row: comparison?.rows.find(({ clinic }) => clinic !== null && clinic.id === adherence.clinic?.id),
  }));

/** A site is drawn where both numbers are given, and its outcome has limits to be seen against. */
function pointOf({ adherence, row }: SiteRow, { indicator }: Comparison): ScatterPoint[] {
  const outcome = row && isShown(row) ? judgedRate(row) : null;
  if (!row?.limits || row.verdict === 'TOO_FEW' || outcome === null || adherence.scorePercent === null) return [];
  const { format, formatInterval } = measureOf(indicator.unit);
  const { lower95: lower, upper95: upper } = row.limits;
  return [
    {
      id: row.clinic?.id ?? '',
      name: clinicName(row),
      adherencePercent: adherence.scorePercent,
      outcome,
      verdict: row.verdict,
      limits: row.limits,
      sentence: `${clinicName(row)}: adherence ${adherence.scorePercent.toFixed(1)} %${adherence.interval ? ` (95 % interval ${formatSpan(adherence.interval)}\u00a0%)` : ''} of ${formatCount(adherence.sessions)} sessions, outcome ${format(outcome)}, n ${formatCount(row.n)}, 95 % limits ${formatInterval({ lower, upper })}. ${verdictWords[row.verdict]}.`,
    },
  ];
}

const columnsFor = (comparison: Comparison): ReadonlyArray<Column<SiteRow>> => {
  const { format, formatInterval } = measureOf(comparison.indicator.unit);
  return [
    {
      id: 'site',
      header: 'Site',
      cell: ({ adherence }) =>
        adherence.clinic ? <Link to={paths.clinic(adherence.clinic.slug)}>{adherence.clinic.name}</Link> : '–',
    },
    { id: 'sessions', header: 'Sessions', numeric: true, cell: ({ adherence }) => formatCount(adherence.sessions) },
    {
      id: 'score',
      header: 'Adherence (95 % interval)',
      numeric: true,
      cell: ({ adherence }) =>
        adherence.scorePercent === null ? (
          <span className="muted">{adherence.refusal}</span>
        ) : (
          <>
            {adherence.scorePercent.toFixed(1)}&nbsp;%
            {adherence.interval && <span className="muted"> ({formatSpan(adherence.interval)}&nbsp;%)</span>}
          </>
        ),
    },
    { id: 'n', header: 'Answers (n)', numeric: true, cell: ({ row }) => (row ? formatCount(row.n) : '–') },
    {
      id: 'outcome',
      header: 'Outcome, adjusted',
      numeric: true,
      cell: ({ row }) =>
        row && isShown(row) ? format(judgedRate(row)) : <span className="muted">not shown, too few people</span>,
    },
    {
      id: 'limits',
      header: '95 % limits',
      numeric: true,
      cell: ({ row }) => (row?.limits ? formatInterval({ lower: row.limits.lower95, upper: row.limits.upper95 }) : '–'),
    },
    {
      id: 'verdict',
      header: 'Against the network',
      cell: ({ row }) =>
        row ? (
          <span className="stacked">
            <VerdictMark verdict={row.verdict} />
            {row.refusal && <span className="small-print">{row.refusal}</span>}
          </span>
        ) : (
          '–'
        ),
    },
  ];
};

/** Why nothing is drawn, in numbers: what there is, and what it would take. */
function tooFewWords(rows: readonly SiteRow[], points: number, { n, indicator }: Comparison): string {
  const most = Math.max(0, ...rows.flatMap(({ row }) => row?.n ?? []));
  const sites = points === 1 ? 'One site has' : points === 2 ? 'Two sites have' : 'No site has';
  return `${sites} the ${indicator.minimumN} answers that it takes to judge one by this version, and ${FEWEST_SITES} such sites are needed. The network has ${formatCount(n)} answers so far, the site with the most has ${formatCount(most)}. Sites appear here as patients are followed up.`;
}

/** How many are drawn, and how many lie where few would by chance. */
function drawnWords(points: readonly ScatterPoint[], siteCount: number): string {
  const outside = points.filter(({ outcome, limits }) => outcome < limits.lower95 || outcome > limits.upper95).length;
  const lie = outside === 0 ? 'none lies' : outside === 1 ? 'one lies' : `${outside} lie`;
  return `${points.length} of ${siteCount} sites have enough sessions and answers to be drawn; ${lie} outside the 95 % limits for a site of its size, where about ${(0.05 * points.length).toFixed(1)} would by chance.`;
}

/** How sites kept to a version beside how their patients fared: never a claim that the one makes the other. */
export function AdherencePanel({ version }: { version: EffectVersion }) {
  const { result, comparison } = useComparison(selectionOf(version));
  const rows = useMemo(() => rowsOf(version, comparison), [version, comparison]);
  const points = useMemo(() => (comparison ? rows.flatMap((row) => pointOf(row, comparison)) : []), [rows, comparison]);
  return (
    <Panel title="Adherence and outcome, by site" note={`version ${version.semanticVersion}`}>
      <QueryView result={result} data={comparison} skeleton={<Skeleton height={360} radius="sm" />}>
        {(known) => (
          <div className="stack">
            <ul className="warning-list" aria-label="How to read this">
              {cautions.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
            {points.length < FEWEST_SITES ? (
              <EmptyState reason="SUPPRESSED" title="Too few sites to draw">
                {tooFewWords(rows, points.length, known)}
              </EmptyState>
            ) : (
              <>
                <p>{drawnWords(points, rows.length)}</p>
                <AdherenceScatter
                  points={points}
                  network={known.networkRate}
                  measure={measureOf(known.indicator.unit)}
                  outcomeName={`${known.indicator.name}, adjusted for case mix`}
                />
              </>
            )}
            <details>
              <summary>The same numbers as a table</summary>
              <DataTable
                caption={`Adherence and ${known.indicator.name} by site`}
                columns={columnsFor(known)}
                rows={rows}
                rowKey={({ adherence }) => adherence.clinic?.id ?? ''}
                isCompact
              />
            </details>
          </div>
        )}
      </QueryView>
    </Panel>
  );
}
