import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../app/paths.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { FilterSelect } from '../../comparison/FilterSelect.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { PageHeader } from '../../components/PageHeader.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { useRefresh } from '../../graph/useRefresh.js';
import { PathwayViews } from '../patients/PathwayViews.js';
import { useOwnClinics } from '../patients/useOwnClinics.js';
import { ReviewTaskItem } from './ReviewTaskItem.js';
import { SafetyTaskItem } from './SafetyTaskItem.js';
import { TasksDocument, type TasksQuery } from './tasks.generated.js';

type Reviews = NonNullable<TasksQuery['reviewTasks']>;
type Safety = NonNullable<TasksQuery['safetyTasks']>;

const nothing = (
  <EmptyState reason="NOTHING_YET" title="No task">
    Tasks come from answers of patients and from the rules of eligibility.
  </EmptyState>
);

function more(list: Reviews | Safety) {
  return list.pageInfo.hasNextPage && <p className="muted">The first 50 are shown; they are the oldest.</p>;
}

/** What clinicians owe: reviews the same day after thoughts of self-harm, and those that a rule asks for. */
export function TasksPage() {
  const isClosed = needsPurpose(useViewer());
  const clinicIds = useOwnClinics();
  const [params, setParams] = useSearchParams();
  const isDone = params.get('show') === 'done';
  const result = useQuery(TasksDocument, {
    variables: { clinicIds, isOpen: !isDone },
    skip: isClosed,
    fetchPolicy: 'cache-and-network',
  });
  const { refetch, data } = result;
  const refresh = useRefresh(refetch);
  const scope = useMemo(() => ({ subject: 'task', refresh }), [refresh]);
  return (
    <>
      <PageHeader
        title="Tasks"
        crumbs={[{ name: 'Network', to: paths.home() }]}
        lead="What clinicians owe, and by when."
      />
      <div className="stack">
        <PathwayViews />
        {isClosed ? (
          <Panel title="Tasks">
            <DeclarePurpose what="Tasks" />
          </Panel>
        ) : (
          <DeedScope value={scope}>
            <div className="filter-bar is-fields">
              <FilterSelect
                label="Show"
                value={isDone ? 'done' : 'open'}
                onChange={(value) => setParams(value === 'done' ? { show: 'done' } : {})}
              >
                <option value="open">Open</option>
                <option value="done">Done</option>
              </FilterSelect>
            </div>
            <Panel title="Safety" note="after thoughts of self-harm in PHQ-9">
              <QueryView result={result} data={data?.safetyTasks} skeleton={<Skeleton height={120} />}>
                {(list) =>
                  list.nodes.length === 0 ? (
                    nothing
                  ) : (
                    <>
                      <ul className="record-list">
                        {list.nodes.map((task) => (
                          <SafetyTaskItem key={task.id} task={task} />
                        ))}
                      </ul>
                      {more(list)}
                    </>
                  )
                }
              </QueryView>
            </Panel>
            <Panel title="Reviews" note="that a rule of eligibility asks for">
              <QueryView result={result} data={data?.reviewTasks} skeleton={<Skeleton height={120} />}>
                {(list) =>
                  list.nodes.length === 0 ? (
                    nothing
                  ) : (
                    <>
                      <ul className="record-list">
                        {list.nodes.map((task) => (
                          <ReviewTaskItem key={task.id} task={task} />
                        ))}
                      </ul>
                      {more(list)}
                    </>
                  )
                }
              </QueryView>
            </Panel>
          </DeedScope>
        )}
      </div>
    </>
  );
}
