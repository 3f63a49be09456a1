import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { ForestChart } from '../../charts/ForestChart.js';
import { measureOf } from '../../comparison/measure.js';
import { useComparison } from '../../comparison/useComparison.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { formatCount } from '../../format/number.js';
import { formatDay } from '../../format/time.js';
import { type VersionOutcome, isCompared, outcomeRow } from './before-after.js';
import { type EffectVersion, effectIndicator, selectionOf } from './effect-version.js';

interface EachProps {
  versions: readonly EffectVersion[];
  known?: readonly VersionOutcome[];
  children: (known: readonly VersionOutcome[]) => ReactNode;
}

/** Asks for the outcome of one version after the other: a hook cannot be called in a loop, a component can. */
function EachOutcome({ versions, known = [], children }: EachProps) {
  const [version, ...rest] = versions;
  return version ? (
    <OneOutcome key={version.id} version={version} rest={rest} known={known}>
      {children}
    </OneOutcome>
  ) : (
    children(known)
  );
}

function OneOutcome({
  version,
  rest,
  known = [],
  children,
}: Omit<EachProps, 'versions'> & { version: EffectVersion; rest: readonly EffectVersion[] }) {
  const { comparison } = useComparison(selectionOf(version));
  const next = comparison ? [...known, { version, comparison }] : known;
  return (
    <EachOutcome versions={rest} known={next}>
      {children}
    </EachOutcome>
  );
}

const columns: ReadonlyArray<Column<VersionOutcome>> = [
  { id: 'version', header: 'Version', cell: ({ version }) => version.semanticVersion },
  {
    id: 'approved',
    header: 'Approved',
    cell: ({ version }) => (version.approvedAt ? formatDay(version.approvedAt.slice(0, 10)) : '–'),
  },
  { id: 'n', header: 'n', numeric: true, cell: ({ comparison }) => formatCount(comparison.n) },
  {
    id: 'followed',
    header: 'Followed up',
    numeric: true,
    cell: ({ comparison: { nEligible, followUpPercent } }) =>
      nEligible > 0 ? `${followUpPercent.toFixed(0)}\u00a0%` : '–',
  },
  {
    id: 'observed',
    header: 'Observed (95 % interval)',
    cell: ({ comparison }) => <Observed comparison={comparison} />,
  },
];

function Observed({ comparison }: Pick<VersionOutcome, 'comparison'>) {
  const { n, networkRate, networkInterval, indicator } = comparison;
  const measure = measureOf(indicator.unit);
  if (!isCompared(comparison))
    return (
      <span className="muted">
        Not compared: {indicator.minimumN} answers are needed, {formatCount(n)} are there
      </span>
    );
  return (
    <span>
      {measure.format(networkRate)} <span className="muted">({measure.formatInterval(networkInterval)})</span>
    </span>
  );
}

/** How patients fared by the version that their series was planned by, the first first; what is too few is not drawn. */
export function BeforeAfterPanel({ versions }: { versions: readonly EffectVersion[] }) {
  const inTime = useMemo(
    () => versions.toSorted((a, b) => (a.approvedAt ?? '').localeCompare(b.approvedAt ?? '')),
    [versions],
  );
  return <EachOutcome versions={inTime}>{(known) => <Outcomes known={known} />}</EachOutcome>;
}

function Outcomes({ known }: { known: readonly VersionOutcome[] }) {
  const [first] = known;
  const drawn = known.filter(({ comparison }) => isCompared(comparison));
  return (
    <Panel title="Before and after, by version" note={first?.comparison.indicator.name}>
      <div className="stack">
        {first && drawn.length > 1 && (
          <ForestChart
            label={`${first.comparison.indicator.name} by version, with 95 % intervals`}
            rows={drawn.map(outcomeRow)}
            reference={null}
            measure={measureOf(first.comparison.indicator.unit)}
          />
        )}
        <DataTable
          caption="Outcome by version"
          columns={columns}
          rows={known}
          rowKey={({ version }) => version.id}
          isCompact
        />
        <p className="small-print">
          Not adjusted for case mix. Other things change with time as well: whom clinics treat, who answers, what else
          is done. A difference between versions need not come from them.{' '}
          <Link to={paths.outcomes({ indicator: effectIndicator })}>Compare clinics by these numbers</Link>
        </p>
      </div>
    </Panel>
  );
}
