import { useQuery } from '@apollo/client/react';
import { Skeleton, TextInput, NumberInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { inMilligrams } from '../../format/number.js';
import { formatDay, formatMoment } from '../../format/time.js';
import { useRefresh } from '../../graph/useRefresh.js';
import {
  ProtocolSitesDocument,
  type ProtocolSitesQuery,
  SetSiteOverrideDocument,
  SiteConfigurationDocument,
  type SiteConfigurationQuery,
} from './protocol.generated.js';
import { fieldName, formatValue, spokenUnit } from './protocol-words.js';
import { type Protocol, ProtocolFrame } from './ProtocolFrame.js';
import { AdoptionMark } from './StatusMark.js';

type Adoption = NonNullable<ProtocolSitesQuery['protocol']>['siteAdoptions'][number];
type Drift = NonNullable<ProtocolSitesQuery['protocolDrift']>[number];
type Clinic = NonNullable<ProtocolSitesQuery['clinics']>['nodes'][number];
type Field = NonNullable<SiteConfigurationQuery['effectiveConfiguration']>['fields'][number];

interface Row {
  clinic: Clinic;
  byVersion: ReadonlyMap<string, Adoption>;
}

function Matrix({ protocol, rows }: { protocol: Protocol; rows: readonly Row[] }) {
  const versions = protocol.versions.nodes.filter(({ id }) => rows.some(({ byVersion }) => byVersion.has(id)));
  const columns: Array<Column<Row>> = [
    {
      id: 'site',
      header: 'Site',
      cell: ({ clinic }) => <Link to={paths.clinic(clinic.slug)}>{clinic.name}</Link>,
    },
    ...versions.map(({ id, semanticVersion }): Column<Row> => ({
      id,
      header: semanticVersion,
      cell: ({ byVersion }) => {
        const adoption = byVersion.get(id);
        if (!adoption) return <span className="muted">–</span>;
        return (
          <span className="stacked">
            <AdoptionMark state={adoption.state} />
            <span className="small-print">
              {adoption.activeSince ? `since ${formatDay(adoption.activeSince.slice(0, 10))}` : adoption.wave}
            </span>
          </span>
        );
      },
    })),
  ];
  if (versions.length === 0)
    return <EmptyState reason="NOTHING_YET">No site has been asked to take this protocol up.</EmptyState>;
  return (
    <>
      <p className="panel-body row-actions">
        {versions.map(({ id, semanticVersion }) => (
          <Link key={id} to={paths.rollout(protocol.id, id)}>
            Rollout of {semanticVersion}
          </Link>
        ))}
      </p>
      <DataTable
        caption="Versions at sites"
        columns={columns}
        rows={rows}
        rowKey={({ clinic }) => clinic.id}
        isCompact
      />
    </>
  );
}

const driftColumns: ReadonlyArray<Column<Drift>> = [
  { id: 'site', header: 'Site', cell: ({ clinic }) => clinic?.name ?? '–' },
  { id: 'field', header: 'Field', cell: ({ path }) => fieldName(path) },
  { id: 'value', header: 'There', numeric: true, cell: ({ value, unit }) => formatValue(value, unit) },
  {
    id: 'version',
    header: 'Version',
    numeric: true,
    cell: ({ versionValue, unit }) => formatValue(versionValue, unit),
  },
  {
    id: 'valid',
    header: 'Fits',
    cell: ({ isValid }) => (isValid ? 'Within the bounds' : <span className="overdue">No longer allowed</span>),
  },
  {
    id: 'why',
    header: 'Why',
    cell: ({ reason, setByName, setAt }) => (
      <span className="stacked">
        <span className="cell-text">{reason}</span>
        <span className="small-print">
          {setByName}, {formatMoment(setAt)}
        </span>
      </span>
    ),
  },
];

function OverrideForm({ protocolId, clinicId, field }: { protocolId: string; clinicId: string; field: Field }) {
  const { unit, divisor } = spokenUnit(field.unit);
  const [value, setValue] = useState<string | number>(field.value / divisor);
  const [reason, setReason] = useState('');
  const { state, send } = useDeed(SetSiteOverrideDocument, { protocolId, clinicId, path: field.path });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ value: value === '' ? null : Math.round(Number(value) * divisor), reason: reason.trim() }))
      setReason('');
  };
  return (
    <details>
      <summary>Set it for this site</summary>
      <form
        className="deed-form"
        aria-label={`${fieldName(field.path)} at this site`}
        onSubmit={(event) => void submit(event)}
      >
        <NumberInput
          label={`${fieldName(field.path)}, ${unit ?? ''}`}
          description={`${formatValue(field.minimum, field.unit)} to ${formatValue(field.maximum, field.unit)} in steps of ${formatValue(field.step, field.unit)}; empty follows the version`}
          value={value}
          onChange={setValue}
          decimalScale={divisor === 1 ? 0 : 3}
        />
        <TextInput label="Reason" required value={reason} onChange={(event) => setReason(event.target.value)} />
        <Problems state={state} />
        <DeedButton type="submit" state={state} variant="default" disabled={!reason.trim()}>
          Set it
        </DeedButton>
      </form>
    </details>
  );
}

function Configuration({ protocolId, clinicId }: { protocolId: string; clinicId: string }) {
  const { viewerCan } = useViewer();
  const result = useQuery(SiteConfigurationDocument, { variables: { protocolId, clinicId } });
  const { refetch } = result;
  const refresh = useRefresh(refetch);
  const scope = useMemo(() => ({ subject: 'site', refresh }), [refresh]);
  const columns: Array<Column<Field>> = [
    { id: 'field', header: 'Field', cell: ({ path }) => fieldName(path) },
    {
      id: 'value',
      header: 'Holds there',
      numeric: true,
      cell: ({ value, unit }) => <strong>{formatValue(value, unit)}</strong>,
    },
    {
      id: 'source',
      header: 'From',
      cell: ({ source, versionValue, unit }) =>
        source === 'SITE' ? `the site; the version says ${formatValue(versionValue, unit)}` : 'the version',
    },
    {
      id: 'bounds',
      header: 'A site may choose',
      cell: ({ minimum, maximum, unit }) => `${formatValue(minimum, unit)} to ${formatValue(maximum, unit)}`,
    },
    ...(viewerCan.includes('adoption:advance')
      ? [
          {
            id: 'set',
            header: 'Change',
            cell: (field: Field) => (
              <OverrideForm key={field.value} protocolId={protocolId} clinicId={clinicId} field={field} />
            ),
          },
        ]
      : []),
  ];
  if (result.data && result.data.effectiveConfiguration === null && !result.error)
    return <EmptyState reason="NOTHING_YET">No version is in force at this site.</EmptyState>;
  return (
    <DeedScope value={scope}>
      <QueryView
        result={result}
        data={result.data?.effectiveConfiguration}
        skeleton={<Skeleton height={180} radius="sm" />}
      >
        {({ fields, conflicts, version }) => (
          <div className="stack">
            <p>
              Version {version?.semanticVersion} is in force here. Every other field is the version’s own, without
              exception.
            </p>
            {conflicts.map(({ path, message }) => (
              <p key={path} className="overdue">
                {fieldName(path)}: {inMilligrams(message)} The version’s own value holds instead.
              </p>
            ))}
            <DataTable
              caption="What holds at this site, and where it comes from"
              columns={columns}
              rows={fields}
              rowKey={({ path }) => path}
            />
          </div>
        )}
      </QueryView>
    </DeedScope>
  );
}

function Sites({ protocol }: { protocol: Protocol }) {
  const result = useQuery(ProtocolSitesDocument, { variables: { id: protocol.id } });
  const [chosen, setChosen] = useState<string>();
  const clinics = result.data?.clinics?.nodes;
  const rows = useMemo(
    () =>
      clinics?.map((clinic) => ({
        clinic,
        byVersion: new Map(
          (result.data?.protocol?.siteAdoptions ?? []).flatMap((adoption) =>
            adoption.clinic?.id === clinic.id && adoption.version ? [[adoption.version.id, adoption] as const] : [],
          ),
        ),
      })),
    [clinics, result.data],
  );
  const clinicId = chosen ?? clinics?.[0]?.id;
  const drift = result.data?.protocolDrift ?? [];
  return (
    <QueryView result={result} data={rows} skeleton={<Skeleton height={520} radius="md" />}>
      {(known) => (
        <div className="stack">
          <Panel title="Which version where" flush>
            <Matrix protocol={protocol} rows={known} />
          </Panel>
          <Panel title="Where sites differ" note={drift.length === 1 ? '1 field' : `${drift.length} fields`} flush>
            {drift.length === 0 ? (
              <EmptyState reason="NOTHING_YET" title="No site differs">
                Every site follows its version in every field.
              </EmptyState>
            ) : (
              <DataTable
                caption="Fields in which sites differ from their version"
                columns={driftColumns}
                rows={drift}
                rowKey={({ clinic, path }) => `${clinic?.id} ${path}`}
              />
            )}
          </Panel>
          <Panel
            title="What holds at one site"
            actions={
              <label className="filter-label">
                Site{' '}
                <select value={clinicId} onChange={(event) => setChosen(event.target.value)}>
                  {known.map(({ clinic }) => (
                    <option key={clinic.id} value={clinic.id}>
                      {clinic.name}
                    </option>
                  ))}
                </select>
              </label>
            }
          >
            {clinicId && <Configuration key={clinicId} protocolId={protocol.id} clinicId={clinicId} />}
          </Panel>
        </div>
      )}
    </QueryView>
  );
}

export function SitesPage() {
  return <ProtocolFrame title="sites">{(protocol) => <Sites protocol={protocol} />}</ProtocolFrame>;
}
