import { Fragment } from 'react';
import { clinicName } from '../../comparison/comparison.js';
import { type CaseMixFact, caseMixLines, factWords, type SideBySide } from './side-by-side.js';

/** A share drawn behind its number, so that differences are seen before they are read. */
const barOf = (fact: CaseMixFact | undefined): React.CSSProperties => ({
  backgroundSize: `${fact?.share != null && !fact.suppressed ? (fact.share * 100).toFixed(1) : 0}% 100%`,
});

/** Whom the clinics treat, as it was known before the first infusion. */
export function CaseMixTable({ sideBySide }: { sideBySide: SideBySide }) {
  const { clinics } = sideBySide;
  const lines = caseMixLines(clinics);
  return (
    <div className="side-table">
      <table>
        <caption className="visually-hidden">Whom the clinics treat</caption>
        <thead>
          <tr>
            <th scope="col">Before treatment</th>
            {clinics.map((side) => (
              <th key={side.clinic?.id} scope="col">
                {clinicName(side)}
              </th>
            ))}
            <th scope="col">Network</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, group, level, facts, network }, index) => (
            <Fragment key={id}>
              {group !== null && group !== lines[index - 1]?.group && (
                <tr className="side-group">
                  <th scope="rowgroup" colSpan={clinics.length + 2}>
                    {group}
                  </th>
                </tr>
              )}
              <tr className={group === null ? undefined : 'side-level'}>
                <th scope="row">{level}</th>
                {clinics.map((side) => {
                  const fact = facts.get(side.clinic?.slug ?? '');
                  return (
                    <td key={side.clinic?.id} data-label={clinicName(side)} className="share-bar" style={barOf(fact)}>
                      {factWords(fact)}
                    </td>
                  );
                })}
                <td data-label="Network">{network}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
