import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { ChartExport } from '../../charts/ChartExport.js';
import { filterOf, type Selection } from '../../comparison/selection.js';
import { SelectionBar } from '../../comparison/SelectionBar.js';
import { useSelection } from '../../comparison/useSelection.js';
import { DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatMoment } from '../../format/time.js';
import type { IndicatorId } from '../../graph/schema.generated.js';
import { ReliefPanel } from '../../relief/ReliefPanel.js';
import { TrendPanel } from '../trends/TrendPanel.js';
import { ClinicTrendDocument } from '../trends/trends.generated.js';
import { type Clinic, ClinicFrame, type ClinicTabProps } from './ClinicFrame.js';
import { SpineChart } from './SpineChart.js';
import { spineColumns } from './spine-columns.js';
import { spineCaption, spineCsv } from './spine-export.js';
import type { Spine } from './spine-layout.js';
import { useSpine } from './useSpine.js';

interface SpineProps {
  spine: Spine;
  clinic: Clinic;
  selection: Selection;
  onSelect: (indicator: string | null) => void;
}

function SpinePanel({ spine, clinic, selection, onSelect }: SpineProps) {
  const chart = useRef<HTMLDivElement>(null);
  const caption = () => spineCaption(spine, clinic.name, selection);
  if (spine.rows.length === 0)
    return <EmptyState reason="NOTHING_YET">No indicator has anything to count at this clinic yet.</EmptyState>;
  return (
    <Panel
      title="Every indicator against its peers"
      note={`as of ${formatMoment(spine.asOf)}; light the range of clinics, dark their middle half`}
      actions={
        <ChartExport
          chart={chart}
          caption={caption}
          csv={() => spineCsv(spine, caption())}
          fileName={`surcease-spine-${clinic.slug}-${spine.asOf.slice(0, 10)}`}
        />
      }
    >
      <div className="stack">
        <div ref={chart}>
          <SpineChart spine={spine} name={clinic.name} selected={selection.indicator} onSelect={onSelect} />
        </div>
        <p className="small-print">
          Each row has a scale of its own. Choosing a row shows its trend below.{' '}
          <Link to={paths.outcomes({ ...selection, clinic: clinic.slug })}>The chosen one in the funnel</Link>
        </p>
        <details>
          <summary>The same numbers as a table</summary>
          <DataTable
            caption={`Every indicator of ${clinic.name}`}
            columns={spineColumns}
            rows={spine.rows}
            rowKey={({ indicator }) => indicator.id}
            isSelected={({ indicator }) => indicator.id === selection.indicator}
            isCompact
          />
        </details>
      </div>
    </Panel>
  );
}

function ChosenTrend({ clinicId, selection }: { clinicId: string; selection: Selection }) {
  const { indicator } = selection;
  const result = useQuery(ClinicTrendDocument, { variables: { clinicId, indicator, filter: filterOf(selection) } });
  const trend = result.data?.clinicTrend ?? (result.loading ? result.previousData?.clinicTrend : null);
  if (!result.loading && !result.error && !trend) return null;
  return (
    <QueryView result={result} data={trend} skeleton={<Skeleton height={460} radius="md" />}>
      {(known) => <TrendPanel trend={known} selection={selection} />}
    </QueryView>
  );
}

function Outcomes({ clinic, selection }: ClinicTabProps) {
  const { change, clear } = useSelection();
  const { result, spine } = useSpine(clinic?.id, selection);
  return (
    <>
      <SelectionBar
        selection={selection}
        asOf={spine?.asOf ?? new Date().toISOString()}
        onChange={change}
        onClear={clear}
      />
      <div className="stack">
        <QueryView result={result} data={clinic && spine} skeleton={<Skeleton height={640} radius="md" />}>
          {(known) =>
            clinic && (
              <SpinePanel
                spine={known}
                clinic={clinic}
                selection={selection}
                onSelect={(indicator) => indicator && change({ indicator: indicator as IndicatorId })}
              />
            )
          }
        </QueryView>
        {clinic && <ChosenTrend clinicId={clinic.id} selection={selection} />}
        {clinic && <ReliefPanel clinicId={clinic.id} conditions={selection.conditions} name={clinic.name} />}
      </div>
    </>
  );
}

export const ClinicOutcomesPage = () => <ClinicFrame title="outcomes">{(tab) => <Outcomes {...tab} />}</ClinicFrame>;
