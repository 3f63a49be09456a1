import { MultiSelect } from '@mantine/core';
import { useDraftForm } from './DraftContext.js';

const expertOpinion = 'EXPERT_OPINION';

/** What a dose rests on: citations of this version, or the word of experts. */
export function SourcesField({ path, label }: { path: string; label: string }) {
  const { content, change, isReadOnly } = useDraftForm();
  const sources = content.evidence.find((entry) => entry.path === path)?.sources ?? [];
  const write = (next: string[]) => {
    const others = content.evidence.filter((entry) => entry.path !== path);
    change({ ...content, evidence: next.length > 0 ? [...others, { path, sources: next }] : others });
  };
  return (
    <MultiSelect
      size="xs"
      label={`${label} rests on`}
      value={[...sources]}
      onChange={write}
      disabled={isReadOnly}
      data={[
        ...content.citations.map(({ id, title, year }, index) => ({
          value: id,
          label: `[${index + 1}] ${title.slice(0, 48)}, ${year ?? '–'}`,
        })),
        { value: expertOpinion, label: 'Expert opinion' },
      ]}
      placeholder={sources.length === 0 ? 'Name a source' : undefined}
    />
  );
}
