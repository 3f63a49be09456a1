import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { runningStates } from '../../live/live-rows.js';
import { sessionOptions } from './session-options.js';
import { SessionsToTellOfDocument } from './protocol.generated.js';

interface Props {
  clinicId: string | null;
  protocolId: string;
  value: string | null;
  onChange: (session: { id: string; versionId: string } | null) => void;
}

/** The latest sessions of a site by this protocol that a patient has come for: which of them something is told of. */
export function SessionPicker({ clinicId, protocolId, value, onChange }: Props) {
  const [until] = useState(() => new Date().toISOString());
  const { data, loading, error } = useQuery(SessionsToTellOfDocument, {
    variables: {
      clinicIds: clinicId ? [clinicId] : [],
      until,
      states: [...runningStates, 'COMPLETED', 'DEFERRED', 'TRANSFERRED'],
    },
    skip: clinicId === null,
  });
  const options = useMemo(() => sessionOptions(data?.sessions?.nodes ?? [], protocolId), [data, protocolId]);
  const picked = options.find((option) => option.value === value);
  return (
    <Select
      label="Session"
      // In full once one is picked: the field cuts it off on a narrow screen.
      description={
        picked?.label ??
        'Where it is about one: the latest of the site by this protocol, by its time. Type initials or a day to find it.'
      }
      placeholder={loading ? 'Looking for sessions …' : 'About no session'}
      nothingFoundMessage="No recent session of this protocol is like this."
      error={error ? 'The sessions could not be read. You can tell of it without one.' : undefined}
      searchable
      clearable
      data={options}
      value={value}
      onChange={(id) => {
        const session = options.find((option) => option.value === id);
        onChange(session ? { id: session.value, versionId: session.versionId } : null);
      }}
    />
  );
}
