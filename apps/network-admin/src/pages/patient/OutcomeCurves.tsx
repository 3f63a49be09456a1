import type { FollowUpOfPatientQuery, OpioidTotalFactsFragment } from './pathway.generated.js';
import { OutcomeCurve } from './OutcomeCurve.js';

type Followed = NonNullable<FollowUpOfPatientQuery['patient']>;
type Answered = NonNullable<Followed['assessments']>['nodes'][number];

interface Props {
  assessments: readonly Answered[];
  opioids: readonly OpioidTotalFactsFragment[];
  followUps: NonNullable<Followed['followUps']>;
  /** When infusions were given, as instants. */
  infusions: readonly string[];
}

const curves = [
  { code: 'NRS', title: 'Pain, NRS', maximum: 10 },
  { code: 'PEG', title: 'PEG', maximum: 10 },
  { code: 'PHQ9', title: 'PHQ-9', maximum: 27 },
] as const;

/** How the patient fares over time: lower is better in each; windows lie behind, infusions are ticks at the foot. */
export function OutcomeCurves({ assessments, opioids, followUps, infusions }: Props) {
  const inForce = assessments.filter(({ correctedBy, score }) => correctedBy === null && score !== null);
  const series = [
    ...curves.map(({ code, title, maximum }) => ({
      title,
      maximum,
      points: inForce
        .filter(({ instrument }) => instrument === code)
        .map(({ assessedAt, score }) => ({ at: Date.parse(assessedAt), value: score ?? 0 })),
    })),
    {
      title: 'Opioids, MME a day',
      maximum: 50,
      points: [
        ...opioids.flatMap(({ asOf, morphineEquivalentMgPerDay: value }) =>
          value === null ? [] : [{ at: Date.parse(asOf), value }],
        ),
        ...inForce
          .filter(({ instrument }) => instrument === 'MME')
          .map(({ assessedAt, score }) => ({ at: Date.parse(assessedAt), value: score ?? 0 })),
      ],
    },
  ].filter(({ points }) => points.length > 0);
  if (series.length === 0) return <p className="muted">Curves begin with the first answers.</p>;
  const moments = [
    ...series.flatMap(({ points }) => points.map(({ at }) => at)),
    ...infusions.map((at) => Date.parse(at)),
    Date.now(),
  ];
  const span: [number, number] = [Math.min(...moments), Math.max(...moments)];
  const begun = followUps.filter(
    ({ opensOn, closesOn }) => Date.parse(opensOn) < span[1] && Date.parse(closesOn) > span[0],
  );
  return (
    <div className="curve-grid">
      {series.map((one) => (
        <OutcomeCurve
          key={one.title}
          {...one}
          span={span}
          windows={begun.map(({ window, opensOn, closesOn }) => ({
            name: window,
            from: Math.max(span[0], Date.parse(opensOn)),
            to: Math.min(span[1], Date.parse(closesOn)),
          }))}
          infusions={infusions.map((at) => Date.parse(at))}
        />
      ))}
    </div>
  );
}
