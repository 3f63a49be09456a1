import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { DeedForm } from '../../deeds/DeedForm.js';
import type { SeriesEndReason } from '../../graph/schema.generated.js';
import { useChart } from './ChartContext.js';
import { optionsOf } from './chart-words.js';
import { EndSeriesDocument, MigrateSeriesDocument } from './pathway-deeds.generated.js';
import type { PlanFactsFragment } from './pathway.generated.js';
import { sessionCount } from './plan-words.js';

const endReasons: readonly SeriesEndReason[] = [
  'ADVERSE_EVENT',
  'SAFETY_CONCERN',
  'NON_RESPONSE',
  'GOALS_MET',
  'PATIENT_REQUEST',
  'COVERAGE_ENDED',
  'OTHER',
];

interface Props {
  plan: PlanFactsFragment;
  onDone: () => void;
}

function MigrateForm({ plan, onDone }: Props) {
  const { timeZone } = useChart();
  const { newerVersion, progress, protocolVersion } = plan;
  if (!newerVersion) return null;
  return (
    <div className="stack">
      <p>
        The plan and {sessionCount(progress.toCome)} to come go by version {newerVersion.semanticVersion}; what has
        begun keeps version {protocolVersion?.semanticVersion}. The dose stays, and is held against the limits of the
        new version here. The order is then signed by you.
      </p>
      <DeedForm
        draftKey={`migrate ${plan.id} ${plan.version}`}
        label="Move the series to a newer version"
        document={MigrateSeriesDocument}
        fixed={{ planId: plan.id, expectedVersion: plan.version, protocolVersionId: newerVersion.id }}
        timeZone={timeZone}
        submit={`Move to version ${newerVersion.semanticVersion}`}
        onDone={onDone}
        sections={[
          {
            title: '',
            fields: [
              { name: 'reason', label: 'Reason', kind: 'longText', required: true },
              {
                name: 'softLimitReason',
                label: 'Reason for a soft limit',
                hint: 'Only where the dose passes a soft limit of that version.',
                kind: 'longText',
              },
            ],
          },
        ]}
      />
    </div>
  );
}

function EndForm({ plan, onDone }: Props) {
  const { timeZone } = useChart();
  const { completed, underWay, toCome } = plan.progress;
  return (
    <div className="stack">
      <p>
        After {completed} of {plan.seriesSize} sessions: {sessionCount(toCome)} to come {toCome === 1 ? 'is' : 'are'}{' '}
        cancelled.
        {underWay > 0 &&
          ' The one under way is not stopped: that is done on its own page, and the series is over with it.'}{' '}
        This cannot be taken back; another series needs another plan.
      </p>
      <DeedForm
        draftKey={`end ${plan.id} ${plan.version}`}
        label="End the series early"
        document={EndSeriesDocument}
        fixed={{ planId: plan.id, expectedVersion: plan.version }}
        timeZone={timeZone}
        submit="End the series"
        color="red"
        onDone={onDone}
        sections={[
          {
            title: '',
            fields: [
              { name: 'reason', label: 'Reason', kind: 'choice', required: true, options: optionsOf(endReasons) },
              { name: 'note', label: 'In your words', kind: 'longText' },
            ],
          },
        ]}
      />
    </div>
  );
}

/** What may be changed of a series in flight, each in a dialog that asks why. */
export function SeriesChanges({ plan }: { plan: PlanFactsFragment }) {
  const [asked, setAsked] = useState<'MIGRATE' | 'END' | null>(null);
  const { newerVersion, viewerCanEndSeries, viewerCanMigrateSeries } = plan;
  const close = () => setAsked(null);
  if (!newerVersion && !viewerCanEndSeries) return null;
  return (
    <div className="series-changes">
      {newerVersion && (
        <p className="warning-strip">
          Version {newerVersion.semanticVersion} is in force at this clinic; this series goes by{' '}
          {plan.protocolVersion?.semanticVersion}.{' '}
          {!viewerCanMigrateSeries && plan.state !== 'ENDED' && 'A medical director may move what is to come.'}
        </p>
      )}
      <div>
        {viewerCanMigrateSeries && (
          <Button variant="default" onClick={() => setAsked('MIGRATE')}>
            Move to version {newerVersion?.semanticVersion}
          </Button>
        )}
        {viewerCanEndSeries && (
          <Button variant="default" color="red" onClick={() => setAsked('END')}>
            End the series early
          </Button>
        )}
      </div>
      <Modal opened={asked === 'MIGRATE'} onClose={close} title="Move the series to a newer version">
        <MigrateForm plan={plan} onDone={close} />
      </Modal>
      <Modal opened={asked === 'END'} onClose={close} title="End the series early">
        <EndForm plan={plan} onDone={close} />
      </Modal>
    </div>
  );
}
