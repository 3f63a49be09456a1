import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { readMany, readSort, type Sort, unknownNames, writeSort } from '../../app/url-state.js';
import type { ComparisonRow } from '../../comparison/comparison.js';
import { useComparison } from '../../comparison/useComparison.js';
import { DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { regions } from '../../format/words.js';
import { clinicColumns, type ClinicRow } from './clinic-columns.js';
import { ClinicsDocument, type ClinicsQuery } from './clinics.generated.js';
import { RegionFilter } from './RegionFilter.js';

const sortColumns = ['name', 'region', 'place', 'chairs', 'opened', 'volume', 'followup', 'verdict'];
const initialSort: Sort = { column: 'name', direction: 'asc' };

function Clinics({
  clinics,
  comparisons,
}: {
  clinics: NonNullable<ClinicsQuery['clinics']>;
  comparisons: ReadonlyMap<string, ComparisonRow>;
}) {
  const [params, setParams] = useSearchParams();
  const region = readMany(params, 'region', regions);
  const { sort, unknown } = readSort(params, sortColumns, initialSort);
  const rows = useMemo<ClinicRow[]>(
    () => clinics.nodes.map((clinic) => ({ clinic, comparison: comparisons.get(clinic.id) })),
    [clinics, comparisons],
  );
  const shown = region.values.length === 0 ? rows : rows.filter(({ clinic }) => region.values.includes(clinic.region));

  function change(write: (next: URLSearchParams) => void) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        write(next);
        return next;
      },
      { preventScrollReset: true },
    );
  }
  const filterBy = (values: readonly string[]) =>
    change((next) => {
      next.delete('region');
      values.forEach((value) => next.append('region', value));
    });

  return (
    <div className="stack">
      <UnknownParameters values={[...unknownNames(params, ['region', 'sort']), ...region.unknown, ...unknown]} />
      <RegionFilter chosen={region.values} counts={rows.map(({ clinic }) => clinic.region)} onChange={filterBy} />
      <Panel
        title="Clinics"
        note={shown.length === rows.length ? `${rows.length} in the network` : `${shown.length} of ${rows.length}`}
        flush
      >
        {shown.length === 0 ? (
          <EmptyState
            reason={rows.length === 0 ? 'NOTHING_YET' : 'FILTERED_OUT'}
            action={
              rows.length > 0 && (
                <Button variant="default" onClick={() => filterBy([])}>
                  Clear the filters
                </Button>
              )
            }
          >
            {rows.length === 0
              ? 'Clinics appear here when they join the network.'
              : 'No clinic is in the regions chosen.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Clinics of the network"
            columns={clinicColumns}
            rows={shown}
            rowKey={({ clinic }) => clinic.id}
            sort={sort}
            onSort={(next) => change((url) => url.set('sort', writeSort(next)))}
          />
        )}
      </Panel>
    </div>
  );
}

export function ClinicsPage() {
  const result = useQuery(ClinicsDocument);
  const { comparison } = useComparison();
  const comparisons = useMemo(
    () => new Map((comparison?.rows ?? []).flatMap((row) => (row.clinic ? [[row.clinic.id, row] as const] : []))),
    [comparison],
  );
  const skeleton = (
    <div className="stack">
      <div className="filter-bar" />
      <Panel title="Clinics" flush>
        <TableSkeleton rows={14} />
      </Panel>
    </div>
  );
  return (
    <>
      <PageHeader
        title="Clinics"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="Who we are, and how complete the data is."
      />
      <QueryView result={result} data={result.data?.clinics} skeleton={skeleton}>
        {(clinics) => <Clinics clinics={clinics} comparisons={comparisons} />}
      </QueryView>
    </>
  );
}
