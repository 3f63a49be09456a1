import { useWidth } from '../../charts/useWidth.js';
import { type Curve, layoutDose } from './dose-layout.js';

const milligrams = (micrograms: number) => String(Math.round(micrograms / 100) / 10);

function Table({ curves }: { curves: readonly Curve[] }) {
  return (
    <details>
      <summary>As a table</summary>
      <div className="scroll-across" role="region" aria-label="Doses over time" tabIndex={0}>
        <table className="small-table">
          <caption className="visually-hidden">Dose schedule</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">From, min</th>
              <th scope="col">Rate, mg/h</th>
              <th scope="col">Given by then, mg</th>
            </tr>
          </thead>
          <tbody>
            {curves.flatMap(({ name, points }) =>
              points.map(({ atMinutes, rateMicrogramsPerHour, cumulativeMicrograms }, index) => (
                <tr key={`${name} ${index}`}>
                  <td>{name}</td>
                  <td>{atMinutes}</td>
                  <td>{milligrams(rateMicrogramsPerHour)}</td>
                  <td>{milligrams(cumulativeMicrograms)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Dose schedules as steps of the rate, over each other: the first is what was, drawn dashed where there are two. */
export function DoseCurveChart({ curves, height = 210 }: { curves: readonly Curve[]; height?: number }) {
  const { ref, width } = useWidth();
  const layout = width > 0 ? layoutDose(curves, width, height) : null;
  const weight = (curves[0]?.weightGrams ?? 70_000) / 1000;
  return (
    <figure className="dose-curve">
      <figcaption>
        {curves.map(({ name, plannedMicrograms }, index) => (
          <span key={name} className={`dose-key ${curves.length > 1 && index === 0 ? 'dose-before' : 'dose-after'}`}>
            <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
              <path d="M1 4H25" />
            </svg>
            {name}: {milligrams(plannedMicrograms)}
            {'\u00a0'}mg in a session
          </span>
        ))}
        <span className="muted">at {weight} kg; mg/h over minutes</span>
      </figcaption>
      <div ref={ref} style={{ minHeight: height }}>
        {layout && (
          <svg width={width} height={height} role="img" aria-label="Dose schedule; the table below says the same">
            {layout.yTicks.map(({ at, text }) => (
              <g key={text}>
                <line x1={layout.left} x2={layout.right} y1={at} y2={at} className="grid-line" />
                <text x={layout.left - 7} y={at} dy="0.35em" textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            {layout.xTicks.map(({ at, text }) => (
              <text key={text} x={at} y={layout.floor + 18} textAnchor="middle">
                {text}
              </text>
            ))}
            <line x1={layout.left} x2={layout.right} y1={layout.floor} y2={layout.floor} className="tick-line" />
            {layout.paths.map(({ name, d }, index) => (
              <path
                key={name}
                d={d}
                className={layout.paths.length > 1 && index === 0 ? 'dose-before' : 'dose-after'}
                fill="none"
              />
            ))}
          </svg>
        )}
      </div>
      <Table curves={curves} />
    </figure>
  );
}
