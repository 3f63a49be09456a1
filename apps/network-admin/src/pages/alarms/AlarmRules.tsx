import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { formatCount } from '../../format/number.js';
import { formatSpan } from '../../format/time.js';
import type { AlarmFilter } from '../../graph/schema.generated.js';
import { alarmName } from '../../live/alarm-words.js';
import { AlarmSummaryDocument, type AlarmSummaryQuery } from './alarm-history.generated.js';

type Row = NonNullable<AlarmSummaryQuery['alarmSummary']>[number];

const columns: Array<Column<Row>> = [
  { id: 'rule', header: 'Rule', cell: ({ rule }) => alarmName(rule) },
  { id: 'alarms', header: 'Alarms', numeric: true, cell: ({ alarms }) => formatCount(alarms) },
  { id: 'criticals', header: 'Critical', numeric: true, cell: ({ criticals }) => formatCount(criticals) },
  { id: 'open', header: 'Waiting', numeric: true, cell: ({ open }) => formatCount(open) },
  { id: 'sessions', header: 'Sessions', numeric: true, cell: ({ sessions }) => formatCount(sessions) },
  { id: 'repeats', header: 'Again in the same session', numeric: true, cell: ({ repeats }) => formatCount(repeats) },
  {
    id: 'median',
    header: 'Median to acknowledge',
    numeric: true,
    cell: ({ medianSecondsToAcknowledge: median }) => (median === null ? '–' : formatSpan(median * 1000)),
  },
];

/** What each rule did: what fires often, again and again, and is answered late is noise to look into. */
export function AlarmRules({ filter }: { filter: AlarmFilter }) {
  const result = useQuery(AlarmSummaryDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const rows = (result.data ?? result.previousData)?.alarmSummary;
  if (rows?.length === 0) return null;
  return (
    <Panel title="By rule" note="of the alarms chosen above" flush>
      <QueryView result={result} data={rows} skeleton={<Skeleton height={220} />}>
        {(shown) => (
          <DataTable
            caption="Alarms by rule, the one that fired most first"
            isCompact
            columns={columns}
            rows={shown}
            rowKey={({ rule }) => rule}
          />
        )}
      </QueryView>
    </Panel>
  );
}
