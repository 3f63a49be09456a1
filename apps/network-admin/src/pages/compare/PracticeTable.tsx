import type { ReactNode } from 'react';
import { clinicName } from '../../comparison/comparison.js';
import { versionName } from '../../comparison/scope-words.js';
import { formatCount, formatRate } from '../../format/number.js';
import { BoxRow, spreadDomain } from './BoxRow.js';
import { type Distribution, type Practice, type Side, type SideBySide, spreadWords } from './side-by-side.js';

interface Line {
  name: string;
  isKnown: (practice: Practice) => boolean;
  cell: (practice: Practice) => ReactNode;
}

function spreadLine(
  name: string,
  read: (practice: Practice) => Distribution | null,
  practices: readonly Practice[],
  [digits, unit]: [number, string],
): Line {
  const domain = spreadDomain(practices.map(read));
  return {
    name,
    isKnown: (practice) => read(practice) !== null,
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

function numberLine(name: string, read: (practice: Practice) => number | null, write: (known: number) => string): Line {
  return {
    name,
    isKnown: (practice) => read(practice) !== null,
    cell: (practice) => {
      const known = read(practice);
      return known === null ? 'not shown' : write(known);
    },
  };
}

const linesOf = (practices: readonly Practice[]): Line[] => [
  numberLine('Sessions', ({ sessions }) => sessions, formatCount),
  spreadLine('Dose a session', ({ doseMilligrams }) => doseMilligrams, practices, [0, 'mg']),
  spreadLine('Infusion', ({ durationMinutes }) => durationMinutes, practices, [0, 'min']),
  spreadLine('Sessions a series', ({ sessionsPerSeries }) => sessionsPerSeries, practices, [1, '']),
  numberLine('Delivered of planned', ({ deliveredShareOfPlanned }) => deliveredShareOfPlanned, formatRate),
  numberLine('Sessions as the protocol asks', ({ protocolAdherence }) => protocolAdherence, formatRate),
  numberLine(
    'Deviations per 100 sessions',
    (one) => one.deviationsPer100Sessions,
    (rate) => rate.toFixed(1),
  ),
  numberLine('Stopped early', ({ earlyStopShare }) => earlyStopShare, formatRate),
  numberLine('Missed appointments', ({ noShowShare }) => noShowShare, formatRate),
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
  const practices = [...clinics.map(({ practice }) => practice), network];
  // A line that nobody has anything to say on is not there.
  const lines = linesOf(practices).filter(({ isKnown }) => practices.some(isKnown));
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
