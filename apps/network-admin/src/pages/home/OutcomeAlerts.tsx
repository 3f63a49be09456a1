import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { clinicName } from '../../comparison/comparison.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { keepUnits } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { describeFailure } from '../../graph/failure.js';
import { useRefresh } from '../../graph/useRefresh.js';
import {
  AcknowledgeOutcomeAlertDocument,
  OutcomeAlertsDocument,
  type OutcomeAlertsQuery,
  OutcomeWatchesDocument,
} from '../outcomes/watch.generated.js';
import { EndWatch, type Watch } from '../outcomes/WatchClinic.js';

type Alert = NonNullable<OutcomeAlertsQuery['outcomeAlerts']>[number];

const pollMs = 60_000;

function AlertLine({ alert }: { alert: Alert }) {
  const { state, send } = useDeed(AcknowledgeOutcomeAlertDocument, { id: alert.id });
  const { clinic, indicator, verdict, raisedAt, resolvedAt, acknowledgedAt } = alert;
  return (
    <li className="alert-line" data-seen={acknowledgedAt !== null || undefined}>
      <svg width="18" height="18" viewBox="-8 -8 16 16" aria-hidden="true">
        <VerdictShape verdict={verdict} />
      </svg>
      <div className="signal-text">
        <Link to={paths.outcomes({ clinic: clinic?.slug ?? '', indicator: indicator.id, adjust: 'CASE_MIX' })}>
          <strong>{clinicName(alert)}</strong>, {indicator.name}
        </Link>
        <span>{keepUnits(alert.sentence)}</span>
        <span>
          Raised {formatMoment(raisedAt)}
          {resolvedAt && `; back in its range since ${formatMoment(resolvedAt)}`}
        </span>
      </div>
      {acknowledgedAt ? (
        <span className="signal-n">Seen {formatMoment(acknowledgedAt)}</span>
      ) : (
        <div>
          <DeedButton state={state} variant="default" size="compact-md" onClick={() => void send({})}>
            Mark as seen
          </DeedButton>
          <Problems state={state} />
        </div>
      )}
    </li>
  );
}

function Watches({ watches }: { watches: readonly Watch[] }) {
  if (watches.length === 0) return null;
  return (
    <details className="watches">
      <summary>What you watch ({watches.length})</summary>
      <ul>
        {watches.map((watch) => (
          <li key={watch.id}>
            <span>
              {watch.clinic ? watch.clinic.name : 'Every clinic'}, {watch.indicator.name}
            </span>
            <EndWatch watch={watch}>Stop watching</EndWatch>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the account asked to be told about, those not seen yet first. Nothing for those who may not watch. */
export function OutcomeAlerts() {
  const alerts = useQuery(OutcomeAlertsDocument, { fetchPolicy: 'cache-and-network' });
  const watches = useQuery(OutcomeWatchesDocument, { fetchPolicy: 'cache-and-network' });
  const [askAlerts, askWatches] = [alerts.refetch, watches.refetch];
  const askBoth = useCallback(() => Promise.allSettled([askAlerts(), askWatches()]), [askAlerts, askWatches]);
  const refresh = useRefresh(askBoth, pollMs);
  const scope = useMemo(() => ({ subject: 'alert', refresh }), [refresh]);
  if (alerts.error && describeFailure(alerts.error).code === 'FORBIDDEN') return null;
  const found = alerts.data?.outcomeAlerts;
  const watched = watches.data?.outcomeWatches ?? [];
  const open = found?.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  return (
    <DeedScope value={scope}>
      <Panel
        title="Clinics you watch"
        note={open === undefined ? undefined : `${open} not seen yet, ${watched.length} watched`}
        flush
      >
        <QueryView result={alerts} data={found} skeleton={<Skeleton height={56} radius={0} />}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState reason="NOTHING_YET" title={watched.length > 0 ? 'None has left its range' : 'None watched'}>
                {watched.length > 0
                  ? 'You are told here when one does.'
                  : 'Select a clinic in the outcomes and watch it: you are told here when it leaves the range expected of it.'}
              </EmptyState>
            ) : (
              <ul className="signals">
                {list
                  .toSorted((a, b) => Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null))
                  .slice(0, 20)
                  .map((alert) => (
                    <AlertLine key={alert.id} alert={alert} />
                  ))}
              </ul>
            )
          }
        </QueryView>
        <Watches watches={watched} />
      </Panel>
    </DeedScope>
  );
}
