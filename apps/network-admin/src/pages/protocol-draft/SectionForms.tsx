import type { ReactNode } from 'react';
import type { ProtocolContentInput } from '../../graph/schema.generated.js';
import { DraftField } from './DraftField.js';
import { useDraftForm } from './DraftContext.js';
import { FreedomForm } from './FreedomForm.js';
import { lists, recordFields } from './form-fields.js';
import { type Entry, ListForm } from './ListForm.js';

type RecordPart = keyof typeof recordFields;

function RecordForm({ part }: { part: RecordPart }) {
  const { content, change } = useDraftForm();
  const record = content[part] as unknown as Record<string, unknown>;
  return (
    <div className="record-form">
      {recordFields[part].map((field) => (
        <DraftField
          key={field.name}
          field={field}
          path={`${part}.${field.name}`}
          value={record[field.name]}
          onChange={(value) => change({ ...content, [part]: { ...record, [field.name]: value } })}
        />
      ))}
    </div>
  );
}

/** A list that stands at the top of the content, or within one of its parts. */
function Entries({ name }: { name: keyof typeof lists }) {
  const { content, change } = useDraftForm();
  const [part, inner] = lists[name].path.split('.') as [keyof ProtocolContentInput, string?];
  const holder = content[part] as unknown as Record<string, unknown>;
  const entries = (inner ? holder[inner] : holder) as Entry[];
  return (
    <ListForm
      spec={lists[name]}
      entries={entries}
      onChange={(next) => {
        const gone = entries.filter(({ id }) => !next.some((entry) => entry.id === id));
        // What a dose rested on goes with the dose.
        const evidence = content.evidence.filter(
          ({ path }) => !gone.some(({ id }) => path.startsWith(`${lists[name].path}[${id}]`)),
        );
        change({ ...content, evidence, [part]: inner ? { ...holder, [inner]: next } : next });
      }}
    />
  );
}

/** The parts of a draft, each with the fields that findings may be about. */
export const draftSections: ReadonlyArray<{ id: string; title: string; fields: RegExp; body: ReactNode }> = [
  { id: 'dose', title: 'Dose', fields: /^dose\.(?!titration)/, body: <RecordForm part="dose" /> },
  { id: 'titration', title: 'Titration', fields: /^dose\.titration/, body: <Entries name="titration" /> },
  { id: 'stop-rules', title: 'Stop rules', fields: /^stopRules/, body: <Entries name="stopRules" /> },
  { id: 'monitoring', title: 'Monitoring', fields: /^monitoring/, body: <RecordForm part="monitoring" /> },
  { id: 'premedication', title: 'Premedication', fields: /^premedication/, body: <Entries name="premedication" /> },
  { id: 'indications', title: 'Indications', fields: /^indications/, body: <Entries name="indications" /> },
  { id: 'eligibility', title: 'Eligibility', fields: /^eligibility/, body: <Entries name="eligibility" /> },
  {
    id: 'discharge',
    title: 'Discharge',
    fields: /^discharge/,
    body: (
      <>
        <RecordForm part="discharge" />
        <Entries name="criteria" />
      </>
    ),
  },
  { id: 'follow-up', title: 'Follow-up', fields: /^followUp/, body: <Entries name="followUp" /> },
  { id: 'boosters', title: 'Boosters', fields: /^boosters/, body: <RecordForm part="boosters" /> },
  {
    id: 'patient-information',
    title: 'Patient information',
    fields: /^patientInformation/,
    body: <RecordForm part="patientInformation" />,
  },
  { id: 'citations', title: 'Citations', fields: /^(citations|evidence)/, body: <Entries name="citations" /> },
  { id: 'freedom', title: 'Freedom of sites', fields: /^overridable/, body: <FreedomForm /> },
];
