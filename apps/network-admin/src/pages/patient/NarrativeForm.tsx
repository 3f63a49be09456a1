import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import type { Option } from '../../deeds/form-values.js';
import { useChart } from './ChartContext.js';
import { windowWords } from './chart-words.js';
import { RecordNarrativeDocument } from './pathway-deeds.generated.js';

const windows: Option[] = Object.entries(windowWords).map(([value, label]) => ({ value, label }));

/** What a patient told, written down by staff; it is shared only where the patient has consented to that. */
export function NarrativeForm() {
  const { episode, timeZone } = useChart();
  const viewer = useViewer();
  if (!viewer.viewerCan.includes('narrative:record')) return null;
  return (
    <details className="quiet-details">
      <summary>Write down what the patient tells</summary>
      <DeedForm
        draftKey={`narrative ${episode.id}`}
        label="What the patient tells"
        document={RecordNarrativeDocument}
        fixed={{ episodeId: episode.id }}
        timeZone={timeZone}
        submit="Keep it"
        done="It is kept."
        sections={[
          {
            title: '',
            fields: [
              { name: 'text', label: 'In the patient’s own words', kind: 'longText', required: true },
              { name: 'window', label: 'Window', kind: 'choice', options: windows },
            ],
          },
        ]}
      />
    </details>
  );
}
