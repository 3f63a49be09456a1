import { Panel } from '../../components/Panel.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { localOf } from '../../deeds/clinic-time.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { optionsOf } from './chart-words.js';
import {
  BeginFollowUpDocument,
  BeginMaintenanceDocument,
  CloseEpisodeDocument,
  ScheduleAssessmentDocument,
  TriageEpisodeDocument,
} from './pathway-deeds.generated.js';

const closeReasons = [
  'GOALS_MET',
  'NON_RESPONSE',
  'ADVERSE_EVENT',
  'PATIENT_WITHDREW',
  'LOST_TO_FOLLOW_UP',
  'INELIGIBLE',
  'COVERAGE_DENIED',
  'TRANSFERRED',
  'DECEASED',
];

function Triage() {
  const { episode, timeZone } = useChart();
  return (
    <Panel title="Triage">
      <DeedForm
        draftKey={`triage ${episode.id}`}
        label="Triage"
        document={TriageEpisodeDocument}
        fixed={useEpisodeFixed()}
        timeZone={timeZone}
        submit="Record the triage"
        sections={[
          {
            title: '',
            fields: [
              {
                name: 'priority',
                label: 'How soon is the patient to be seen?',
                kind: 'radio',
                required: true,
                isWide: true,
                options: optionsOf(['ROUTINE', 'SOON', 'URGENT']),
              },
              {
                name: 'firstClinicalContactAt',
                label: 'First clinical contact, clinic time',
                kind: 'moment',
                hint: 'Where there was one.',
              },
              { name: 'note', label: 'Note', kind: 'longText' },
            ],
          },
        ]}
      />
    </Panel>
  );
}

function BookAssessment() {
  const { episode, timeZone } = useChart();
  const booked = episode.assessmentScheduledAt;
  return (
    <Panel title="Initial assessment">
      <DeedForm
        draftKey={`book ${episode.id} ${booked ?? ''}`}
        label="Book the assessment"
        document={ScheduleAssessmentDocument}
        fixed={useEpisodeFixed()}
        timeZone={timeZone}
        submit={booked ? 'Move the assessment' : 'Book the assessment'}
        done="The assessment is booked."
        sections={[
          {
            title: '',
            fields: [
              {
                name: 'scheduledAt',
                label: 'When, clinic time',
                hint: timeZone.replaceAll('_', ' '),
                kind: 'moment',
                required: true,
                ...(booked && { initial: localOf(booked, timeZone) }),
              },
            ],
          },
        ]}
      />
    </Panel>
  );
}

function Close() {
  const { episode, timeZone } = useChart();
  return (
    <Panel title="Close the episode">
      <DeedForm
        draftKey={`close ${episode.id}`}
        label="Close the episode"
        document={CloseEpisodeDocument}
        fixed={useEpisodeFixed()}
        timeZone={timeZone}
        submit="Close the episode"
        color="red"
        sections={[
          {
            title: '',
            fields: [
              {
                name: 'closeReason',
                label: 'Reason',
                kind: 'choice',
                required: true,
                options: optionsOf(closeReasons),
              },
              { name: 'note', label: 'Note', kind: 'longText' },
            ],
          },
        ]}
      />
    </Panel>
  );
}

const nothing = [{ title: '', fields: [] }];

/** The moves that are made here, where the server says that the viewer may make them. */
export function MoveForms() {
  const { episode, timeZone } = useChart();
  const fixed = useEpisodeFixed();
  return (
    <div id="moves" className="stack">
      {episode.viewerCanTriage && <Triage />}
      {episode.viewerCanScheduleAssessment && <BookAssessment />}
      {episode.viewerCanBeginFollowUp && (
        <Panel title="Follow-up">
          <DeedForm
            draftKey={`follow ${episode.id}`}
            label="Begin follow-up"
            document={BeginFollowUpDocument}
            fixed={fixed}
            timeZone={timeZone}
            sections={nothing}
            submit="Begin follow-up"
          />
        </Panel>
      )}
      {episode.viewerCanBeginMaintenance && (
        <Panel title="Maintenance">
          <DeedForm
            draftKey={`maintain ${episode.id}`}
            label="Begin maintenance"
            document={BeginMaintenanceDocument}
            fixed={fixed}
            timeZone={timeZone}
            sections={nothing}
            submit="Begin maintenance"
          />
        </Panel>
      )}
      {episode.viewerCanClose && (
        <details className="quiet-details">
          <summary>Close the episode</summary>
          <Close />
        </details>
      )}
    </div>
  );
}
