import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatDay } from '../../format/time.js';
import { AdherencePanel } from './AdherencePanel.js';
import { BeforeAfterPanel } from './BeforeAfterPanel.js';
import { ClinicTrend } from './ClinicTrend.js';
import { type EffectVersion, effectIndicator } from './effect-version.js';
import { ProtocolEffectDocument } from './protocol.generated.js';
import { type Protocol, ProtocolFrame } from './ProtocolFrame.js';

/** Upright lines where a version was put in force at a site. */
function activationsAt(versions: readonly EffectVersion[], clinicId: string | undefined) {
  return versions.flatMap((version) =>
    version.activations
      .filter(({ clinic }) => clinic?.id === clinicId)
      .map(({ from, until }) => ({ version, from, until })),
  );
}

/** The site with the most sessions: where a trend is likeliest to be told. */
function mostTreating(versions: readonly EffectVersion[]): string | undefined {
  const [most] = versions
    .flatMap(({ adherence }) => adherence)
    .filter(({ clinic }) => clinic !== null)
    .toSorted((a, b) => b.sessions - a.sessions);
  return most?.clinic?.id;
}

function TrendOfSite({ versions }: { versions: readonly EffectVersion[] }) {
  const clinics = useMemo(() => {
    const found = versions.flatMap(({ activations }) => activations.flatMap(({ clinic }) => clinic ?? []));
    return [...new Map(found.map((clinic) => [clinic.id, clinic])).values()].toSorted((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    );
  }, [versions]);
  const [chosen, setChosen] = useState<string>();
  const clinicId = chosen ?? mostTreating(versions) ?? clinics[0]?.id;
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
      indicator={effectIndicator}
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

/** The version with the most sessions: where there is most to be seen. */
function mostUsed(versions: readonly EffectVersion[]): EffectVersion | undefined {
  const sessionsOf = ({ adherence }: EffectVersion) => adherence.reduce((sum, { sessions }) => sum + sessions, 0);
  return versions.toSorted((a, b) => sessionsOf(b) - sessionsOf(a))[0];
}

function Outcomes({ protocol }: { protocol: Protocol }) {
  const result = useQuery(ProtocolEffectDocument, { variables: { id: protocol.id } });
  const versions = result.data?.protocol?.versions.nodes;
  const [params, setParams] = useSearchParams();
  const chosen = params.get('version');
  return (
    <QueryView result={result} data={versions} skeleton={<Skeleton height={560} radius="md" />}>
      {(known) => {
        const used = known.filter(({ activations }) => activations.length > 0);
        const version = used.find(({ id }) => id === chosen) ?? mostUsed(used);
        if (used.length === 0)
          return <EmptyState reason="NOTHING_YET">No version of this protocol has been in force at a site.</EmptyState>;
        return (
          <div className="stack">
            <UnknownParameters values={chosen !== null && chosen !== version?.id ? [chosen] : []} />
            <div className="filter-bar" role="group" aria-label="Version">
              {used.map(({ id, semanticVersion }) => (
                <button
                  key={id}
                  type="button"
                  className="chip"
                  aria-pressed={id === version?.id}
                  onClick={() => setParams({ version: id })}
                >
                  {semanticVersion}
                </button>
              ))}
            </div>
            {version && <AdherencePanel key={version.id} version={version} />}
            <BeforeAfterPanel versions={used} />
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
