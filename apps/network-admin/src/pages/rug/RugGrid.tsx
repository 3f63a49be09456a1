import { type CSSProperties, useMemo } from 'react';
import { useRovingMarks } from '../../charts/useRovingMarks.js';
import { bandWords, clinicName, verdictWords } from '../../comparison/comparison.js';
import { TrendArrow } from '../../comparison/TrendArrow.js';
import { VerdictShape } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { directionWords } from '../trends/trend-words.js';
import { cellId, nextCell, type Rug, type RugCell, type RugClinic } from './rug-order.js';

type Indicator = Rug['indicators'][number];

/** One cell in a breath. */
export function cellSentence(clinic: RugClinic, cell: RugCell, indicator: Indicator | undefined): string {
  const what = `${clinicName(clinic)}, ${indicator?.name ?? cell.indicatorId}`;
  if (cell.isSuppressed) return `${what}: not shown, to protect the people behind it.`;
  const isJudged = cell.verdict !== 'TOO_FEW' && cell.verdict !== 'NOT_COMPARABLE';
  const band = isJudged ? `, ${bandWords[cell.band]}` : '';
  const followed = cell.completeness === null ? '' : `, ${formatRate(cell.completeness, 0)} followed up`;
  const trend = cell.trend === 'UNKNOWN' ? '' : ` ${directionWords[cell.trend]}.`;
  return `${what}: ${verdictWords[cell.verdict].toLowerCase()}${band}, n ${formatCount(cell.n)}${followed}.${trend}`;
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
            {rug.indicators.map(({ id, name }) => (
              <th key={id} scope="col" className="rug-head">
                <span>{name}</span>
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
                  <td key={cell.indicatorId} data-label={indicator?.name}>
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
