import { useQuery } from '@apollo/client/react';
import { Select, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { humanise } from '../../format/words.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { type Change, ChangesTable, RiskBadge } from '../protocol/ChangesTable.js';
import { DoseCurveChart } from '../protocol/DoseCurveChart.js';
import { ProtocolPageDocument, VersionDetailDocument } from '../protocol/protocol.generated.js';
import { statusNames } from '../protocol/protocol-words.js';
import { useWeight, WeightField } from '../protocol/SummaryPage.js';
import { CommentThread } from '../review/CommentThread.js';
import { ProtocolDiffDocument } from './protocol-compare.generated.js';

interface Named {
  id: string;
  semanticVersion: string;
}

/** As the graph says them, for whoever wants to be sure that nothing was worded away. */
const rawChanges = (changes: readonly Change[]): string =>
  JSON.stringify(
    changes.map(({ path, before, after, unit }) => ({ path, before, after, unit })),
    null,
    2,
  );

function Comparison({ from, to }: { from: Named; to: Named }) {
  const weight = useWeight();
  const { weightGrams } = weight;
  const result = useQuery(ProtocolDiffDocument, { variables: { from: from.id, to: to.id, weightGrams } });
  const target = useQuery(VersionDetailDocument, { variables: { id: to.id, weightGrams } });
  const { refetch } = target;
  const refresh = useRefresh(refetch);
  const scope = useMemo(() => ({ subject: 'version', refresh }), [refresh]);
  const version = target.data?.protocolVersion ?? target.previousData?.protocolVersion;
  const diff = result.data?.protocolDiff ?? result.previousData?.protocolDiff;
  return (
    <DeedScope value={scope}>
      <QueryView result={result} data={diff} skeleton={<Skeleton height={480} radius="md" />}>
        {(known) => (
          <div className="stack">
            <Panel title="Dose" actions={<WeightField weight={weight} />}>
              <DoseCurveChart
                curves={[
                  { name: from.semanticVersion, ...known.fromCurve },
                  { name: to.semanticVersion, ...known.toCurve },
                ]}
              />
            </Panel>
            <Panel
              title="Fields"
              note={`${known.changes.length} differ: ${humanise(known.level).toLowerCase()}; N and P walk from change to change`}
            >
              <p className="risks">
                {known.risks.map((risk) => (
                  <RiskBadge key={risk} risk={risk} />
                ))}
              </p>
              <ChangesTable
                changes={known.changes}
                isWalked
                under={({ path }) => version && <CommentThread version={version} path={path} />}
              />
              <details>
                <summary>Raw: the changes as they are stored</summary>
                <pre className="raw-changes" tabIndex={0} aria-label="The changes as JSON">
                  {rawChanges(known.changes)}
                </pre>
              </details>
            </Panel>
          </div>
        )}
      </QueryView>
    </DeedScope>
  );
}

/** What exactly changes between two versions, and in which way that may harm. */
export function ProtocolComparePage() {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const result = useQuery(ProtocolPageDocument, { variables: { id } });
  const protocol = result.data?.protocol;
  if (result.data && protocol === null && !result.error) return <NotFoundPage what="protocol" />;
  const versions = protocol?.versions.nodes ?? [];
  const sides = { from: params.get('from'), to: params.get('to') };
  const found = (side: string | null) => versions.find((version) => version.id === side);
  const [from, to] = [found(sides.from), found(sides.to)];
  const unknown = protocol ? [sides.from, sides.to].filter((side) => side !== null && !found(side)) : [];
  const picker = (name: 'from' | 'to', label: string) => (
    <Select
      label={label}
      value={sides[name]}
      onChange={(value) =>
        setParams((current) => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          return next;
        })
      }
      data={versions.map((version) => ({
        value: version.id,
        label: `${version.semanticVersion} (${statusNames[version.status].toLowerCase()})`,
      }))}
    />
  );
  return (
    <>
      <PageHeader
        key={protocol?.title ?? ''}
        title={protocol ? `${protocol.title}: two versions` : 'Two versions'}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Protocols', to: paths.protocols() },
          { name: protocol?.title ?? 'Protocol', to: paths.protocol(id) },
        ]}
        lead="What exactly changes, and is it riskier?"
      />
      <div className="stack">
        <UnknownParameters values={unknown.map(String)} />
        <div className="deed-row">
          {picker('from', 'From')}
          {picker('to', 'To')}
        </div>
        {from && to ? (
          <Comparison key={`${from.id} ${to.id}`} from={from} to={to} />
        ) : (
          protocol && <EmptyState reason="NOTHING_YET">Choose two versions.</EmptyState>
        )}
      </div>
    </>
  );
}
