import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { paths } from '../../app/paths.js';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { StatTile } from '../../components/StatTile.js';
import { formatCount, inMilligrams } from '../../format/number.js';
import { fieldName } from '../protocol/protocol-words.js';
import { VersionImpactDocument, type VersionImpactQuery } from './review.generated.js';

type Impact = NonNullable<VersionImpactQuery['protocolVersion']>['impact'];
type Site = Impact['sites'][number];

/** Sessions to come of a series that has begun: they keep the version that they were planned by. */
const stayingToCome = ({ pinnedSessions, underWaySessions }: Site) => pinnedSessions - underWaySessions;

const columns: ReadonlyArray<Column<Site>> = [
  {
    id: 'clinic',
    header: 'Site',
    cell: ({ clinic }) => (clinic ? <Link to={paths.clinic(clinic.slug)}>{clinic.name}</Link> : '–'),
  },
  {
    id: 'conflicts',
    header: 'Values that do not fit',
    cell: ({ conflicts }) =>
      conflicts.length === 0
        ? 'none'
        : conflicts.map(({ path, message }) => (
            <span key={path} className="overdue cell-text">
              {fieldName(path)}: {inMilligrams(message)}
            </span>
          )),
  },
  {
    id: 'future',
    header: 'Sessions to come',
    numeric: true,
    cell: ({ futureSessions }) => formatCount(futureSessions),
  },
  {
    id: 'pinned',
    header: 'Of these, stay as planned',
    numeric: true,
    cell: (site) => formatCount(stayingToCome(site)),
  },
  {
    id: 'underWay',
    header: 'Under way',
    numeric: true,
    cell: ({ underWaySessions }) => formatCount(underWaySessions),
  },
  {
    id: 'series',
    header: 'Patients in a series',
    numeric: true,
    cell: ({ patientsInSeries }) => formatCount(patientsInSeries),
  },
];

/** What a version would touch, before anybody makes it effective; of some sites only, where they are named. */
export function ImpactPanel({ versionId, clinicIds }: { versionId: string; clinicIds?: readonly string[] }) {
  const result = useQuery(VersionImpactDocument, { variables: { id: versionId } });
  const impact = result.data?.protocolVersion?.impact;
  const isNarrow = clinicIds !== undefined && clinicIds.length > 0;
  return (
    <Panel
      title="What it would touch"
      note={
        isNarrow
          ? `at ${clinicIds.length === 1 ? 'the site' : `the ${clinicIds.length} sites`} chosen`
          : 'at every site'
      }
    >
      <QueryView result={result} data={impact} skeleton={<Skeleton height={160} radius="sm" />}>
        {({ sites }) => {
          const own = isNarrow ? sites.filter(({ clinic }) => clinic && clinicIds.includes(clinic.id)) : sites;
          const sum = (of: (site: Site) => number) => formatCount(own.reduce((total, site) => total + of(site), 0));
          return (
            <div className="stack">
              <dl className="stats">
                <StatTile label="Sites" value={formatCount(own.length)} context="that use the protocol" />
                <StatTile
                  label="Sessions to come"
                  value={sum((site) => site.futureSessions)}
                  context={`${sum(stayingToCome)} of them keep the version they were planned by`}
                />
                <StatTile
                  label="Patients in a series"
                  value={sum((site) => site.patientsInSeries)}
                  context={`${sum((site) => site.underWaySessions)} are in the clinic now, and end as planned`}
                />
                <StatTile
                  label="Values that do not fit"
                  value={sum((site) => site.conflicts.length)}
                  context="of sites; each blocks activation there"
                />
              </dl>
              <details open={own.some(({ conflicts }) => conflicts.length > 0)}>
                <summary>By site</summary>
                <DataTable
                  caption="What the version would touch, by site"
                  columns={columns}
                  rows={own.toSorted((a, b) => b.conflicts.length - a.conflicts.length)}
                  rowKey={({ clinic }) => clinic?.id ?? ''}
                  isCompact
                />
              </details>
            </div>
          );
        }}
      </QueryView>
    </Panel>
  );
}
