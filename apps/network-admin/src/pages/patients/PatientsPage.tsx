import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { readMany } from '../../app/url-state.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { FilterMenu } from '../../comparison/FilterMenu.js';
import { FilterSelect } from '../../comparison/FilterSelect.js';
import { DataTable } from '../../components/DataTable.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { formatCount } from '../../format/number.js';
import type { EpisodeState } from '../../graph/schema.generated.js';
import { stateName } from '../patient/EpisodeStateMark.js';
import { steps } from '../patient/pathway-steps.js';
import { PageTurner } from './PageTurner.js';
import { PathwayViews } from './PathwayViews.js';
import { pageOf, withoutPage } from './paging.js';
import { PathwayListDocument, PatientSearchDocument } from './patients.generated.js';
import { patientColumns, rowOfEpisode, rowOfPatient } from './patient-columns.js';
import { useOwnClinics } from './useOwnClinics.js';
import { useSearchText } from './useSearchText.js';

const states: EpisodeState[] = steps.flatMap((step) => step.states);
const sorts = { WAITING_LONGEST: 'Longest in their state', REFERRED_AT: 'Latest referral' } as const;

function Listing({ isSearch }: { isSearch: boolean }) {
  const [params] = useSearchParams();
  const viewer = useViewer();
  const { values: chosen } = readMany(params, 'state', states);
  const search = params.get('q') ?? '';
  const page = pageOf(params);
  const clinicIds = useOwnClinics();
  const episodes = useQuery(PathwayListDocument, {
    variables: {
      filter: { clinicIds, ...(chosen.length > 0 && { states: chosen }) },
      sort: params.get('sort') === 'REFERRED_AT' ? 'REFERRED_AT' : 'WAITING_LONGEST',
      ...page,
    },
    skip: isSearch,
    fetchPolicy: 'cache-and-network',
  });
  const patients = useQuery(PatientSearchDocument, {
    variables: { filter: { clinicIds, search }, ...page },
    skip: !isSearch,
    fetchPolicy: 'cache-and-network',
  });
  const result = isSearch ? patients : episodes;
  const listed = isSearch
    ? patients.data?.patients && { ...patients.data.patients, rows: patients.data.patients.nodes.map(rowOfPatient) }
    : episodes.data?.episodes && {
        ...episodes.data.episodes,
        rows: episodes.data.episodes.nodes.flatMap((episode) => rowOfEpisode(episode) ?? []),
      };
  const count = listed?.totalCount;
  return (
    <Panel
      title={isSearch ? `Found for “${search}”` : 'On the pathway'}
      note={count && `${formatCount(count.value)}${count.precision === 'AT_LEAST' ? '+' : ''}`}
      flush
    >
      <QueryView result={result} data={listed} skeleton={<TableSkeleton rows={10} />}>
        {({ rows, pageInfo }) =>
          rows.length === 0 ? (
            <EmptyState
              reason="FILTERED_OUT"
              title={isSearch ? 'Nobody by that name or number' : 'No patient stands there'}
              action={<Link to={paths.patients()}>Show all</Link>}
            >
              {isSearch
                ? 'The search looks at the beginning of family names and record numbers.'
                : 'Take a state out of the filter.'}
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Patients"
                columns={patientColumns(viewer.grants.some(({ clinic }) => clinic === null))}
                rows={rows}
                rowKey={({ key }) => key}
              />
              <PageTurner info={pageInfo} />
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** The patients of the viewer’s clinics: by where they stand and how long they wait, or by name and number. */
export function PatientsPage() {
  const viewer = useViewer();
  const isClosed = needsPurpose(viewer);
  const [params, setParams] = useSearchParams();
  const { values: chosen, unknown } = readMany(params, 'state', states);
  const [text, setText] = useSearchText();
  const isSearch = (params.get('q') ?? '') !== '';
  const set = (key: string, values: readonly string[]) => {
    const next = withoutPage(params);
    next.delete(key);
    for (const value of values) next.append(key, value);
    setParams(next);
  };
  return (
    <>
      <PageHeader
        title="Patients"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="Who is where on the pathway, and how long they have waited."
        actions={
          viewer.viewerCan.includes('episode:refer') && (
            <Link to={paths.referral()} className="button-link">
              New referral
            </Link>
          )
        }
      />
      <div className="stack">
        <PathwayViews />
        <UnknownParameters values={unknown} />
        {isClosed ? (
          <Panel title="Patients">
            <DeclarePurpose what="Rows of patients" />
          </Panel>
        ) : (
          <>
            <div className="filter-bar is-fields">
              <TextInput
                label="Family name or record number"
                type="search"
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              {!isSearch && (
                <>
                  <FilterMenu
                    label="Where on the pathway"
                    all="Everywhere"
                    options={states.map((value) => ({ value, name: stateName(value) }))}
                    chosen={chosen}
                    onChange={(values) => set('state', values)}
                  />
                  <FilterSelect
                    label="Order"
                    value={params.get('sort') === 'REFERRED_AT' ? 'REFERRED_AT' : 'WAITING_LONGEST'}
                    onChange={(value) => set('sort', [value])}
                  >
                    {Object.entries(sorts).map(([value, name]) => (
                      <option key={value} value={value}>
                        {name}
                      </option>
                    ))}
                  </FilterSelect>
                </>
              )}
            </div>
            <Listing isSearch={isSearch} />
          </>
        )}
      </div>
    </>
  );
}
