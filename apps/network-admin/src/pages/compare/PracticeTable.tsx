import type { ReactNode } from 'react';
import { clinicName } from '../../comparison/comparison.js';
import { versionName } from '../../comparison/scope-words.js';
import { formatCount, formatRate } from '../../format/number.js';
import { BoxRow, spreadDomain } from './BoxRow.js';
import { type Distribution, type Practice, type Side, type SideBySide, spreadWords } from './side-by-side.js';

interface Line {
  name: string;
  cell: (practice: Practice) => ReactNode;
}

const orDash = (value: number | null, write: (known: number) => string): string =>
  value === null ? 'not shown' : write(value);

function spreadLine(
  name: string,
  read: (practice: Practice) => Distribution | null,
  practices: readonly Practice[],
  [digits, unit]: [number, string],
): Line {
  const domain = spreadDomain(practices.map(read));
  return {
    name,
    cell: (practice) => {
      const spread = read(practice);
      return (
        <span className="spread-cell">
          {spread && <BoxRow spread={spread} domain={domain} />}
          <span>{spreadWords(spread, digits, unit)}</span>
        </span>
      );
    },
  };
}

const linesOf = (practices: readonly Practice[]): Line[] => [
  { name: 'Sessions', cell: ({ sessions }) => formatCount(sessions) },
  spreadLine('Dose a session', ({ doseMilligrams }) => doseMilligrams, practices, [0, 'mg']),
  spreadLine('Infusion', ({ durationMinutes }) => durationMinutes, practices, [0, 'min']),
  spreadLine('Sessions a series', ({ sessionsPerSeries }) => sessionsPerSeries, practices, [1, '']),
  { name: 'Delivered of planned', cell: (one) => orDash(one.deliveredShareOfPlanned, (share) => formatRate(share)) },
  { name: 'Sessions as the protocol asks', cell: (one) => orDash(one.protocolAdherence, (share) => formatRate(share)) },
  {
    name: 'Deviations per 100 sessions',
    cell: (one) => orDash(one.deviationsPer100Sessions, (rate) => rate.toFixed(1)),
  },
  { name: 'Stopped early', cell: (one) => orDash(one.earlyStopShare, (share) => formatRate(share)) },
  { name: 'Missed appointments', cell: (one) => orDash(one.noShowShare, (share) => formatRate(share)) },
];

function Versions({ side }: { side: Side }) {
  return (
    <ul className="plain-list">
      {side.protocolVersions.map(({ protocolVersion, share }, index) => (
        <li key={protocolVersion?.id ?? index}>
          {protocolVersion ? versionName(protocolVersion) : 'Other'}{' '}
          <span className="muted">{share === null ? 'too few to show' : formatRate(share, 0)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How the clinics treat: protocol versions, dose, duration, adherence. */
export function PracticeTable({ sideBySide }: { sideBySide: SideBySide }) {
  const { clinics, network } = sideBySide;
  const lines = linesOf([...clinics.map(({ practice }) => practice), network]);
  return (
    <div className="side-table">
      <table>
        <caption className="visually-hidden">How the clinics treat</caption>
        <thead>
          <tr>
            <th scope="col">Practice</th>
            {clinics.map((side) => (
              <th key={side.clinic?.id} scope="col">
                {clinicName(side)}
              </th>
            ))}
            <th scope="col">Network</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Protocol versions, share of episodes</th>
            {clinics.map((side) => (
              <td key={side.clinic?.id} data-label={clinicName(side)}>
                <Versions side={side} />
              </td>
            ))}
            <td data-label="Network">–</td>
          </tr>
          {lines.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {clinics.map((side) => (
                <td key={side.clinic?.id} data-label={clinicName(side)}>
                  {cell(side.practice)}
                </td>
              ))}
              <td data-label="Network">{cell(network)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
