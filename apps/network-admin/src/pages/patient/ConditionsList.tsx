import { DeedForm } from '../../deeds/DeedForm.js';
import { formatMomentAt } from '../../format/time.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { ResolveConditionDocument } from './pathway-deeds.generated.js';

const kindWords = {
  TEST_REQUIRED: 'a test is to be done',
  FACT_MISSING: 'a fact is to be established',
  INTERACTION: 'a medication is to be replaced',
} as const;

/** What must be done or known before consent: the open ones first, each with the field in which it is resolved. */
export function ConditionsList() {
  const { episode, timeZone } = useChart();
  const fixed = useEpisodeFixed();
  const conditions = episode.eligibility?.conditions ?? [];
  if (conditions.length === 0) return <p className="muted">There are none.</p>;
  const sorted = conditions.toSorted((a, b) => Number(a.resolvedAt !== null) - Number(b.resolvedAt !== null));
  return (
    <ul className="rule-list">
      {sorted.map(({ id, kind, requirement, ruleId, resolvedAt, resolution, openedAt }) => (
        <li key={id} className={`rule ${resolvedAt ? 'is-resolved' : 'severity-test-required'}`}>
          <p>
            <strong>{resolvedAt ? 'Resolved' : 'Open'}</strong>: {requirement}
          </p>
          <p className="muted">
            {kindWords[kind]} · rule {ruleId} · open since {formatMomentAt(openedAt, timeZone)}
            {resolvedAt && ` · resolved ${formatMomentAt(resolvedAt, timeZone)}: ${resolution ?? ''}`}
          </p>
          {!resolvedAt && episode.viewerCanResolveConditions && (
            <DeedForm
              draftKey={`resolve ${id}`}
              label={`Resolve: ${requirement}`}
              document={ResolveConditionDocument}
              fixed={{ ...fixed, conditionId: id }}
              timeZone={timeZone}
              submit="Resolve the condition"
              sections={[
                {
                  title: '',
                  fields: [{ name: 'resolution', label: 'What was done or found', kind: 'longText', required: true }],
                },
              ]}
            />
          )}
          {!resolvedAt && !episode.viewerCanResolveConditions && (
            <p className="muted">Resolved by a physician or a nurse.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
