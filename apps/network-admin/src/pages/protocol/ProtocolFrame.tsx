import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { NavLink, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { conditionName } from '../../comparison/scope-words.js';
import { ForbiddenPage } from '../../components/ForbiddenPage.js';
import { PageHeader } from '../../components/PageHeader.js';
import { QueryView } from '../../components/QueryView.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { DraftButton } from './DraftButton.js';
import { ProtocolPageDocument, type ProtocolPageQuery } from './protocol.generated.js';

export type Protocol = NonNullable<ProtocolPageQuery['protocol']>;
export type Version = Protocol['versions']['nodes'][number];

const tabs = [
  { name: 'Summary', to: paths.protocol },
  { name: 'Versions', to: paths.protocolVersions },
  { name: 'Sites', to: paths.protocolSites },
  { name: 'Deviations', to: paths.protocolDeviations },
  { name: 'Outcomes', to: paths.protocolOutcomes },
];

function Tabs({ id }: { id: string }) {
  return (
    <nav aria-label="Parts of the protocol" className="views">
      <ul>
        {tabs.map(({ name, to }) => (
          <li key={name}>
            <NavLink to={to(id)} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stands around each tab of a protocol. */
export function ProtocolFrame({
  title,
  children,
}: {
  title?: string;
  children: (protocol: Protocol, refresh: () => Promise<void>) => ReactNode;
}) {
  const { id = '' } = useParams();
  const { viewerCan } = useViewer();
  const result = useQuery(ProtocolPageDocument, { variables: { id } });
  const { data, error, refetch } = result;
  const refresh = useRefresh(refetch);
  const scope = useMemo(() => ({ subject: 'protocol', refresh }), [refresh]);
  if (!viewerCan.includes('protocol:govern')) return <ForbiddenPage right="see how protocols are governed" />;
  if (data && data.protocol === null && !error) return <NotFoundPage what="protocol" />;
  const protocol = data?.protocol ?? undefined;
  const name = protocol?.title ?? 'Protocol';
  return (
    <DeedScope value={scope}>
      <PageHeader
        key={name}
        title={title ? `${name}: ${title}` : name}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Protocols', to: paths.protocols() },
          ...(title ? [{ name, to: paths.protocol(id) }] : []),
        ]}
        lead={
          protocol &&
          `${protocol.summary} For ${protocol.indication ? conditionName(protocol.indication).toLowerCase() : 'any kind of pain'}.`
        }
        actions={protocol && <DraftButton protocol={protocol} />}
      />
      <Tabs id={id} />
      <QueryView result={result} data={protocol} skeleton={<Skeleton height={560} radius="md" />}>
        {(known) => children(known, refresh)}
      </QueryView>
    </DeedScope>
  );
}
