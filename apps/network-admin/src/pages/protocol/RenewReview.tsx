import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { RenewProtocolReviewDocument } from './protocol.generated.js';

interface Props {
  version: { id: string; semanticVersion: string; revision: number };
}

/** Somebody looked at a version again and found that it stands: said in full before it is done. */
export function RenewReview({ version }: Props) {
  const { displayName } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const { state, send } = useDeed(RenewProtocolReviewDocument, {
    versionId: version.id,
    expectedRevision: version.revision,
  });
  const confirm = async () => {
    if (await send({})) setOpen(false);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Stands as it is
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="It stands as it is">
        <div className="deed-form">
          <p>
            You have looked at version {version.semanticVersion} again, with the evidence there is today, and it needs
            no change. The next review is due in twelve months. It is kept that {displayName} said so, and when.
          </p>
          <Problems state={state} />
          <DeedButton state={state} onClick={() => void confirm()}>
            It stands for twelve months
          </DeedButton>
        </div>
      </Modal>
    </>
  );
}
