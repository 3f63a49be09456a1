import { useState } from 'react';
import { Button } from '@mantine/core';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { formatMomentAt } from '../../format/time.js';
import { AssessmentForm } from './AssessmentForm.js';
import { AssessmentView } from './AssessmentView.js';
import { useChart } from './ChartContext.js';
import { Why } from './Why.js';

/** What was found of the patient before treatment, and the form in which it is written down. */
export function AssessmentPart() {
  const { episode, timeZone } = useChart();
  const { assessment, viewerCanRecordAssessment } = episode;
  const [isWriting, setWriting] = useState(false);
  const isOpen = viewerCanRecordAssessment && (isWriting || !assessment);
  return (
    <>
      {isOpen && (
        <Panel
          title={assessment ? 'Record it again' : 'Initial assessment'}
          note="what you type stays in this form until it is sent"
        >
          <AssessmentForm onDone={() => setWriting(false)} />
        </Panel>
      )}
      {assessment && (
        <Panel
          title="Initial assessment"
          note={`${formatMomentAt(assessment.assessedAt, timeZone)}, ${timeZone.replaceAll('_', ' ')}`}
          actions={
            viewerCanRecordAssessment &&
            !isWriting && (
              <Button variant="default" onClick={() => setWriting(true)}>
                Record it again
              </Button>
            )
          }
        >
          <AssessmentView assessment={assessment} />
        </Panel>
      )}
      {!assessment && !viewerCanRecordAssessment && (
        <Panel title="Initial assessment">
          <EmptyState reason="NOTHING_YET" title="Not assessed yet">
            History, measurements and the baseline are written down once the assessment is booked.
          </EmptyState>
          <Why action="episode:assess" what="Recording an assessment" />
        </Panel>
      )}
    </>
  );
}
