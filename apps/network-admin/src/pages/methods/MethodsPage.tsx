import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { paths } from '../../app/paths.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { ComparisonWords, TimeWords, VerdictTable } from './MethodWords.js';
import { OutcomeMethodsDocument, type OutcomeMethodsQuery } from './methods.generated.js';
import { sources } from './sources.js';

type Indicator = NonNullable<OutcomeMethodsQuery['indicators']>[number];

const columns: ReadonlyArray<Column<Indicator>> = [
  { id: 'name', header: 'Indicator', cell: ({ name }) => <strong>{name}</strong> },
  {
    id: 'formula',
    header: 'Formula',
    cell: ({ numerator, denominator }) => (
      <>
        {numerator} Divided by: {denominator}
      </>
    ),
  },
  { id: 'exclusions', header: 'Left out', cell: ({ exclusions }) => exclusions },
  {
    id: 'covariates',
    header: 'Adjusted for',
    cell: ({ adjustment }) => (adjustment.length > 0 ? adjustment.join(', ') : 'nothing'),
  },
  { id: 'minimum', header: 'Judged from', numeric: true, cell: ({ minimumN }) => `n ${minimumN}` },
  { id: 'version', header: 'Version', cell: ({ version }) => version },
];

const methodNames = {
  crude: 'Shares, as they are',
  adjusted: 'Shares, adjusted for case mix',
  means: 'Means, adjusted for case mix',
  rates: 'Events over exposure',
  medians: 'Medians',
} as const;

function Versions({ answer }: { answer: OutcomeMethodsQuery }) {
  return (
    <dl className="facts">
      {Object.entries(methodNames).map(([key, name]) => (
        <div key={key} className="facts-row">
          <dt>{name}</dt>
          <dd>
            <code>{answer[key as keyof typeof methodNames]?.methodVersion ?? 'nothing to compare yet'}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How every number of the outcomes comes to be, in words. Definitions and versions are the server’s. */
export function MethodsPage() {
  const result = useQuery(OutcomeMethodsDocument);
  const answer = result.data?.indicators ? result.data : null;
  return (
    <>
      <PageHeader
        title="Methods"
        crumbs={[
          { name: 'Network', to: paths.home() },
          { name: 'Outcomes', to: paths.outcomes() },
        ]}
        lead="How the numbers of the outcomes come to be, and what they can and cannot say."
      />
      <div className="stack">
        <Panel title="What the words mean">
          <VerdictTable />
        </Panel>
        <Panel title="Comparing clinics">
          <div className="method method-prose">
            <ComparisonWords />
          </div>
        </Panel>
        <Panel title="Change over time">
          <div className="method method-prose">
            <TimeWords />
          </div>
        </Panel>
        <Panel title="Every indicator" note="as the server counts it today">
          <QueryView result={result} data={answer} skeleton={<Skeleton height={320} radius="sm" />}>
            {(known) => (
              <div className="stack method-table">
                <DataTable
                  caption="Every indicator"
                  columns={columns}
                  rows={known.indicators ?? []}
                  rowKey={({ id }) => id}
                />
                <h3>Method versions</h3>
                <Versions answer={known} />
              </div>
            )}
          </QueryView>
        </Panel>
        <Panel title="Sources">
          <ul className="method-sources">
            {sources.map(({ id, text, address }) => (
              <li key={id} id={id}>
                {text}{' '}
                <a href={address} target="_blank" rel="noreferrer">
                  {address.replace('https://', '')}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
