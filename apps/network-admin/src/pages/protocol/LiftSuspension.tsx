import { Button, Modal, PasswordInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { humanise } from '../../format/words.js';
import { useSigning } from '../review/useSigning.js';
import { LiftProtocolSuspensionDocument } from './protocol.generated.js';
import type { Version } from './ProtocolFrame.js';
import { type Suspension, SuspensionFacts } from './SuspensionFacts.js';

/** Why this person cannot sign the lift now; the server decides. */
function obstacle({ allowedActions, authors }: Version, { signatures }: Suspension, accountId: string): string | null {
  if (allowedActions.includes('LIFT_SUSPENSION')) return null;
  if (signatures.some((one) => one.voidedAt === null && one.accountId === accountId))
    return 'You have signed. The other role’s signature is still to come.';
  if (authors.some((author) => author.accountId === accountId))
    return 'You wrote in this version: authors never put their own in force again.';
  return 'A stop is lifted by the pharmacist and the medical director of the network together, each once.';
}

function LiftForm({ version, suspension }: { version: Version; suspension: Suspension }) {
  const viewer = useViewer();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const { id: versionId, contentHash } = version;
  const fixed = { versionId, suspensionId: suspension.id, contentHash };
  const { state, sign } = useSigning(LiftProtocolSuspensionDocument, fixed, { recordId: suspension.id, contentHash });
  const why = obstacle(version, suspension, viewer.id);
  const isSecond = suspension.missingSignatures.length === 1;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPassword('');
    await sign(password, { reason: reason.trim() });
  };
  return (
    <form className="deed-form" aria-label="Sign the lift" onSubmit={(event) => void submit(event)}>
      <SuspensionFacts suspension={suspension} />
      <p>
        {why === null &&
          (isSecond
            ? 'Yours is the second signature: with it, sessions planned by this version may start again at once. '
            : `The stop stands until ${suspension.missingSignatures.map((role) => `the ${humanise(role).toLowerCase()}`).join(' and ')} have signed. `)}
        Sites stay paused until each resumes in the rollout.
      </p>
      {why === null ? (
        <>
          <p className="small-print">
            <strong>{viewer.displayName}</strong> signs to lift this stop on version {version.semanticVersion}, content{' '}
            <code>{contentHash.slice(0, 12)}</code>. A fresh stop voids the signature.
          </p>
          <Textarea
            label="Why sessions may start again"
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <PasswordInput
            label="Your password, again"
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </>
      ) : (
        <p className="next-why" id="why-lift">
          {why}
        </p>
      )}
      <Problems state={state} />
      <DeedButton
        type="submit"
        state={state}
        disabled={why !== null || password === '' || reason.trim() === ''}
        aria-describedby="why-lift"
      >
        {isSecond ? 'Sign and lift the stop' : 'Sign the lift'}
      </DeedButton>
    </form>
  );
}

/** The end of a stop for safety: who has signed it, and the signature of whoever is missing. */
export function LiftSuspension({ version, suspension }: { version: Version; suspension: Suspension }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Lift the stop
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={`Lift the stop on ${version.semanticVersion}`}>
        <LiftForm version={version} suspension={suspension} />
      </Modal>
    </>
  );
}
