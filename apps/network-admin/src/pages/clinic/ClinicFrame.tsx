import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { paths } from '../../app/paths.js';
import type { Selection } from '../../comparison/selection.js';
import { useSelection } from '../../comparison/useSelection.js';
import { Icon } from '../../components/Icon.js';
import { PageHeader } from '../../components/PageHeader.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { NotFoundPage } from '../NotFoundPage.js';
import { ClinicFactsDocument, type ClinicFactsQuery } from './clinic.generated.js';
import { clinicTabs } from './clinic-tabs.js';

export type Clinic = NonNullable<ClinicFactsQuery['clinicBySlug']>;

/** What a tab of the clinic gets: the clinic once it is known, and how asking for it went. */
export interface ClinicTabProps {
  slug: string;
  clinic: Clinic | undefined;
  facts: ReturnType<typeof useFacts>;
  selection: Selection;
}

const useFacts = (slug: string) => useQuery(ClinicFactsDocument, { variables: { slug } });

function Tabs({ slug, selection }: { slug: string; selection: Selection }) {
  const { clinic: _lit, ...filters } = selection;
  return (
    <nav aria-label="Parts of the clinic" className="views">
      <ul>
        {clinicTabs.map(({ name, to }) => (
          <li key={name}>
            <NavLink to={to(slug, filters)} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Frame({
  slug,
  title,
  children,
}: {
  slug: string;
  title?: string;
  children: (tab: ClinicTabProps) => ReactNode;
}) {
  const { selection, unknown } = useSelection();
  const facts = useFacts(slug);
  const clinic = facts.data?.clinicBySlug ?? undefined;
  if (facts.data?.clinicBySlug === null && !facts.error) return <NotFoundPage what="clinic" />;
  const name = clinic?.name ?? 'Clinic';
  const { clinic: _lit, ...filters } = selection;
  return (
    <>
      <PageHeader
        key={clinic?.name ?? ''}
        title={title ? `${name}: ${title}` : name}
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Clinics', to: paths.clinics() },
          ...(title ? [{ name, to: paths.clinic(slug, filters) }] : []),
        ]}
        actions={
          <Button
            component={Link}
            to={paths.clinicReport(slug, filters)}
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="print" size={15} />}
          >
            One page to print
          </Button>
        }
      />
      <Tabs slug={slug} selection={selection} />
      <UnknownParameters values={unknown} />
      {children({ slug, clinic, facts, selection })}
    </>
  );
}

/** What stands around each tab of a clinic. */
export function ClinicFrame({ title, children }: { title?: string; children: (tab: ClinicTabProps) => ReactNode }) {
  const { slug = '' } = useParams();
  return (
    <Frame key={slug} slug={slug} title={title}>
      {children}
    </Frame>
  );
}
