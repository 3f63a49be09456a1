import { Select, TextInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.js';
import { conditionName } from '../../comparison/scope-words.js';
import { conditions } from '../../comparison/selection.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import type { DiagnosisGroup } from '../../graph/schema.generated.js';
import { useBeginDraft } from './useBeginDraft.js';

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The first draft of a protocol that there is not yet. */
export function NewProtocolForm() {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [indication, setIndication] = useState<string | null>(null);
  const [summary, setSummary] = useState('');
  const { state, begin } = useBeginDraft();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const draft = await begin({
      newProtocol: { slug: slugOf(title), title, indication: indication as DiagnosisGroup | null, summary },
    });
    if (draft) void navigate(paths.protocolDraft(draft.protocol.id, draft.id));
  };
  return (
    <form className="deed-form" onSubmit={(event) => void submit(event)}>
      <TextInput label="Name" required value={title} onChange={(event) => setTitle(event.target.value)} />
      <Select
        label="For"
        description="Nothing chosen: for any kind of pain."
        clearable
        value={indication}
        onChange={setIndication}
        data={conditions.map((value) => ({ value, label: conditionName(value) }))}
      />
      <Textarea
        label="In a sentence"
        required
        autosize
        minRows={2}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      <Problems state={state} />
      <DeedButton type="submit" state={state} disabled={!slugOf(title) || !summary.trim()}>
        Begin the draft
      </DeedButton>
    </form>
  );
}
