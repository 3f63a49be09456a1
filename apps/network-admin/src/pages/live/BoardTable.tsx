import type { LiveRow } from '../../live/live-state.js';
import { BoardTableRow } from './BoardTableRow.js';
import { vitalSignals } from './vital-signals.js';

interface Props {
  caption: string;
  rows: readonly LiveRow[];
  clockOffsetMs: number;
  hasClinic: boolean;
}

/** Sessions of the board, a group of rows each: what is measured, and below it the alarms that wait. */
export function BoardTable({ caption, rows, clockOffsetMs, hasClinic }: Props) {
  return (
    <div className="data-table board">
      <table role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Patient
            </th>
            <th role="columnheader" scope="col">
              Phase
            </th>
            {vitalSignals.map(({ name, unit }) => (
              <th key={name} role="columnheader" scope="col">
                {name} {unit && <span className="unit">{unit}</span>}
              </th>
            ))}
            <th role="columnheader" scope="col" className="numeric">
              Rate, dose
            </th>
            <th role="columnheader" scope="col">
              Nurse
            </th>
            <th role="columnheader" scope="col" className="numeric">
              Last reading
            </th>
          </tr>
        </thead>
        {rows.map((one) => (
          <BoardTableRow key={one.row.sessionId} one={one} clockOffsetMs={clockOffsetMs} hasClinic={hasClinic} />
        ))}
      </table>
    </div>
  );
}
