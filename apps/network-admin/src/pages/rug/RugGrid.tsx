import { type CSSProperties, useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { bandWords, clinicName, verdictWords } from '../../comparison/comparison.js';
import { countWords } from '../../comparison/follow-up-words.js';
import { TrendArrow } from '../../comparison/TrendArrow.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount } from '../../format/number.js';
import { directionWords } from '../trends/trend-words.js';
import { cellId, nextCell, type Rug, type RugCell, type RugClinic } from './rug-order.js';

type Indicator = Rug['indicators'][number];

/** At a measure of which less is better; drawn, since not every font has the arrow. */
export const LowerMark = () => (
  <svg width="9" height="11" viewBox="-4.5 -5.5 9 11" aria-hidden="true" className="lower-mark">
    <path d="M0-4.5V4M-3 1 0 4 3 1" />
  </svg>
);

/** A measure beside its cell, where the head of the table does not show. */
const labelOf = (indicator: Indicator | undefined) =>
  indicator?.direction === 'LOWER_IS_BETTER' ? `${indicator.name}, lower is better` : indicator?.name;

/** One cell in a breath. */
export function cellSentence(clinic: RugClinic, cell: RugCell, indicator: Indicator | undefined): string {
  const what = `${clinicName(clinic)}, ${indicator?.name ?? cell.indicatorId}`;
  if (cell.isSuppressed) return `${what}: not shown, to protect the people behind it.`;
  const isJudged = cell.verdict !== 'TOO_FEW' && cell.verdict !== 'NOT_COMPARABLE';
  const band = isJudged ? `, ${bandWords[cell.band]}` : '';
  const counted = indicator ? countWords(indicator, cell.n, cell.completeness) : `n\u00a0${formatCount(cell.n)}`;
  const trend = cell.trend === 'UNKNOWN' ? '' : ` ${directionWords[cell.trend]}.`;
  return `${what}: ${verdictWords[cell.verdict].toLowerCase()}${band}, ${counted}.${trend}`;
}

interface Props {
  rug: Rug;
  clinics: readonly RugClinic[];
  /** The clinic that is lit. */
  selected: string | null;
  onOpen: (slug: string, indicator: RugCell['indicatorId']) => void;
  onNamed: (sentence: string | null) => void;
}

/** Every clinic by every indicator. One tab stop; arrows walk the cells, Enter opens the funnel of a cell. */
export function RugGrid({ rug, clinics, selected, onOpen, onNamed }: Props) {
  const ids = useMemo(() => clinics.flatMap((clinic) => clinic.cells.map((cell) => cellId(clinic, cell))), [clinics]);
  const { markProps } = useRovingMarks({
    ids,
    selected: ids.find((id) => id.startsWith(`${selected} `)) ?? null,
    onSelect: (id) => {
      const [slug, indicator] = id?.split(' ') ?? [];
      if (slug && indicator) onOpen(slug, indicator as RugCell['indicatorId']);
    },
    next: (id, key) => nextCell(clinics, id, key),
  });
  return (
    <div className="rug" style={{ '--clinics': clinics.length } as CSSProperties}>
      <table>
        <caption className="visually-hidden">Every clinic by every indicator</caption>
        <thead>
          <tr>
            <th scope="col">Clinic</th>
            {rug.indicators.map(({ id, name, direction }) => (
              <th key={id} scope="col" className="rug-head">
                <span>{name}</span>
                {direction === 'LOWER_IS_BETTER' && (
                  <b>
                    <LowerMark />
                    <span className="visually-hidden">, lower is better</span>
                  </b>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clinics.map((clinic) => (
            <tr key={clinic.clinic?.id} data-selected={clinic.clinic?.slug === selected || undefined}>
              <th scope="row">{clinicName(clinic)}</th>
              {clinic.cells.map((cell) => {
                const indicator = rug.indicators.find(({ id }) => id === cell.indicatorId);
                const sentence = cellSentence(clinic, cell, indicator);
                const { ref, onFocus, onBlur, onPointerEnter, onPointerLeave, ...mark } = markProps(
                  cellId(clinic, cell),
                );
                return (
                  <td key={cell.indicatorId} data-label={labelOf(indicator)}>
                    <button
                      type="button"
                      {...mark}
                      ref={ref}
                      onFocus={() => {
                        onFocus();
                        onNamed(sentence);
                      }}
                      onBlur={() => {
                        onBlur();
                        onNamed(null);
                      }}
                      onPointerEnter={() => {
                        onPointerEnter();
                        onNamed(sentence);
                      }}
                      onPointerLeave={() => {
                        onPointerLeave();
                        onNamed(null);
                      }}
                      aria-label={sentence}
                      className={`rug-cell rug-${cell.isSuppressed ? 'suppressed' : cell.verdict.toLowerCase()} rug-band-${cell.band.toLowerCase()}`}
                    >
                      {cell.isSuppressed ? (
                        <span aria-hidden="true">·</span>
                      ) : (
                        <>
                          <svg width="13" height="13" viewBox="-8 -8 16 16" aria-hidden="true">
                            <VerdictShape verdict={cell.verdict} />
                          </svg>
                          <TrendArrow direction={cell.trend} />
                        </>
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
