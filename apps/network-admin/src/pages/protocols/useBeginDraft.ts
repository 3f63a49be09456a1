import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { DeedState } from '../../deeds/useDeed.js';
import { describeFailure } from '../../graph/failure.js';
import type { CreateProtocolDraftInput } from '../../graph/schema.generated.js';
import { CreateProtocolDraftDocument, type CreateProtocolDraftMutation } from './protocols.generated.js';

type Draft = NonNullable<NonNullable<CreateProtocolDraftMutation['createProtocolDraft']>['protocolVersion']>;
type Beginning = Pick<CreateProtocolDraftInput, 'fromVersionId' | 'newProtocol'>;

/** Begins a draft and says which; the same attempt sent again begins no second one. */
export function useBeginDraft(): { state: DeedState; begin: (from: Beginning) => Promise<Draft | null> } {
  const [state, setState] = useState<DeedState>({ kind: 'IDLE' });
  const [mutate] = useMutation(CreateProtocolDraftDocument);
  const attempt = useRef({ text: '', clientMutationId: '' });

  async function begin(from: Beginning): Promise<Draft | null> {
    const text = JSON.stringify(from);
    if (attempt.current.text !== text) attempt.current = { text, clientMutationId: crypto.randomUUID() };
    setState({ kind: 'SENDING' });
    try {
      const { clientMutationId } = attempt.current;
      const { data } = await mutate({ variables: { input: { ...from, clientMutationId } } });
      attempt.current = { text: '', clientMutationId: '' };
      const { protocolVersion, userErrors } = data?.createProtocolDraft ?? { protocolVersion: null, userErrors: [] };
      setState(protocolVersion ? { kind: 'DONE' } : { kind: 'REFUSED', problems: userErrors });
      return protocolVersion ?? null;
    } catch (error) {
      const { code, message } = describeFailure(error);
      setState({ kind: 'REFUSED', problems: [{ code, message, path: [] }] });
      return null;
    }
  }
  return { state, begin };
}
