import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { DeedForm } from '../../deeds/DeedForm.js';
import type { Field } from '../../deeds/form-values.js';
import type { ConsentKind } from '../../graph/schema.generated.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { optionsOf } from './chart-words.js';
import { GiveConsentDocument } from './pathway-deeds.generated.js';

const kinds = [
  { value: 'TREATMENT', label: 'Treatment' },
  { value: 'DATA_SHARING', label: 'Sharing of data with a partner' },
  { value: 'NARRATIVE_SHARING', label: 'Sharing of the patient’s own account' },
];

const sharing: readonly Field[] = [
  { name: 'sharing.partnerName', label: 'With whom', kind: 'text', required: true },
  {
    name: 'sharing.purpose',
    label: 'What for',
    kind: 'choice',
    required: true,
    options: optionsOf(['CONTINUITY_OF_CARE', 'PAYMENT', 'REGISTRY', 'RESEARCH']),
  },
  {
    name: 'sharing.dataClass',
    label: 'Which data',
    kind: 'choice',
    required: true,
    options: optionsOf(['AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED']),
  },
];

/** A consent as the patient signed it. */
export function GiveConsentForm({ today }: { today: string }) {
  const { episode, timeZone } = useChart();
  const fixed = useEpisodeFixed();
  const [kind, setKind] = useState<ConsentKind>('TREATMENT');
  const isSharing = kind === 'DATA_SHARING';
  return (
    <div className="stack">
      <NativeSelect
        label="Consent to"
        data={kinds}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ConsentKind)}
      />
      <DeedForm
        draftKey={`consent ${episode.id} ${kind}`}
        label="Record a consent"
        document={GiveConsentDocument}
        fixed={{ ...fixed, kind }}
        timeZone={timeZone}
        submit="Record the consent"
        done="The consent is recorded."
        sections={[
          {
            title: '',
            fields: [
              {
                name: 'documentVersion',
                label: 'Version of the document that was signed',
                kind: 'text',
                required: true,
              },
              { name: 'periodFrom', label: 'From', kind: 'date', required: true, initial: today },
              {
                name: 'periodTo',
                label: isSharing ? 'To' : 'To, where it ends',
                kind: 'date',
                required: isSharing,
              },
              ...(isSharing ? sharing : []),
            ],
          },
        ]}
      />
    </div>
  );
}
