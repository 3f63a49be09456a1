import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { ChartExport } from '../../charts/ChartExport.js';
import { clinicName, verdictWords } from '../../comparison/comparison.js';
import { csvFile, demonstrationNote, type ExportCaption } from '../../comparison/csv.js';
import { FilterSelect } from '../../comparison/FilterSelect.js';
import { OutcomesViews } from '../../comparison/OutcomesViews.js';
import { adjustmentWords, scopeWords } from '../../comparison/scope-words.js';
import { filterOf, type Selection } from '../../comparison/selection.js';
import { SelectionBar } from '../../comparison/SelectionBar.js';
import { useVersionName } from '../../comparison/useComparison.js';
import { useSelection } from '../../comparison/useSelection.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatMoment } from '../../format/time.js';
import { FunnelLegend } from '../outcomes/FunnelLegend.js';
import { OutcomeRugDocument } from './rug.generated.js';
import { LowerMark, RugGrid } from './RugGrid.js';
import { orderRug, type Rug } from './rug-order.js';

const captionOf = (rug: Rug, selection: Selection, nameOf: (id: string) => string): ExportCaption => ({
  title: 'Every clinic by every indicator',
  filters: [...scopeWords(selection, nameOf), adjustmentWords(selection.adjust === 'CASE_MIX')],
  asOf: rug.asOf,
  methodVersion: 'bands of 95 % and 99.8 %',
  source: window.location.href,
});

const csvOf = (rug: Rug, caption: ExportCaption): string =>
  csvFile(
    caption,
    ['Clinic', 'Region', 'Indicator', 'n', 'Follow-up', 'Verdict', 'Band', 'z', 'Trend'],
    rug.clinics.flatMap((clinic) =>
      clinic.cells.map((cell) => [
        clinicName(clinic),
        clinic.region,
        cell.indicatorId,
        cell.isSuppressed ? null : cell.n,
        cell.isSuppressed ? null : cell.completeness,
        cell.isSuppressed ? 'Not shown' : verdictWords[cell.verdict],
        cell.isSuppressed ? null : cell.band,
        cell.isSuppressed ? null : cell.z,
        cell.isSuppressed ? null : cell.trend,
      ]),
    ),
  );

/** What the controls say on a screen. */
function PrintCaption({ caption: { filters, asOf, methodVersion, source } }: { caption: ExportCaption }) {
  return (
    <p className="print-only small-print">
      {filters.join(' · ')}. As of {formatMoment(asOf)}. Method: {methodVersion}. {demonstrationNote}. {source}
    </p>
  );
}

function RugView({ rug, selection }: { rug: Rug; selection: Selection }) {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [named, setNamed] = useState<string | null>(null);
  const caption = captionOf(rug, selection, useVersionName());
  const asked = params.get('order') ?? 'name';
  const isKnown = ['name', 'region'].includes(asked) || rug.indicators.some(({ id }) => id === asked);
  const order = isKnown ? asked : 'name';
  const clinics = useMemo(() => orderRug(rug.clinics, order), [rug, order]);
  return (
    <div className="stack">
      <UnknownParameters values={isKnown ? [] : [asked]} />
      <p className="headline">
        Of {rug.judged} cells judged, about {Math.round(rug.expectedByChanceOutside95)} would fall outside the 95 %
        limits by chance; {rug.outside95} {rug.outside95 === 1 ? 'does' : 'do'}.
      </p>
      <PrintCaption caption={caption} />
      <Panel
        title="Every clinic by every indicator"
        note="a row of one shape is a clinic’s pattern, a column of one shape a measure’s"
        actions={
          <ChartExport
            caption={() => caption}
            csv={() => csvOf(rug, caption)}
            fileName={`surcease-rug-${rug.asOf.slice(0, 10)}`}
          />
        }
      >
        <div className="stack">
          <FilterSelect
            label="Order by"
            value={order}
            onChange={(value) =>
              setParams(
                (current) => {
                  const next = new URLSearchParams(current);
                  if (value === 'name') next.delete('order');
                  else next.set('order', value);
                  return next;
                },
                { preventScrollReset: true },
              )
            }
          >
            <option value="name">Name</option>
            <option value="region">Region</option>
            {rug.indicators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FilterSelect>
          <RugGrid
            rug={rug}
            clinics={clinics}
            selected={selection.clinic}
            onNamed={setNamed}
            onOpen={(clinic, indicator) => void navigate(paths.outcomes({ ...selection, clinic, indicator }))}
          />
          <p className="strip-note" aria-hidden="true">
            {named ?? 'Point at a cell, or walk with the arrow keys; Enter opens its funnel.'}
          </p>
          <FunnelLegend isWithoutLimits />
          <p className="small-print">
            Outlined: outside the 99.8 % limits. Coloured without outline: outside the 95 % limits. A dot: not shown, to
            protect the people behind it. An arrow in a cell: a shift that lasts. <LowerMark />{' '}
            <span className="visually-hidden">An arrow down</span> at a measure: lower is better.
          </p>
        </div>
      </Panel>
    </div>
  );
}

const ownParameters = ['order'];

export function RugPage() {
  const { selection, unknown, change, clear } = useSelection(ownParameters);
  const { adjust } = selection;
  const result = useQuery(OutcomeRugDocument, { variables: { adjust, filter: filterOf(selection) } });
  const rug = result.data?.outcomeRug ?? (result.loading ? result.previousData?.outcomeRug : null);
  return (
    <>
      <PageHeader
        title="All measures"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Outcomes', to: paths.outcomes(selection) },
        ]}
        lead="Where is the pattern across measures?"
      />
      <OutcomesViews selection={selection} />
      <SelectionBar
        selection={selection}
        asOf={rug?.asOf ?? new Date().toISOString()}
        onChange={change}
        onClear={clear}
        only={['condition', 'protocol', 'period', 'peers', 'adjust']}
      />
      <UnknownParameters values={unknown} />
      <QueryView result={result} data={rug} skeleton={<Skeleton height={640} radius="md" />}>
        {(known) => <RugView rug={known} selection={selection} />}
      </QueryView>
    </>
  );
}
