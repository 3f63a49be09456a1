import { Skeleton } from '@mantine/core';
import { Panel } from '../../components/Panel.js';
import { TableSkeleton } from '../../components/TableSkeleton.js';

export function OutcomesSkeleton() {
  return (
    <div className="stack" aria-hidden="true">
      <Skeleton height={58} radius="md" />
      <Skeleton height={86} radius="md" />
      <Panel title="Funnel plot" flush>
        <Skeleton height={480} radius={0} />
      </Panel>
      <Panel title="The same numbers as a table" flush>
        <TableSkeleton rows={14} />
      </Panel>
    </div>
  );
}
