import { Button } from '@mantine/core';
import { useState } from 'react';
import { DeedButton } from '../../deeds/DeedButton.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { formatDay, formatDayAt, formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import { channelWords, followUpWords, instrumentName, windowWords } from './chart-words.js';
import { LinkForm } from './LinkForm.js';
import { RevokeQuestionnaireLinkDocument } from './pathway-deeds.generated.js';
import type { FollowUpOfPatientQuery } from './pathway.generated.js';

type FollowUp = NonNullable<NonNullable<FollowUpOfPatientQuery['patient']>['followUps']>[number];
type QuestionnaireLink = FollowUp['links'][number];

function LinkLine({ link }: { link: QuestionnaireLink }) {
  const { timeZone } = useChart();
  const { state, send } = useDeed(RevokeQuestionnaireLinkDocument, { linkId: link.id });
  const at = link.usedAt ?? link.revokedAt;
  return (
    <li className="link-line">
      <span>
        Link of {formatDayAt(link.createdAt, timeZone)}: <strong>{humanise(link.state).toLowerCase()}</strong>
        {link.state === 'OPEN' && `, until ${formatMomentAt(link.expiresAt, timeZone)}`}
        {at && `, ${formatMomentAt(at, timeZone)}`} · {link.instruments.map(instrumentName).join(', ')}
      </span>
      {link.state === 'OPEN' && (
        <DeedButton variant="default" state={state} onClick={() => void send({})}>
          Close the link
        </DeedButton>
      )}
      <Problems state={state} />
    </li>
  );
}

/** One window: what is missing in it, the links that were made for it, and the reminders that went out. */
export function FollowUpItem({ followUp }: { followUp: FollowUp }) {
  const viewer = useViewer();
  const [isMaking, setMaking] = useState(false);
  const { window, status, missingInstruments, links, reminders, episode, closesOn } = followUp;
  const mayMake = viewer.viewerCan.includes('questionnaire-link:manage') && status !== 'MISSED';
  return (
    <li>
      <p>
        <strong>{windowWords[window]}</strong>{' '}
        <span className={`tag status-${status.toLowerCase()}`}>{followUpWords[status]}</span>{' '}
        <span className="muted">until {formatDay(closesOn)}</span>
      </p>
      {missingInstruments.length > 0 && <p>Missing: {missingInstruments.map(instrumentName).join(', ')}</p>}
      {links.length > 0 && (
        <ul className="plain-list">
          {links.map((link) => (
            <LinkLine key={link.id} link={link} />
          ))}
        </ul>
      )}
      {reminders.length > 0 && (
        <p className="muted">
          Reminders:{' '}
          {reminders
            .map(
              ({ channel, dueOn, state }) =>
                `${channelWords[channel]} ${formatDay(dueOn)}, ${humanise(state).toLowerCase()}`,
            )
            .join(' · ')}
        </p>
      )}
      {mayMake && missingInstruments.length > 0 && episode && !isMaking && (
        <Button variant="default" onClick={() => setMaking(true)}>
          Make a link for {windowWords[window]}
        </Button>
      )}
      {isMaking && episode && <LinkForm episodeId={episode.id} window={window} />}
    </li>
  );
}
