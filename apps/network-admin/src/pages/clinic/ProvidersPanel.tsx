import { useQuery } from '@apollo/client/react';
import { DataTable, type Column } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';
import { formatDay } from '../../format/time.js';
import { roleName } from '../../format/words.js';
import { ClinicProvidersDocument, type ClinicProvidersQuery } from './clinic.generated.js';
import { CredentialMark } from './CredentialMark.js';

type Providers = NonNullable<NonNullable<ClinicProvidersQuery['clinicBySlug']>['providers']>;
type Provider = Providers['nodes'][number];

const columnsFor = (clinicId: string | undefined): Array<Column<Provider>> => {
  const here = (provider: Provider) =>
    provider.roles.filter(({ clinic }) => clinicId === undefined || clinic?.id === clinicId);
  return [
    { id: 'name', header: 'Provider', cell: ({ displayName }) => displayName },
    { id: 'specialty', header: 'Specialty', cell: ({ specialty }) => specialty },
    {
      id: 'role',
      header: 'Role here',
      cell: (provider) =>
        here(provider)
          .map(({ role }) => roleName(role))
          .join(', ') || '–',
    },
    {
      id: 'since',
      header: 'Since',
      cell: (provider) => {
        const first = here(provider)[0];
        return first ? formatDay(first.since) : '–';
      },
    },
    {
      id: 'sites',
      header: 'Clinics',
      numeric: true,
      cell: ({ roles }) => new Set(roles.map(({ clinic }) => clinic?.id)).size,
    },
    {
      id: 'credentials',
      header: 'Credentials',
      cell: ({ credentials }) => (
        <ul className="credential-list">
          {credentials.map((credential) => (
            <li key={credential.kind}>
              <CredentialMark credential={credential} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
};

/** Who works at the clinic, and whose papers run out. */
export function ProvidersPanel({ slug, clinicId }: { slug: string; clinicId: string | undefined }) {
  const result = useQuery(ClinicProvidersDocument, { variables: { slug } });
  const providers = result.data?.clinicBySlug?.providers;
  return (
    <Panel title="Providers" note={providers ? `${providers.totalCount.value}` : undefined} flush>
      <QueryView result={result} data={providers} skeleton={<TableSkeleton rows={5} />}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <EmptyState reason="NOTHING_YET">
              Providers appear here when they are given a role at this clinic.
            </EmptyState>
          ) : (
            <DataTable
              caption="Providers of the clinic"
              columns={columnsFor(clinicId)}
              rows={nodes}
              rowKey={({ id }) => id}
            />
          )
        }
      </QueryView>
    </Panel>
  );
}
