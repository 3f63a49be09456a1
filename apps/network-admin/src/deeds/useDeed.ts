import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { describeFailure } from '../graph/failure.js';
import { useDeedScope } from './DeedScope.js';

export interface Problem {
  code: string;
  message: string;
  /** Where in the input, from the argument down; empty for a rule that stands in the way. */
  path: readonly string[];
}

export type DeedState =
  { kind: 'IDLE' } | { kind: 'SENDING' } | { kind: 'REFUSED'; problems: readonly Problem[] } | { kind: 'DONE' };

interface Outcome {
  refusals?: readonly { code: string; message: string }[];
  userErrors: readonly { code: string; message: string; path: readonly string[]; currentVersion?: number | null }[];
}

const conflict = (subject: string) =>
  `Somebody else changed this ${subject} meanwhile. It is shown as it is now: look, and try again if it is still right.`;

function problemsOf({ refusals = [], userErrors }: Outcome, subject: string): Problem[] {
  const rules = refusals.map(({ code, message }) => ({ code, message, path: [] }));
  if (rules.length > 0) return rules;
  return userErrors.map(({ code, message, path, currentVersion }) => ({
    code,
    // A chair that is taken is a conflict too, and no version of the record.
    message: code === 'CONFLICT' && currentVersion != null ? conflict(subject) : message,
    path,
  }));
}

/**
 * One deed. It counts as done when the server has said so and the page shows it. What is sent again
 * unchanged, after a lost answer, is the same deed and happens once.
 */
export function useDeed<Data extends Record<string, unknown>, Input extends { clientMutationId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  fixed: Partial<Input>,
  onData?: (data: Data) => void,
): { state: DeedState; send: (input: Partial<Input>) => Promise<boolean>; reset: () => void } {
  const { refresh, subject } = useDeedScope();
  const [state, setState] = useState<DeedState>({ kind: 'IDLE' });
  const attempt = useRef({ text: '', clientMutationId: '' });
  const isUnderWay = useRef(false);
  const [mutate] = useMutation(document);

  async function send(given: Partial<Input>): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    const text = JSON.stringify([fixed, given]);
    if (attempt.current.text !== text) attempt.current = { text, clientMutationId: crypto.randomUUID() };
    setState({ kind: 'SENDING' });
    try {
      const input = { ...fixed, ...given, clientMutationId: attempt.current.clientMutationId } as Input;
      const { data } = await mutate({ variables: { input } });
      const problems = problemsOf(Object.values(data ?? {})[0] as Outcome, subject);
      attempt.current = { text: '', clientMutationId: '' };
      await refresh();
      if (problems.length === 0 && data) onData?.(data as Data);
      setState(problems.length > 0 ? { kind: 'REFUSED', problems } : { kind: 'DONE' });
      return problems.length === 0;
    } catch (error) {
      const { code, message } = describeFailure(error);
      setState({ kind: 'REFUSED', problems: [{ code, message, path: [] }] });
      return false;
    } finally {
      isUnderWay.current = false;
    }
  }
  return { state, send, reset: () => setState({ kind: 'IDLE' }) };
}
