import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { formatDay, formatDayAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { AnswerForm } from './AnswerForm.js';
import { useChart } from './ChartContext.js';
import { instrumentName, windowWords } from './chart-words.js';
import { FollowUpItem } from './FollowUpItem.js';
import { FollowUpTrack } from './FollowUpTrack.js';
import { NarrativeForm } from './NarrativeForm.js';
import { OutcomeCurves } from './OutcomeCurves.js';
import type { FollowUpOfPatientQuery } from './pathway.generated.js';
import { ReminderChoice } from './ReminderChoice.js';
import { useFollowUps, useMedications, useTreatment } from './useChartQueries.js';

type Followed = NonNullable<FollowUpOfPatientQuery['patient']>;

function Narratives({ narratives }: { narratives: Followed['narratives'] }) {
  const { timeZone } = useChart();
  const told = narratives?.nodes ?? [];
  return (
    <div className="stack">
      {told.length === 0 && <p className="muted">The patient has not written of how they fare.</p>}
      {told.map(({ id, text, writtenAt, isShared, window, source }) => (
        <blockquote key={id} className="narrative">
          <p>{text}</p>
          <footer className="muted">
            {formatDayAt(writtenAt, timeZone)}
            {window && `, ${windowWords[window]}`} ·{' '}
            {source === 'LINK' ? 'written by the patient' : 'written down by staff'} ·{' '}
            {isShared ? 'shared with consent' : 'seen only by those who treat'}
          </footer>
        </blockquote>
      ))}
      <NarrativeForm />
    </div>
  );
}

type Answer = NonNullable<Followed['assessments']>['nodes'][number];

const columnsIn = (timeZone: string): Array<Column<Answer>> => [
  { id: 'instrument', header: 'Instrument', cell: ({ instrument }) => instrumentName(instrument) },
  {
    id: 'score',
    header: 'Score',
    numeric: true,
    cell: ({ score, isProrated }) =>
      `${score === null ? 'too few answers' : Math.round(score * 10) / 10}${isProrated ? ', prorated' : ''}`,
  },
  { id: 'day', header: 'Answered', cell: ({ assessedAt }) => formatDayAt(assessedAt, timeZone) },
  { id: 'window', header: 'Window', cell: ({ window }) => (window ? windowWords[window] : '–') },
  { id: 'by', header: 'By', cell: ({ source }) => (source === 'LINK' ? 'the patient' : 'staff') },
];

function AnswersTable({ answers, caption }: { answers: readonly Answer[]; caption: string }) {
  const { timeZone } = useChart();
  return <DataTable caption={caption} columns={columnsIn(timeZone)} rows={answers} rowKey={({ id }) => id} isCompact />;
}

/** Answers in force, the latest first; those that count in no window are folded away. */
function Answers({ assessments }: { assessments: Followed['assessments'] }) {
  const answers = (assessments?.nodes ?? [])
    .filter(({ correctedBy }) => correctedBy === null)
    .toSorted((a, b) => b.assessedAt.localeCompare(a.assessedAt));
  if (answers.length === 0) return <p className="muted">Nothing was answered yet.</p>;
  const counted = answers.filter(({ window }) => window !== null);
  const others = answers.filter(({ window }) => window === null);
  return (
    <>
      {counted.length > 0 && <AnswersTable answers={counted} caption="Answers that count in a window" />}
      {others.length > 0 && (
        <details className="quiet-details">
          <summary>{others.length} in no window, such as those of sessions</summary>
          <AnswersTable answers={others} caption="Answers in no window" />
        </details>
      )}
    </>
  );
}

/** What is due when, how it was answered, and how the patient fares over time. */
export function FollowUpPart() {
  const { patient, refresh } = useChart();
  const viewer = useViewer();
  const result = useFollowUps(patient.id);
  const opioids = useMedications(patient.id).data?.patient?.opioidTotals ?? [];
  const sessions = useTreatment(patient.id).data?.patient?.sessions?.nodes ?? [];
  const scope = useMemo(() => ({ subject: 'follow-up', refresh }), [refresh]);
  return (
    <DeedScope value={scope}>
      <QueryView result={result} data={result.data?.patient} skeleton={<Skeleton height={420} />}>
        {({ followUps, assessments, narratives }) => (
          <div className="stack">
            <Panel title="Windows">
              <FollowUpTrack followUps={followUps ?? []} />
            </Panel>
            <Panel title="How the patient fares">
              <OutcomeCurves
                assessments={assessments?.nodes ?? []}
                opioids={opioids}
                followUps={followUps ?? []}
                infusions={sessions.filter(({ state }) => state === 'COMPLETED').map(({ scheduledAt }) => scheduledAt)}
              />
            </Panel>
            <div className="session-columns">
              <div className="stack">
                <Panel title="Due and answered">
                  {(followUps ?? []).length === 0 ? (
                    <p className="muted">Windows open once a series has begun.</p>
                  ) : (
                    <ul className="record-list">
                      {(followUps ?? []).map((followUp) => (
                        <FollowUpItem key={followUp.id} followUp={followUp} />
                      ))}
                    </ul>
                  )}
                </Panel>
                <ReminderChoice />
              </div>
              <div className="stack">
                {viewer.viewerCan.includes('assessment:record') && (
                  <Panel title="Record answers">
                    <AnswerForm />
                  </Panel>
                )}
                <Panel title="Answers">
                  <Answers assessments={assessments} />
                </Panel>
                <Panel title="In the patient’s own words">
                  <Narratives narratives={narratives} />
                </Panel>
              </div>
            </div>
            <p className="small-print">
              {(followUps ?? [])
                .map(
                  ({ window, opensOn, closesOn }) =>
                    `${humanise(windowWords[window])} ${formatDay(opensOn)} to ${formatDay(closesOn)}`,
                )
                .join(' · ')}
            </p>
          </div>
        )}
      </QueryView>
    </DeedScope>
  );
}
