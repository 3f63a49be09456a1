import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { Panel } from '../../components/Panel.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { localOf } from '../../deeds/clinic-time.js';
import { formatDay, formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { GiveConsentForm } from './GiveConsentForm.js';
import { WithdrawConsentDocument } from './pathway-deeds.generated.js';
import type { EpisodeFactsFragment } from './pathway.generated.js';
import { Why } from './Why.js';

type Consent = EpisodeFactsFragment['consents'][number];

const kindWords = {
  TREATMENT: 'Treatment',
  DATA_SHARING: 'Sharing of data',
  NARRATIVE_SHARING: 'Sharing of the patient’s own account',
} as const;

const periodOf = ({ periodFrom, periodTo }: Consent) =>
  periodTo
    ? `${formatDay(periodFrom)} to ${formatDay(periodTo)}`
    : `from ${formatDay(periodFrom)} until it is withdrawn`;

function Withdraw({ consent, onDone }: { consent: Consent; onDone: () => void }) {
  const { timeZone } = useChart();
  return (
    <>
      <p>
        {consent.kind === 'TREATMENT'
          ? 'No session can be confirmed or started from then on. An infusion that runs is not stopped by this: a clinician does that at the session.'
          : 'Nothing more is shared from then on. What was shared before stays where it is.'}
      </p>
      <DeedForm
        draftKey={`withdraw ${consent.id}`}
        label="Withdraw the consent"
        document={WithdrawConsentDocument}
        fixed={{ ...useEpisodeFixed(), consentId: consent.id }}
        timeZone={timeZone}
        submit="Withdraw the consent"
        color="red"
        onDone={onDone}
        sections={[
          {
            title: '',
            fields: [{ name: 'reason', label: 'What the patient says', kind: 'longText' }],
          },
        ]}
      />
    </>
  );
}

function ConsentItem({ consent }: { consent: Consent }) {
  const { timeZone } = useChart();
  const [isAsking, setAsking] = useState(false);
  const { kind, documentVersion, givenAt, isInForce, partnerName, purpose, dataClass, withdrawnAt } = consent;
  return (
    <li className={isInForce ? 'is-in-force' : 'is-past'}>
      <p>
        <strong>{kindWords[kind]}</strong>{' '}
        <span className={isInForce ? 'tag tag-good' : 'tag'}>
          {isInForce ? 'in force' : withdrawnAt ? 'withdrawn' : 'not in force'}
        </span>
      </p>
      <p className="muted">
        document {documentVersion} · given {formatMomentAt(givenAt, timeZone)} · {periodOf(consent)}
        {partnerName &&
          ` · with ${partnerName}, ${humanise(purpose ?? '').toLowerCase()}, ${humanise(dataClass ?? '').toLowerCase()} data`}
        {withdrawnAt &&
          ` · withdrawn ${formatMomentAt(withdrawnAt, timeZone)}${consent.withdrawalReason ? `: ${consent.withdrawalReason}` : ''}`}
      </p>
      {consent.viewerCanWithdraw && (
        <Button
          variant="default"
          onClick={() => setAsking(true)}
          aria-label={`Withdraw the consent to ${kindWords[kind].toLowerCase()}`}
        >
          Withdraw
        </Button>
      )}
      {!consent.viewerCanWithdraw && !withdrawnAt && <Why action="consent:withdraw" what="Withdrawing this consent" />}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={`Withdraw: ${kindWords[kind].toLowerCase()}`}>
        <Withdraw consent={consent} onDone={() => setAsking(false)} />
      </Modal>
    </li>
  );
}

/** Consents in force, those that were, and the form in which one is given. */
export function ConsentsPart() {
  const { episode, timeZone } = useChart();
  const open = episode.eligibility?.conditions.filter(({ resolvedAt }) => resolvedAt === null) ?? [];
  const sorted = episode.consents.toSorted(
    (a, b) => Number(b.isInForce) - Number(a.isInForce) || b.givenAt.localeCompare(a.givenAt),
  );
  return (
    <>
      <Panel title="Consents" note={`${sorted.filter(({ isInForce }) => isInForce).length} in force`}>
        {sorted.length === 0 ? (
          <p className="muted">None was given yet.</p>
        ) : (
          <ul className="record-list">
            {sorted.map((consent) => (
              <ConsentItem key={consent.id} consent={consent} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="Record a consent">
        {open.length > 0 && (
          <p className="warning-strip">
            {open.length === 1 ? 'One condition is' : `${open.length} conditions are`} open: consent to treatment waits
            for them.
          </p>
        )}
        {episode.viewerCanGiveConsent ? (
          <GiveConsentForm today={localOf(new Date(), timeZone).slice(0, 10)} />
        ) : (
          <Why action="consent:record" what="Recording a consent" />
        )}
      </Panel>
    </>
  );
}
