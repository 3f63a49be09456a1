import { DeedForm } from '../../deeds/DeedForm.js';
import { formatMomentAt } from '../../format/time.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { severityWords } from './chart-words.js';
import { OverrideEligibilityRuleDocument } from './pathway-deeds.generated.js';
import type { RuleFactsFragment } from './pathway.generated.js';

const certaintyWords = {
  SOURCE_READ: 'from the source’s own text',
  SOURCE_KNOWN: 'known of the source',
  NETWORK_DEFAULT: 'a default of the network',
} as const;

function Override({ ruleId }: { ruleId: string }) {
  const { episode, timeZone } = useChart();
  return (
    <DeedForm
      draftKey={`override ${episode.id} ${ruleId}`}
      label={`Set rule ${ruleId} aside`}
      document={OverrideEligibilityRuleDocument}
      fixed={{ ...useEpisodeFixed(), ruleId }}
      timeZone={timeZone}
      submit={`Set ${ruleId} aside for this episode`}
      color="red"
      sections={[
        {
          title: '',
          fields: [{ name: 'reason', label: 'Reason, kept with your name', kind: 'longText', required: true }],
        },
      ]}
    />
  );
}

/** One rule: what it does, why it holds here, where it comes from, and its override. */
export function RuleItem({ fired, isUndetermined = false }: { fired: RuleFactsFragment; isUndetermined?: boolean }) {
  const { episode, timeZone } = useChart();
  const { rule, reason, override } = fired;
  const mayOverride =
    rule.severity === 'BLOCK_OVERRIDABLE' && !override && !isUndetermined && episode.viewerCanOverrideEligibility;
  return (
    <li className={`rule severity-${rule.severity.toLowerCase().replaceAll('_', '-')}`}>
      <p>
        <strong>
          {rule.id} · {severityWords[rule.severity]}
        </strong>
        : {reason}
      </p>
      <p className="muted">
        {rule.text} · version {rule.version} · {rule.source} ({certaintyWords[rule.certainty]})
      </p>
      {override && (
        <p className="override-note">
          Set aside by the medical director, {formatMomentAt(override.overriddenAt, timeZone)}: {override.reason}
        </p>
      )}
      {rule.severity === 'BLOCK_OVERRIDABLE' && !override && !mayOverride && !isUndetermined && (
        <p className="muted">Only the medical director may set this rule aside, with a reason.</p>
      )}
      {mayOverride && <Override ruleId={rule.id} />}
    </li>
  );
}
