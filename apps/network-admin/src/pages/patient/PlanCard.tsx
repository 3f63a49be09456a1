import { useViewer } from '../../auth/ViewerProvider.js';
import { Panel } from '../../components/Panel.js';
import { StatTile } from '../../components/StatTile.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { actorWords } from '../../format/actor-words.js';
import { formatDay, formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import { SignTreatmentPlanDocument } from './pathway-deeds.generated.js';
import type { PlanFactsFragment } from './pathway.generated.js';
import { PlanForm } from './PlanForm.js';
import { SeriesChanges } from './SeriesChanges.js';
import { SeriesHistory } from './SeriesHistory.js';
import { cautionWords, everyDays, levelWords, limitValue, milligrams, quantityWords } from './plan-words.js';

function rateOf(plan: PlanFactsFragment): string {
  return plan.doseBasis === 'MG_PER_KG_PER_H'
    ? `${(plan.rateMicrogramsPerKgPerHour ?? 0) / 1000}\u00a0mg/kg/h of ${plan.dosingWeightGrams / 1000}\u00a0kg`
    : `${(plan.rateMicrogramsPerHour ?? 0) / 1000}\u00a0mg/h`;
}

/** A plan as the server reckons it: rate, dose, series, limits that it passes, and its signature. */
export function PlanCard({ plan }: { plan: PlanFactsFragment }) {
  const { patient, timeZone } = useChart();
  const viewer = useViewer();
  const { protocolVersion, state } = plan;
  const isDraft = state === 'DRAFT';
  return (
    <Panel
      title={`Plan: ${protocolVersion?.protocol.title ?? 'protocol'} ${protocolVersion?.semanticVersion ?? ''}`}
      note={`${humanise(state)}, version ${plan.version}`}
    >
      <div className="stack">
        <dl className="stats">
          <StatTile
            label="Rate"
            value={`${milligrams(plan.plannedRateMicrogramsPerHour)}/h`}
            context={`${rateOf(plan)}${plan.maximumRateMicrogramsPerHour ? `, at most ${milligrams(plan.maximumRateMicrogramsPerHour)}/h` : ''}`}
          />
          <StatTile
            label="Dose of a session"
            value={milligrams(plan.plannedDoseMicrograms)}
            context={`${plan.durationMinutes}\u00a0min${plan.loadingMicrograms > 0 ? `, loading ${milligrams(plan.loadingMicrograms)}` : ''}, at most ${milligrams(plan.maximumSessionMicrograms)}`}
          />
          <StatTile
            label="Series"
            value={`${plan.progress.completed} of ${plan.seriesSize}`}
            context={`completed, ${plan.progress.toCome} to come; ${everyDays(plan.frequencyDays)}; boosters in 365 days: ${plan.boostersPer365Days}`}
          />
          <StatTile
            label="Weight"
            value={`${plan.weightGrams / 1000}\u00a0kg`}
            context={`measured ${formatDay(plan.weightMeasuredOn)}, ${humanise(plan.weightBasis).toLowerCase()} weight counts`}
          />
        </dl>
        <p>
          <strong>For:</strong> {plan.indication}
          {plan.premedication.length > 0 && ` · before it: ${plan.premedication.join(', ')}`}
        </p>
        {(state === 'ENDED' ? [] : plan.cautions).map((caution) => (
          <p key={caution} className="warning-strip">
            {cautionWords(caution)}
          </p>
        ))}
        {plan.acceptedLimits.map((limit) => (
          <p key={`${limit.quantity} ${limit.level}`} className="warning-strip">
            {quantityWords[limit.quantity]} passes {limitValue(limit.quantity, limit.value)} ({levelWords[limit.level]},{' '}
            {limit.source}): {limit.reason}
          </p>
        ))}
        {plan.signer && plan.signedAt && (
          <p>
            <strong>Signed:</strong> {formatMomentAt(plan.signedAt, timeZone)}{' '}
            {actorWords({ actorId: plan.signer.id, ...plan.signer }, patient.clinic?.id, viewer.id)}
          </p>
        )}
        <SeriesHistory plan={plan} />
        {isDraft && plan.viewerCanWrite && (
          <>
            <DeedForm
              draftKey={`sign ${plan.id} ${plan.version}`}
              label="Sign the plan"
              document={SignTreatmentPlanDocument}
              fixed={{ planId: plan.id, expectedVersion: plan.version }}
              timeZone={timeZone}
              sections={[]}
              submit="Sign the plan"
            >
              <p className="muted">Signed, it is an order: nurses run sessions by it.</p>
            </DeedForm>
            <details className="quiet-details">
              <summary>Change the plan</summary>
              <PlanForm plan={plan} />
            </details>
          </>
        )}
        {isDraft && !plan.viewerCanWrite && <p className="muted">Signed by a physician; not part of your role.</p>}
        <SeriesChanges plan={plan} />
      </div>
    </Panel>
  );
}
