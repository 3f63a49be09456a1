import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { useBeginDraft } from '../protocols/useBeginDraft.js';
import type { Protocol } from './ProtocolFrame.js';

/** From the version in force, or else the newest, to a draft of one's own. */
export function DraftButton({ protocol, fromVersionId }: { protocol: Protocol; fromVersionId?: string }) {
  const navigate = useNavigate();
  const { viewerCan } = useViewer();
  const { state, begin } = useBeginDraft();
  const base = fromVersionId ?? protocol.approvedVersion?.id ?? protocol.versions.nodes[0]?.id;
  const mayWrite = viewerCan.includes('protocol:author');
  const start = async () => {
    const draft = base ? await begin({ fromVersionId: base }) : null;
    if (draft) void navigate(paths.protocolDraft(protocol.id, draft.id));
  };
  return (
    <span className="stacked">
      <span
        className="row-actions"
        title={mayWrite ? undefined : 'Physicians, pharmacists and medical directors write protocols.'}
      >
        {fromVersionId === undefined && (
          <Button component={Link} to={paths.reviews()} variant="default">
            Reviews
          </Button>
        )}
        <DeedButton
          state={state}
          variant={fromVersionId === undefined ? 'filled' : 'default'}
          size={fromVersionId === undefined ? 'sm' : 'compact-sm'}
          disabled={!mayWrite || !base}
          onClick={() => void start()}
        >
          {fromVersionId === undefined ? 'Draft a change' : 'Draft from this'}
        </DeedButton>
      </span>
      <Problems state={state} />
    </span>
  );
}
