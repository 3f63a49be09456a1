import { PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import type { VersionDetail } from '../protocol/ContentView.js';
import { ApproveProtocolVersionDocument } from './review.generated.js';
import { useSigning } from './useSigning.js';

/** Why this person cannot sign now, for them to read; the server decides. */
function obstacles(version: VersionDetail, accountId: string): string[] {
  const signed = version.signatures.some((one) => one.voidedAt === null && one.accountId === accountId);
  if (version.allowedActions.includes('APPROVE') && !signed) return [];
  if (signed) return ['You have signed this content. The other role’s signature is still to come, or all are there.'];
  if (version.status !== 'IN_REVIEW') return ['Only a version in review is signed.'];
  if (version.authors.some((author) => author.accountId === accountId))
    return ['You wrote in it: authors never approve their own.'];
  return ['Approval is for the pharmacist and the medical director of the network.'];
}

/** A signature: name, time and meaning, with the password entered again, on the content that was read. */
export function SignForm({ version, readHash }: { version: VersionDetail; readHash: string }) {
  const viewer = useViewer();
  const [password, setPassword] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const about = { versionId: version.id, contentHash: readHash };
  const { state, sign } = useSigning(ApproveProtocolVersionDocument, about, {
    recordId: version.id,
    contentHash: readHash,
  });
  const isStale = readHash !== version.contentHash;
  const why = [
    ...obstacles(version, viewer.id),
    ...(isStale ? ['The content has changed since you read it: read it again first.'] : []),
  ];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPassword('');
    await sign(password, { effectiveFrom: effectiveFrom || null });
  };

  const isPermitted = why.length === 0;
  return (
    <form className="deed-form" aria-label="Sign" onSubmit={(event) => void submit(event)}>
      <p>
        By signing, <strong>{viewer.displayName}</strong> approves version {version.semanticVersion} with the content{' '}
        <code>{readHash.slice(0, 12)}</code>. Any edit voids the signature.
      </p>
      {!isPermitted && (
        <ul className="next-why" id="why-sign">
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {isPermitted && (
        <>
          <PasswordInput
            label="Your password, again"
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <TextInput
            type="date"
            label="In force from"
            description="Today where nothing is chosen. Counts with the second signature."
            value={effectiveFrom}
            onChange={(event) => setEffectiveFrom(event.target.value)}
          />
        </>
      )}
      <Problems state={state} />
      <DeedButton type="submit" state={state} disabled={!isPermitted || password === ''} aria-describedby="why-sign">
        Approve and sign
      </DeedButton>
    </form>
  );
}
