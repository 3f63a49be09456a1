import { useMutation } from '@apollo/client/react';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useDeedScope } from '../../deeds/DeedScope.js';
import { formatMomentAt } from '../../format/time.js';
import { describeFailure } from '../../graph/failure.js';
import type { FollowUpWindow } from '../../graph/schema.generated.js';
import { useChart } from './ChartContext.js';
import { CreateQuestionnaireLinkDocument } from './pathway-deeds.generated.js';

type Made = { address: string; expiresAt: string };

/** Makes a one-time link and shows its address once: whoever has it can answer, so it is given to the patient alone. */
export function LinkForm({ episodeId, window: followUpWindow }: { episodeId: string; window: FollowUpWindow }) {
  const { timeZone } = useChart();
  const { refresh } = useDeedScope();
  const [days, setDays] = useState<string | number>(14);
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const attempt = useRef(crypto.randomUUID());
  const [mutate, { loading }] = useMutation(CreateQuestionnaireLinkDocument, { fetchPolicy: 'no-cache' });

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      const input = {
        episodeId,
        window: followUpWindow,
        expiresInDays: Number(days),
        clientMutationId: attempt.current,
      };
      const { data } = await mutate({ variables: { input } });
      const answer = data?.createQuestionnaireLink;
      attempt.current = crypto.randomUUID();
      if (answer?.path && answer.link)
        setMade({ address: new URL(answer.path, globalThis.location.origin).href, expiresAt: answer.link.expiresAt });
      else setProblem(answer?.userErrors.map(({ message }) => message).join(' ') ?? 'No link was made.');
      await refresh();
    } catch (error) {
      setProblem(describeFailure(error).message);
    }
  };

  if (made)
    return (
      <div className="made-link" role="status">
        <TextInput label="Address for the patient, shown once" readOnly value={made.address} />
        <Button
          variant="default"
          onClick={() => void navigator.clipboard?.writeText(made.address).then(() => setCopied(true))}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <p className="muted">Good once, until {formatMomentAt(made.expiresAt, timeZone)}.</p>
      </div>
    );
  return (
    <form className="deed-form" aria-label="Make a link" onSubmit={(event) => void make(event)}>
      <NumberInput label="Good for, days" min={1} hideControls value={days} onChange={setDays} />
      {problem && (
        <p className="problems" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" size="md" disabled={loading}>
        {loading ? 'Sending …' : 'Make the link'}
      </Button>
    </form>
  );
}
