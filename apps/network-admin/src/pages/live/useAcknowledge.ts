import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { describeFailure } from '../../graph/failure.js';
import { AcknowledgeAlarmDocument } from '../../live/acknowledge-alarm.generated.js';

export type Acknowledgement =
  | { kind: 'OPEN' }
  | { kind: 'SENDING' }
  | { kind: 'REFUSED'; why: string }
  | { kind: 'CONFIRMED'; at: string; by: string | null };

/** Acknowledges one alarm: nothing counts as done before the server has said so. One key, so that a retry is the same deed. */
export function useAcknowledge(
  alarmId: string,
  onConfirmed: (confirmed: { at: string; by: string | null }) => void,
): { state: Acknowledgement; acknowledge: () => void } {
  const [state, setState] = useState<Acknowledgement>({ kind: 'OPEN' });
  const [clientMutationId] = useState(() => crypto.randomUUID());
  const [mutate] = useMutation(AcknowledgeAlarmDocument);
  const acknowledge = useCallback(() => {
    setState({ kind: 'SENDING' });
    mutate({ variables: { input: { alarmId, clientMutationId } } }).then(
      ({ data }) => {
        const { alarm, userErrors } = data?.acknowledgeAlarm ?? { alarm: null, userErrors: [] };
        if (alarm?.acknowledgedAt) {
          const confirmed = { at: alarm.acknowledgedAt, by: alarm.acknowledgedBy?.displayName ?? null };
          setState({ kind: 'CONFIRMED', ...confirmed });
          onConfirmed(confirmed);
        } else setState({ kind: 'REFUSED', why: userErrors[0]?.message ?? 'The server did not confirm it.' });
      },
      (error: unknown) => setState({ kind: 'REFUSED', why: describeFailure(error).message }),
    );
  }, [alarmId, clientMutationId, mutate, onConfirmed]);
  return { state, acknowledge };
}
