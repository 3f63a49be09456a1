import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../deeds/useDeed.js';
import { describeFailure } from '../../graph/failure.js';
import type { ProtocolContentInput } from '../../graph/schema.generated.js';
import type { VersionDetail } from '../protocol/ContentView.js';
import { VersionDetailDocument } from '../protocol/protocol.generated.js';
import { contentInputOf, missingIn } from './content-input.js';
import { SaveProtocolDraftDocument, type SaveProtocolDraftMutation } from './protocol-draft.generated.js';

export interface Writing {
  content: ProtocolContentInput;
  rationale: string;
}

export type SaveState =
  | { kind: 'SAVED'; at: string }
  | { kind: 'DIRTY' }
  | { kind: 'SAVING' }
  | { kind: 'INCOMPLETE'; paths: string[] }
  | { kind: 'REFUSED'; problems: readonly Problem[] }
  | { kind: 'CONFLICT'; theirs: VersionDetail };

type Saved = NonNullable<NonNullable<SaveProtocolDraftMutation['saveProtocolDraft']>['protocolVersion']>;

/** What is said of a draft by the server: findings, what it changes, its number. */
export type Judged = Omit<Saved, '__typename'> | VersionDetail;

const quietMs = 700;

const writingOf = (version: VersionDetail): Writing => ({
  content: contentInputOf(version.content),
  rationale: version.rationale,
});

/**
 * Keeps a draft while it is written: saves when the writer pauses, one save at a time, each on the revision that was
 * read. Where somebody else was faster nothing is lost: what was written stays, and what stands there is shown beside it.
 */
export function useDraftSaving(read: VersionDetail, weightGrams: number) {
  const client = useApolloClient();
  const [writing, setWriting] = useState(() => writingOf(read));
  const [state, setState] = useState<SaveState>({ kind: 'SAVED', at: read.updatedAt });
  const [judged, setJudged] = useState<Judged>(read);
  /** What both began from, where two write. */
  const [base, setBase] = useState(writing);
  const latest = useRef(writing);
  const revision = useRef(read.revision);
  const attempt = useRef({ text: '', clientMutationId: '' });
  const isSaving = useRef(false);
  /** Until a conflict is settled nothing is sent; what is typed meanwhile is kept. */
  const isWaiting = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(
    async (sent: Writing): Promise<SaveState> => {
      const input = { versionId: read.id, expectedRevision: revision.current, ...sent };
      const text = JSON.stringify(input);
      if (attempt.current.text !== text) attempt.current = { text, clientMutationId: crypto.randomUUID() };
      const { data } = await client.mutate({
        mutation: SaveProtocolDraftDocument,
        variables: { input: { ...input, clientMutationId: attempt.current.clientMutationId } },
      });
      const { protocolVersion, userErrors } = data?.saveProtocolDraft ?? { protocolVersion: null, userErrors: [] };
      attempt.current = { text: '', clientMutationId: '' };
      if (userErrors.some(({ code }) => code === 'CONFLICT')) {
        const { data: now } = await client.query({
          query: VersionDetailDocument,
          variables: { id: read.id, weightGrams },
          fetchPolicy: 'network-only',
        });
        if (now?.protocolVersion) return { kind: 'CONFLICT', theirs: now.protocolVersion };
      }
      if (!protocolVersion) return { kind: 'REFUSED', problems: userErrors };
      revision.current = protocolVersion.revision;
      setJudged(protocolVersion);
      setBase(sent);
      return { kind: 'SAVED', at: protocolVersion.updatedAt };
    },
    [client, read.id, weightGrams],
  );

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (isSaving.current || isWaiting.current) return false;
    const sent = latest.current;
    const missing = missingIn(sent.content);
    if (missing.length > 0) {
      setState({ kind: 'INCOMPLETE', paths: missing });
      return false;
    }
    isSaving.current = true;
    setState({ kind: 'SAVING' });
    const next = await send(sent).catch((error: unknown): SaveState => {
      const { code, message } = describeFailure(error);
      return { kind: 'REFUSED', problems: [{ code, message, path: [] }] };
    });
    isSaving.current = false;
    isWaiting.current = next.kind === 'CONFLICT';
    if (next.kind === 'SAVED' && latest.current !== sent) return save();
    setState(next);
    return next.kind === 'SAVED';
  }, [send]);

  const write = useCallback(
    (next: Writing) => {
      latest.current = next;
      setWriting(next);
      setState((now) => (now.kind === 'CONFLICT' ? now : { kind: 'DIRTY' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMs);
    },
    [save],
  );

  const settle = useCallback(
    async (chosen: Writing, theirs: VersionDetail) => {
      isWaiting.current = false;
      revision.current = theirs.revision;
      setBase(writingOf(theirs));
      latest.current = chosen;
      setWriting(chosen);
      await save();
    },
    [save],
  );

  useEffect(() => () => clearTimeout(timer.current), []);

  return { writing, write, save, settle, state, judged, base, revision };
}
