import { Button, Drawer } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { type Comparison, isAdjusted } from '../../comparison/comparison.js';
import { exclusionName, adjustmentWords } from '../../comparison/scope-words.js';
import { Icon } from '../../components/Icon.js';
import { formatCount } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { humanise } from '../../format/words.js';

function Facts({ rows }: { rows: ReadonlyArray<[string, ReactNode] | null> }) {
  return (
    <dl className="facts">
      {rows
        .filter((row) => row !== null)
        .map(([name, value]) => (
          <div key={name} className="facts-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Model({ comparison }: { comparison: Comparison }) {
  const { model, indicator } = comparison;
  if (!model) return <p>These numbers are not adjusted for case mix. Choose “Adjusted” to take account of it.</p>;
  const isMean = model.rSquared !== null;
  const figure = (value: number | null, digits = 3) => (value === null ? null : value.toFixed(digits));
  const fit: Array<[string, ReactNode] | null> = [
    [
      'Fitted on',
      `${formatCount(model.n)} episodes${model.events === null ? '' : `, ${formatCount(model.events)} events`}`,
    ],
    model.auc === null ? null : ['Discrimination (AUC)', `${figure(model.auc)}; 0.5 tells no one apart`],
    model.brier === null ? null : ['Brier score', figure(model.brier)],
    model.calibrationSlope === null
      ? null
      : ['Calibration slope', `${figure(model.calibrationSlope)}; 1 is calibrated`],
    model.rSquared === null ? null : ['Variance explained', figure(model.rSquared)],
    model.residualDeviation === null ? null : ['Unexplained deviation', figure(model.residualDeviation, 2)],
    ['Model', <code key="id">{model.id}</code>],
  ];
  return (
    <>
      <p>
        Each clinic is held against what the network would have reached with its patients, by a{' '}
        {isMean ? 'linear' : 'logistic'} regression on what was known before the first infusion:{' '}
        {indicator.adjustment.join(', ')}. What happens after the start is never adjusted for.
      </p>
      {model.note && <p>{model.note}</p>}
      <Facts rows={fit} />
      {model.coefficients.length > 0 && (
        <details>
          <summary>All {model.coefficients.length} coefficients</summary>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Term</th>
                <th scope="col">Coefficient</th>
                {!isMean && <th scope="col">Odds ratio</th>}
              </tr>
            </thead>
            <tbody>
              {model.coefficients.map(({ name, value }) => (
                <tr key={name}>
                  <th scope="row">{name.replace(/: ([A-Z_]+)$/, (_, level: string) => `: ${humanise(level)}`)}</th>
                  <td>{value.toFixed(3)}</td>
                  {!isMean && <td>{Math.exp(value).toFixed(2)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

function Dispersion({ comparison: { overdispersion } }: { comparison: Comparison }) {
  if (!overdispersion) return <p>Not estimated: it needs adjusted numbers of three judged clinics or more.</p>;
  return (
    <>
      <p>
        {overdispersion.adjusted
          ? 'Clinics differ beyond what chance and case mix explain, so the limits are wider for it.'
          : 'Chance and case mix explain how much clinics differ, so the limits are not widened.'}
      </p>
      <Facts
        rows={[
          [
            'φ, mean squared z',
            `${overdispersion.phi.toFixed(2)}; widened above ${overdispersion.threshold.toFixed(2)}`,
          ],
          ['τ², variance between clinics', overdispersion.tau2.toFixed(4)],
        ]}
      />
    </>
  );
}

function Explanation({ comparison }: { comparison: Comparison }) {
  const { indicator, lineage } = comparison;
  return (
    <div className="method">
      <h3>What is counted</h3>
      <Facts
        rows={[
          ['Numerator', indicator.numerator],
          ['Denominator', indicator.denominator],
          ['Left out', indicator.exclusions],
          ['Better', indicator.direction === 'HIGHER_IS_BETTER' ? 'Higher is better' : 'Lower is better'],
          ['Judged from', `n ${indicator.minimumN}; no rate below 10`],
          ['Answers for it', indicator.owner],
        ]}
      />
      <h3>Who is in</h3>
      <Facts
        rows={[
          ['Eligible', formatCount(lineage.eligible)],
          ...lineage.excludedByReason.map(({ reason, count }): [string, ReactNode] => [
            exclusionName(reason),
            count === null ? 'too few to show' : formatCount(count),
          ]),
          ['Data cut', formatMoment(lineage.dataCut)],
        ]}
      />
      <h3>Case mix</h3>
      <Model comparison={comparison} />
      <h3>Limits</h3>
      <p>
        Beyond the 95 % limits 1 clinic in 20 would fall by chance alone, beyond the 99.8 % limits 1 in 500. A clinic is
        not compared below 60 % follow-up. “Within expected” is not “as good as”.
      </p>
      <h3>More spread than chance</h3>
      <Dispersion comparison={comparison} />
      <p>
        <Link to={paths.methods()}>Every method in words, with its sources</Link>
      </p>
      <h3>Versions</h3>
      <Facts
        rows={[
          ['Method', comparison.methodVersion],
          ['Indicator', `${indicator.id}, version ${indicator.version}`],
          ['Numbers', adjustmentWords(isAdjusted(comparison))],
        ]}
      />
    </div>
  );
}

/** How the numbers on the page came to be. */
export function MethodDrawer({ comparison }: { comparison: Comparison }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="method" size={15} />}
        onClick={() => setOpen(true)}
      >
        Method
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size={460}
        title={`How this was calculated: ${comparison.indicator.name}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Explanation comparison={comparison} />
      </Drawer>
    </>
  );
}
