import { Panel } from '../../components/Panel.js';
import { EmptyState } from '../../components/EmptyState.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { formatMomentAt } from '../../format/time.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { ConditionsList } from './ConditionsList.js';
import { DecideEligibilityDocument } from './pathway-deeds.generated.js';
import { RuleItem } from './RuleItem.js';
import { Why } from './Why.js';

const outcomeWords = {
  ELIGIBLE: 'Eligible: no rule stands in the way.',
  CONDITIONAL: 'Conditional: eligible once the open conditions are resolved.',
  INELIGIBLE: 'Ineligible: a rule blocks the treatment.',
} as const;

function Decision() {
  const { episode, timeZone } = useChart();
  const decision = episode.eligibility;
  if (!decision)
    return (
      <EmptyState reason="NOTHING_YET" title="Not decided yet">
        The rules are asked once the assessment is recorded.
      </EmptyState>
    );
  return (
    <div className={`verdict-box outcome-${decision.outcome.toLowerCase()}`}>
      <p className="headline">{outcomeWords[decision.outcome]}</p>
      <p className="muted">
        {formatMomentAt(decision.evaluatedAt, timeZone)} · rule set {decision.ruleSetVersion}
        {decision.capnographyRequired && ' · capnography is mandatory'}
      </p>
    </div>
  );
}

/** What the rule table decided, each rule that fired and why, and what is still open. */
export function EligibilityPart() {
  const { episode, timeZone } = useChart();
  const { eligibility } = episode;
  const fixed = useEpisodeFixed();
  return (
    <>
      <Panel title="Eligibility">
        <Decision />
        {episode.viewerCanDecideEligibility ? (
          <DeedForm
            draftKey={`decide ${episode.id}`}
            label="Decide eligibility"
            document={DecideEligibilityDocument}
            fixed={fixed}
            timeZone={timeZone}
            sections={[]}
            submit={eligibility ? 'Decide again by the rules' : 'Decide by the rules'}
          />
        ) : (
          <Why action="eligibility:decide" what="Deciding eligibility" />
        )}
      </Panel>
      {eligibility && (
        <>
          <Panel title="Conditions" note={`${eligibility.conditions.filter((one) => !one.resolvedAt).length} open`}>
            <ConditionsList />
          </Panel>
          <Panel title="Rules that hold" note={String(eligibility.firedRules.length)}>
            {eligibility.firedRules.length === 0 ? (
              <p className="muted">No rule holds.</p>
            ) : (
              <ul className="rule-list">
                {eligibility.firedRules.map((fired) => (
                  <RuleItem key={fired.rule.id} fired={fired} />
                ))}
              </ul>
            )}
          </Panel>
          {eligibility.interactions.length > 0 && (
            <Panel title="Medications that act together with ketamine">
              <ul className="rule-list">
                {eligibility.interactions.map(({ rule, medications }) => (
                  <li key={rule.id} className={`rule severity-${rule.action === 'AVOID' ? 'block' : 'caution'}`}>
                    <p>
                      <strong>{medications.join(', ')}</strong> · {rule.effect}
                    </p>
                    <p className="muted">
                      {rule.action === 'AVOID' ? 'An alternative is to be found' : rule.action.toLowerCase()} ·{' '}
                      {rule.drugClass} · {rule.source}
                    </p>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {eligibility.undeterminedRules.length > 0 && (
            <Panel title="Rules that cannot be told yet" note={String(eligibility.undeterminedRules.length)}>
              <ul className="rule-list">
                {eligibility.undeterminedRules.map((fired) => (
                  <RuleItem key={fired.rule.id} fired={fired} isUndetermined />
                ))}
              </ul>
            </Panel>
          )}
        </>
      )}
    </>
  );
}
