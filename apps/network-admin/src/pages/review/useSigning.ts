import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useAuth } from '../../auth/AuthProvider.js';
import { type DeedState, useDeed } from '../../deeds/useDeed.js';
import { askSigningTicket } from './signing-ticket.js';

const unreachable = {
  kind: 'REFUSED' as const,
  code: 'UNREACHABLE',
  message: 'The server cannot be reached. Check the connection and try again.',
};

/** A deed that is signed: the password is entered again, for a ticket that is good once, on one record and content. */
export function useSigning<
  Data extends Record<string, unknown>,
  Input extends { clientMutationId: string; ticket: string },
>(
  document: TypedDocumentNode<Data, { input: Input }>,
  fixed: Partial<Input>,
  about: { recordId: string; contentHash: string },
): { state: DeedState; sign: (password: string, input: Partial<Input>) => Promise<boolean> } {
  const { state: auth } = useAuth();
  const { state, send } = useDeed(document, fixed);
  const [asking, setAsking] = useState<DeedState>({ kind: 'IDLE' });

  async function sign(password: string, input: Partial<Input>): Promise<boolean> {
    if (auth.kind !== 'SIGNED_IN') return false;
    setAsking({ kind: 'SENDING' });
    const answer = await askSigningTicket(
      { accessToken: auth.user.access_token, password, ...about },
      { origin: window.location.origin },
    ).catch(() => unreachable);
    if (answer.kind === 'REFUSED') {
      setAsking({ kind: 'REFUSED', problems: [{ code: answer.code, message: answer.message, path: [] }] });
      return false;
    }
    setAsking({ kind: 'IDLE' });
    return send({ ...input, ticket: answer.ticket });
  }
  return { state: asking.kind === 'IDLE' ? state : asking, sign };
}
