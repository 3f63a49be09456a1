import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../components/Icon.js';
import type { ContentSection, RiskDirection } from '../../graph/schema.generated.js';
import { areShortcutsOn, isTyping } from '../../keyboard/shortcuts.js';
import { changedWords } from './changed-words.js';
import { fieldName, formatValue, riskNames, sectionNames } from './protocol-words.js';

export interface Change {
  path: string;
  section: ContentSection;
  before: string | null;
  after: string | null;
  unit: string | null;
  deltaPercent: number | null;
  risk: RiskDirection;
}

interface Props {
  changes: readonly Change[];
  /** What stands under a change: remarks on it, a way to add one. */
  under?: (change: Change) => ReactNode;
  /** N and P walk from change to change. */
  isWalked?: boolean;
}

export function RiskBadge({ risk }: { risk: RiskDirection }) {
  if (risk === 'NONE') return null;
  return (
    <span className="risk">
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
        <path d="M0-5 5.500 4.500H-5.500Z" />
      </svg>
      {riskNames[risk]}
    </span>
  );
}

/** The row that is walked to: N goes on, P goes back, and the row takes the focus. */
function useWalk(count: number, isOn: boolean) {
  const at = useRef(-1);
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!areShortcutsOn() || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { n: 1, p: -1 }[event.key];
      if (step === undefined || count === 0) return;
      at.current = Math.min(count - 1, Math.max(0, at.current + step));
      // Also at either end, where the row is the same: whoever pressed a key may have looked elsewhere meanwhile.
      document.getElementById(`change-${at.current}`)?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [count, isOn]);
}

const delta = (percent: number | null) =>
  percent === null ? '' : `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(percent % 1 === 0 ? 0 : 1)}\u00a0%`;

/** Old and new; of long texts the words that differ. */
function Values({ change: { before, after, unit } }: { change: Change }) {
  const words = unit === null && before !== null && after !== null ? changedWords(before, after) : null;
  if (words)
    return (
      <span className="change-words">
        {words.map(({ text, side }, index) => {
          if (side === 'BEFORE') return <del key={index}>{text}</del>;
          if (side === 'AFTER') return <ins key={index}>{text}</ins>;
          return <span key={index}>{text}</span>;
        })}
      </span>
    );
  return (
    <span className="change-values">
      <del>{formatValue(before, unit)}</del>
      <Icon name="right" size={12} />
      <ins>{formatValue(after, unit)}</ins>
    </span>
  );
}

/** Changes by section: old, new, share of the old, and in which way a change may harm. */
export function ChangesTable({ changes, under, isWalked = false }: Props) {
  useWalk(changes.length, isWalked);
  if (changes.length === 0) return <p className="muted">Nothing differs.</p>;
  return (
    <div className="changes">
      {[...new Set(changes.map(({ section }) => section))].map((section) => (
        <div key={section} role="group" aria-label={`Changes of ${sectionNames[section].toLowerCase()}`}>
          <h3>{sectionNames[section]}</h3>
          <ul>
            {changes.map(
              (change, index) =>
                change.section === section && (
                  <li key={change.path} id={`change-${index}`} tabIndex={-1} className="change">
                    <div className="change-line">
                      <span className="change-field">{fieldName(change.path)}</span>
                      <Values change={change} />
                      <span className="change-delta">{delta(change.deltaPercent)}</span>
                      <RiskBadge risk={change.risk} />
                    </div>
                    {under?.(change)}
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}
