import { Panel } from '../../components/Panel.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { useChart } from './ChartContext.js';
import { ChooseReminderChannelDocument } from './pathway-deeds.generated.js';

/** How the patient wants to be reminded; messages carry no name and no illness. */
export function ReminderChoice() {
  const { episode, timeZone } = useChart();
  const viewer = useViewer();
  if (!viewer.viewerCan.includes('questionnaire-link:manage')) return null;
  return (
    <Panel title="Reminders">
      <DeedForm
        draftKey={`remind ${episode.id}`}
        label="Reminders"
        document={ChooseReminderChannelDocument}
        fixed={{ episodeId: episode.id }}
        timeZone={timeZone}
        submit="Keep the choice"
        done="The choice is kept."
        sections={[
          {
            title: '',
            fields: [
              {
                name: 'channel',
                label: 'How the patient wants to be reminded',
                kind: 'radio',
                required: true,
                isWide: true,
                options: [
                  { value: 'SMS', label: 'Text message' },
                  { value: 'EMAIL', label: 'E-mail' },
                  { value: 'NONE', label: 'Not at all' },
                ],
              },
            ],
          },
        ]}
      />
    </Panel>
  );
}
