import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { paths } from '../../app/paths.js';
import { ChartExport } from '../../charts/ChartExport.js';
import { ForestChart } from '../../charts/ForestChart.js';
import { type Comparison, clinicName, judgedInterval, judgedRate, verdictWords } from '../../comparison/comparison.js';
import { csvFile, type ExportCaption } from '../../comparison/csv.js';
import { FilterMenu } from '../../comparison/FilterMenu.js';
import { measureOf } from '../../comparison/measure.js';
import { OutcomesViews } from '../../comparison/OutcomesViews.js';
import { filterOf, isNarrowed, type Selection } from '../../comparison/selection.js';
import { SelectionBar } from '../../comparison/SelectionBar.js';
import { useComparison } from '../../comparison/useComparison.js';
import { useSelection } from '../../comparison/useSelection.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { mostPicked, usePicked } from '../outcomes/usePicked.js';
import { ClinicsSideBySideDocument } from './compare.generated.js';
import { CaseMixTable } from './CaseMixTable.js';
import { PracticeTable } from './PracticeTable.js';
import { caseMixLines, dumbbellRows, factWords, type SideBySide } from './side-by-side.js';

const captionOf = ({ indicator, asOf, clinics }: SideBySide): ExportCaption => ({
  title: `${clinics.map(clinicName).join(', ')}: ${indicator.name}`,
  filters: [
    'hollow before, filled after case-mix adjustment',
    `indicator ${indicator.id} version ${indicator.version}`,
  ],
  asOf,
  methodVersion: `indicator ${indicator.version}`,
  source: window.location.href,
});

function csvOf(sideBySide: SideBySide): string {
  const { clinics } = sideBySide;
  const numbers = (pick: (side: SideBySide['clinics'][number]) => string | number | null | undefined) =>
    clinics.map(pick);
  return csvFile(
    captionOf(sideBySide),
    ['', ...clinics.map(clinicName), 'Network'],
    [
      ['Episodes', ...numbers(({ episodes }) => episodes), null],
      ['Before adjustment', ...numbers(({ unadjusted }) => unadjusted?.rate), sideBySide.networkRate],
      ['After adjustment', ...numbers(({ adjusted }) => adjusted && judgedRate(adjusted)), sideBySide.networkRate],
      ['Lower 95', ...numbers(({ adjusted }) => adjusted && judgedInterval(adjusted)?.lower), null],
      ['Upper 95', ...numbers(({ adjusted }) => adjusted && judgedInterval(adjusted)?.upper), null],
      ['Verdict', ...numbers(({ adjusted }) => adjusted && verdictWords[adjusted.verdict]), null],
      ...caseMixLines(clinics).map(({ name, facts, network }) => [
        name,
        ...numbers(({ clinic }) => factWords(facts.get(clinic?.slug ?? ''))),
        network,
      ]),
    ],
  );
}

function Sides({
  sideBySide,
  selection,
  onSelect,
}: {
  sideBySide: SideBySide;
  selection: Selection;
  onSelect: (slug: string | null) => void;
}) {
  const chart = useRef<HTMLDivElement>(null);
  const measure = measureOf(sideBySide.indicator.unit);
  // Only what came of it follows the filters: case mix and practice of a few people would tell of them.
  const unfiltered = isNarrowed(selection) ? '; of all episodes, whatever the filters' : '';
  const rows = useMemo(() => dumbbellRows(sideBySide.clinics, measure), [sideBySide, measure]);
  return (
    <div className="stack">
      <Panel
        title="Before and after case-mix adjustment"
        note={`${sideBySide.indicator.name}, ${measure.unit}; hollow before, filled after`}
        actions={
          <ChartExport
            chart={chart}
            caption={() => captionOf(sideBySide)}
            csv={() => csvOf(sideBySide)}
            fileName={`surcease-side-by-side-${sideBySide.asOf.slice(0, 10)}`}
          />
        }
      >
        <div ref={chart}>
          <ForestChart
            label={`${sideBySide.indicator.name} before and after case-mix adjustment`}
            rows={rows}
            reference={sideBySide.networkRate}
            referenceName="Network"
            measure={measure}
            selected={selection.clinic}
            onSelect={onSelect}
          />
        </div>
        <ul className="visually-hidden">
          {rows.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ul>
      </Panel>
      <Panel
        title="Whom they treat"
        note={`known before the first infusion; share and number, or mean${unfiltered}`}
        flush
      >
        <CaseMixTable sideBySide={sideBySide} />
      </Panel>
      <Panel title="How they treat" note={`median and middle half; lines reach the outer tenths${unfiltered}`} flush>
        <PracticeTable sideBySide={sideBySide} />
      </Panel>
      <p className="small-print">
        What differs here may be why outcomes differ, or may not: clinics chose it, and nothing was drawn by lot.
      </p>
    </div>
  );
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { selection, change } = useSelection();
  const { picked } = usePicked();
  const bySlug = new Map(comparison.rows.flatMap(({ clinic }) => (clinic ? [[clinic.slug, clinic] as const] : [])));
  const clinicIds = picked.flatMap((slug) => bySlug.get(slug)?.id ?? []);
  const unknown = picked.filter((slug) => !bySlug.has(slug));
  const result = useQuery(ClinicsSideBySideDocument, {
    variables: { clinicIds, indicator: selection.indicator, filter: filterOf(selection) },
    skip: clinicIds.length < 2,
  });
  const sides = result.data?.clinicsSideBySide ?? (result.loading ? result.previousData?.clinicsSideBySide : null);
  return (
    <div className="stack">
      <UnknownParameters values={unknown} />
      {clinicIds.length < 2 ? (
        <div className="panel">
          <EmptyState reason="FILTERED_OUT" title="Choose two to six clinics">
            Pick them in the list above, or in the table of all clinics.
          </EmptyState>
        </div>
      ) : (
        <QueryView result={result} data={sides} skeleton={<Skeleton height={640} radius="md" />}>
          {(known) => <Sides sideBySide={known} selection={selection} onSelect={(clinic) => change({ clinic })} />}
        </QueryView>
      )}
    </div>
  );
}

export function ComparePage() {
  const { selection, unknown, change, clear } = useSelection();
  const { picked, pick } = usePicked();
  const { result, comparison } = useComparison(selection);
  const options = (comparison?.rows ?? [])
    .flatMap(({ clinic }) => (clinic ? [{ value: clinic.slug, name: clinic.name }] : []))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <>
      <PageHeader
        title="Side by side"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Outcomes', to: paths.outcomes(selection) },
        ]}
        lead="Why do these clinics differ?"
      />
      <OutcomesViews selection={selection} />
      <div className="selection-bar">
        <FilterMenu
          label={`Clinics, 2 to ${mostPicked}`}
          all="Choose clinics"
          options={options}
          chosen={picked}
          onChange={(values) => {
            const turned = [...values, ...picked].find((slug) => values.includes(slug) !== picked.includes(slug));
            if (turned) pick(turned);
          }}
        />
      </div>
      <SelectionBar
        selection={selection}
        asOf={comparison?.asOf ?? new Date().toISOString()}
        onChange={change}
        onClear={clear}
        only={['indicator', 'condition', 'protocol', 'period']}
      />
      <UnknownParameters values={unknown} />
      <QueryView result={result} data={comparison} skeleton={<Skeleton height={640} radius="md" />}>
        {(answer) => <Compared comparison={answer} />}
      </QueryView>
    </>
  );
}
