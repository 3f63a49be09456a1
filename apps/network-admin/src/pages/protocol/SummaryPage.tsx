import { useQuery } from '@apollo/client/react';
import { NumberInput, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatDay } from '../../format/time.js';
import { ContentView, DoseFacts, type VersionDetail } from './ContentView.js';
import { DoseCurveChart } from './DoseCurveChart.js';
import { VersionDetailDocument } from './protocol.generated.js';
import { OverdueReview, isOverdue, isReviewed } from './OverdueReview.js';
import { type Protocol, ProtocolFrame } from './ProtocolFrame.js';
import { StatusMark } from './StatusMark.js';

/** A usual adult, until somebody chooses another weight. */
export const usualKilograms = 70;

/** Kilograms that the schedule is drawn for, as typed and as asked for: nothing outside what the graph takes. */
export function useWeight() {
  const [typed, setTyped] = useState<string | number>(usualKilograms);
  const kilograms = Number(typed);
  const isUsable = typed !== '' && kilograms >= 30 && kilograms <= 300;
  return { typed, setTyped, weightGrams: Math.round((isUsable ? kilograms : usualKilograms) * 1000) };
}

export function WeightField({ weight }: { weight: ReturnType<typeof useWeight> }) {
  return (
    <NumberInput
      label="Weight, kg"
      size="xs"
      w={110}
      min={30}
      max={300}
      value={weight.typed}
      onChange={weight.setTyped}
    />
  );
}

function VersionLine({ version }: { version: VersionDetail }) {
  const warnings = version.findings.length;
  return (
    <p className="version-line">
      <StatusMark status={version.status} />
      <strong>Version {version.semanticVersion}</strong>
      {version.effectiveFrom && <span>from {formatDay(version.effectiveFrom)}</span>}
      {version.reviewDueOn && isReviewed(version) && !isOverdue(version) && (
        <span>review due {formatDay(version.reviewDueOn)}</span>
      )}
      {warnings > 0 && <Link to={paths.review(version.id)}>{warnings} notes of the checks</Link>}
      <code title="SHA-256 of the content: what was signed">{version.contentHash.slice(0, 12)}</code>
    </p>
  );
}

function Summary({ protocol }: { protocol: Protocol }) {
  const [params] = useSearchParams();
  const weight = useWeight();
  const asked = params.get('version');
  const versions = protocol.versions.nodes;
  const known = versions.find(({ id }) => id === asked);
  const id = known?.id ?? protocol.approvedVersion?.id ?? versions[0]?.id ?? '';
  const result = useQuery(VersionDetailDocument, {
    variables: { id, weightGrams: weight.weightGrams },
    skip: id === '',
  });
  const version = result.data?.protocolVersion ?? result.previousData?.protocolVersion;
  if (id === '') return <EmptyState reason="NOTHING_YET">This protocol has no version yet.</EmptyState>;
  return (
    <div className="stack">
      <UnknownParameters values={asked !== null && !known ? [asked] : []} />
      <QueryView result={result} data={version} skeleton={<Skeleton height={640} radius="md" />}>
        {(detail) => (
          <div className="stack">
            <OverdueReview version={detail} />
            <VersionLine version={detail} />
            <ContentView
              content={detail.content}
              dose={
                <Panel title="Dose" actions={<WeightField weight={weight} />}>
                  <DoseCurveChart curves={[{ name: detail.semanticVersion, ...detail.doseCurve }]} />
                  <DoseFacts content={detail.content} />
                </Panel>
              }
            />
          </div>
        )}
      </QueryView>
    </div>
  );
}

export function SummaryPage() {
  return <ProtocolFrame>{(protocol) => <Summary protocol={protocol} />}</ProtocolFrame>;
}
