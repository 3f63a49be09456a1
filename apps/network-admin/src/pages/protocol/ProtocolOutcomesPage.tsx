import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { clinicName, isShown, judgedRate, verdictWords } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { initialSelection, type Selection } from '../../comparison/selection.js';
import { useComparison } from '../../comparison/useComparison.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatCount } from '../../format/number.js';
import { formatDay } from '../../format/time.js';
import { AdherenceScatter } from './AdherenceScatter.js';
import { ClinicTrend } from './ClinicTrend.js';
import { ProtocolEffectDocument, type ProtocolEffectQuery } from './protocol.generated.js';
import { type Protocol, ProtocolFrame } from './ProtocolFrame.js';

type EffectVersion = NonNullable<ProtocolEffectQuery['protocol']>['versions']['nodes'][number];
type Adherence = EffectVersion['adherence'][number];

const indicator = initialSelection.indicator;

const selectionOf = (version: EffectVersion): Selection => ({
  ...initialSelection,
  protocols: [version.id],
  adjust: 'CASE_MIX',
});

const cautions = [
  'Sites that keep to a protocol may differ in other ways: what holds between sites need not hold between patients.',
  'Who gets which dose is chosen by clinicians who know the patient: the sicker may be treated otherwise.',
  'There are few sites: one site more or less can turn the picture.',
];

interface SiteRow {
  adherence: Adherence;
  outcome: string;
  verdict: string;
}

const columns: ReadonlyArray<Column<SiteRow>> = [
  {
    id: 'site',
    header: 'Site',
    cell: ({ adherence }) =>
      adherence.clinic ? <Link to={paths.clinic(adherence.clinic.slug)}>{adherence.clinic.name}</Link> : '–',
  },
  { id: 'sessions', header: 'Sessions', numeric: true, cell: ({ adherence }) => formatCount(adherence.sessions) },
  {
    id: 'score',
    header: 'Adherence',
    cell: ({ adherence }) =>
      adherence.scorePercent === null ? (
        <span className="muted">{adherence.refusal}</span>
      ) : (
        `${adherence.scorePercent.toFixed(1)}\u00a0%`
      ),
  },
  { id: 'outcome', header: 'Outcome, adjusted', cell: ({ outcome }) => outcome },
  { id: 'verdict', header: 'Against the network', cell: ({ verdict }) => verdict },
];

function AdherencePanel({ version }: { version: EffectVersion }) {
  const selection = selectionOf(version);
  const { result, comparison } = useComparison(selection);
  const measure = comparison && measureOf(comparison.indicator.unit);
  const rows = version.adherence.map((adherence): SiteRow => {
    const row = comparison?.rows.find(({ clinic }) => clinic?.id === adherence.clinic?.id);
    const known = row && isShown(row) ? judgedRate(row) : null;
    return {
      adherence,
      outcome: known !== null && measure ? measure.format(known) : 'not shown, too few people',
      verdict: row ? verdictWords[row.verdict] : '–',
    };
  });
  const points = useMemo(
    () =>
      version.adherence.flatMap(({ clinic, scorePercent, sessions }) => {
        const row = comparison?.rows.find((one) => one.clinic?.id === clinic?.id);
        const outcome = row && isShown(row) ? judgedRate(row) : null;
        if (!comparison || !row || scorePercent === null || outcome === null) return [];
        const { format } = measureOf(comparison.indicator.unit);
        return [
          {
            id: row.clinic?.id ?? '',
            name: clinicName(row),
            adherencePercent: scorePercent,
            outcome,
            sentence: `${clinicName(row)}: adherence ${scorePercent.toFixed(1)} % of ${sessions} sessions, outcome ${format(outcome)}, n ${row.n}. ${verdictWords[row.verdict]}.`,
          },
        ];
      }),
    [version, comparison],
  );
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
            {points.length < 3 ? (
              <EmptyState reason="SUPPRESSED" title="Too few sites to draw">
                Fewer than three sites have enough sessions and enough answers by this version.
              </EmptyState>
            ) : (
              <AdherenceScatter
                points={points}
                network={known.networkRate}
                measure={measureOf(known.indicator.unit)}
                outcomeName={`${known.indicator.name}, adjusted for case mix`}
              />
            )}
            <details>
              <summary>The same numbers as a table</summary>
              <DataTable
                caption={`Adherence and ${known.indicator.name} by site`}
                columns={columns}
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

function VersionOutcome({ version }: { version: EffectVersion }) {
  const { comparison } = useComparison(selectionOf(version));
  if (!comparison) return null;
  const { n, nEligible, followUpPercent, networkRate, indicator: measured } = comparison;
  const isEnough = n >= measured.minimumN;
  return (
    <tr>
      <th scope="row">{version.semanticVersion}</th>
      <td>{version.approvedAt ? formatDay(version.approvedAt.slice(0, 10)) : '–'}</td>
      <td>{formatCount(n)}</td>
      <td>{nEligible > 0 ? `${followUpPercent.toFixed(0)}\u00a0%` : '–'}</td>
      <td>
        {isEnough ? (
          measureOf(measured.unit).format(networkRate)
        ) : (
          <span className="muted">
            Not compared: {measured.minimumN} answers are needed, {formatCount(n)} are there
          </span>
        )}
      </td>
    </tr>
  );
}

function BeforeAfter({ versions }: { versions: readonly EffectVersion[] }) {
  const { comparison } = useComparison();
  return (
    <Panel title="Before and after, by version" note={comparison?.indicator.name}>
      <div className="scroll-across">
        <table className="small-table">
          <caption className="visually-hidden">Outcome by version</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Approved</th>
              <th scope="col">n</th>
              <th scope="col">Followed up</th>
              <th scope="col">Observed</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionOutcome key={version.id} version={version} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small-print">
        Other things change with time as well: whom clinics treat, who answers, what else is done. A difference between
        versions need not come from them.{' '}
        <Link to={paths.outcomes({ indicator })}>Compare clinics by these numbers</Link>
      </p>
    </Panel>
  );
}

/** Upright lines where a version was put in force at a site. */
function activationsAt(versions: readonly EffectVersion[], clinicId: string | undefined) {
  return versions.flatMap((version) =>
    version.activations
      .filter(({ clinic }) => clinic?.id === clinicId)
      .map(({ from, until }) => ({ version, from, until })),
  );
}

function TrendOfSite({ versions }: { versions: readonly EffectVersion[] }) {
  const clinics = useMemo(() => {
    const found = versions.flatMap(({ activations }) => activations.flatMap(({ clinic }) => clinic ?? []));
    return [...new Map(found.map((clinic) => [clinic.id, clinic])).values()].toSorted((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    );
  }, [versions]);
  const [chosen, setChosen] = useState<string>();
  const clinicId = chosen ?? clinics[0]?.id;
  const activations = useMemo(() => activationsAt(versions, clinicId), [versions, clinicId]);
  const uses = useMemo(
    () =>
      activations.map(({ version, from }) => ({
        __typename: 'ProtocolFirstUse' as const,
        month: from.slice(0, 7),
        protocolVersion: version,
      })),
    [activations],
  );
  return (
    <ClinicTrend
      title="Activations on the trend"
      indicator={indicator}
      clinics={clinics}
      clinicId={clinicId}
      onChoose={setChosen}
      uses={uses}
    >
      <ul className="statements" aria-label="When versions were put in force here">
        {activations.map(({ version, from, until }) => (
          <li key={`${version.id} ${from}`}>
            {formatDay(from.slice(0, 10))}: put in force here, version {version.semanticVersion}
            {until && `, until ${formatDay(until.slice(0, 10))}`}
          </li>
        ))}
      </ul>
      <p className="small-print">Upright lines are activations. What follows one need not follow from it.</p>
    </ClinicTrend>
  );
}

function Outcomes({ protocol }: { protocol: Protocol }) {
  const result = useQuery(ProtocolEffectDocument, { variables: { id: protocol.id } });
  const versions = result.data?.protocol?.versions.nodes;
  const [chosen, setChosen] = useState<string>();
  return (
    <QueryView result={result} data={versions} skeleton={<Skeleton height={560} radius="md" />}>
      {(known) => {
        const used = known.filter(({ activations }) => activations.length > 0);
        const version = used.find(({ id }) => id === chosen) ?? used.find(({ adherence }) => adherence.length > 0);
        if (used.length === 0)
          return <EmptyState reason="NOTHING_YET">No version of this protocol has been in force at a site.</EmptyState>;
        return (
          <div className="stack">
            <div className="filter-bar" role="group" aria-label="Version">
              {used.map(({ id, semanticVersion }) => (
                <button
                  key={id}
                  type="button"
                  className="chip"
                  aria-pressed={id === version?.id}
                  onClick={() => setChosen(id)}
                >
                  {semanticVersion}
                </button>
              ))}
            </div>
            {version && <AdherencePanel key={version.id} version={version} />}
            <BeforeAfter versions={used} />
            <TrendOfSite versions={used} />
          </div>
        );
      }}
    </QueryView>
  );
}

export function ProtocolOutcomesPage() {
  return <ProtocolFrame title="outcomes">{(protocol) => <Outcomes protocol={protocol} />}</ProtocolFrame>;
}
