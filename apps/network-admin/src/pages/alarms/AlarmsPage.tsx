import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { UnknownParameters } from '../../components/UnknownParameters.js';
import { ClinicDirectoryDocument } from '../../shell/clinic-directory.generated.js';
import { type AlarmSelection, filterOf, isFiltered, readSelection, writeSelection } from './alarm-filter.js';
import { AlarmFilters } from './AlarmFilters.js';
import { AlarmList } from './AlarmList.js';
import { AlarmRules } from './AlarmRules.js';

interface Directed {
  clinics: ReadonlyArray<{ id: string; slug: string; name: string }>;
}

function History({ clinics }: Directed) {
  const [params, setParams] = useSearchParams();
  const search = params.toString();
  const { selection, unknown } = useMemo(
    () =>
      readSelection(
        new URLSearchParams(search),
        clinics.map(({ slug }) => slug),
      ),
    [search, clinics],
  );
  const filter = useMemo(
    () => filterOf(selection, new Map(clinics.map(({ slug, id }) => [slug, id]))),
    [selection, clinics],
  );
  const choose = (next: AlarmSelection) => setParams(writeSelection(next), { preventScrollReset: true });
  const clear = () => choose({ clinics: [], rules: [], severities: [], isOpen: null });
  return (
    <>
      <UnknownParameters values={unknown} />
      <AlarmFilters selection={selection} clinics={clinics} onChange={choose} />
      <AlarmRules filter={filter} />
      <AlarmList filter={filter} isFiltered={isFiltered(selection)} onClear={clear} />
    </>
  );
}

/** What fired, was it answered, is it noise? */
export function AlarmsPage() {
  const isClosed = needsPurpose(useViewer());
  const { data } = useQuery(ClinicDirectoryDocument);
  const clinics = data?.clinics?.nodes;
  return (
    <>
      <PageHeader
        title="Alarm history"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Live sessions', to: paths.live() },
        ]}
        lead="What fired, was it answered, is it noise? Times are those of each clinic."
      />
      <div className="stack">
        {isClosed ? (
          <Panel title="Alarms">
            <DeclarePurpose what="Alarms" />
          </Panel>
        ) : clinics ? (
          <History clinics={clinics} />
        ) : (
          <div aria-busy="true">
            <Skeleton height={420} radius="md" />
          </div>
        )}
      </div>
    </>
  );
}
