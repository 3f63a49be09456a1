import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatMoment } from '../../format/time.js';
import type { VersionDetail } from '../protocol/ContentView.js';
import { fieldName } from '../protocol/protocol-words.js';
import { contentInputOf } from './content-input.js';
import { partWords } from './field-words.js';
import { contentOf, type Difference, differencesBetween, mergedUnits, type Unit, unitsOf } from './merge-contents.js';
import type { Writing } from './useDraftSaving.js';

interface Props {
  mine: Writing;
  base: Writing;
  theirs: VersionDetail;
  onSettle: (chosen: Writing) => void;
}

/** Where the mark of the draft's state leads to: its writer may be far below. */
export const conflictId = 'conflict';

const whoWords = { ME: 'only you changed it', THEM: 'only the other changed it', BOTH: 'both changed it: choose' };

function Row({
  difference: { path, mine, theirs, by },
  choice,
  onChoose,
}: {
  difference: Difference;
  choice: 'MINE' | 'THEIRS' | undefined;
  onChoose: (choice: 'MINE' | 'THEIRS') => void;
}) {
  const side = (value: 'MINE' | 'THEIRS', name: string, unit: Unit) => (
    <label className="conflict-side">
      <input type="radio" name={`conflict ${path}`} checked={choice === value} onChange={() => onChoose(value)} />
      <span>
        <strong>{name}</strong> {partWords(path, unit)}
      </span>
    </label>
  );
  return (
    <fieldset className="conflict-row">
      <legend>
        {path === 'rationale' ? 'Rationale' : fieldName(path)} <span className="small-print">{whoWords[by]}</span>
      </legend>
      {side('MINE', 'Yours:', mine)}
      {side('THEIRS', 'Theirs:', theirs)}
    </fieldset>
  );
}

const withRationale = ({ content, rationale }: Writing) => unitsOf(content).set('rationale', rationale);

/** Both versions of a draft that two people wrote at once, part by part; nothing of either is lost before somebody chooses. */
export function ConflictPanel({ mine, base, theirs, onSettle }: Props) {
  const theirContent = useMemo(() => contentInputOf(theirs.content), [theirs]);
  const theirUnits = useMemo(
    () => withRationale({ content: theirContent, rationale: theirs.rationale }),
    [theirContent, theirs],
  );
  const differences = useMemo(
    () => differencesBetween(withRationale(base), withRationale(mine), theirUnits),
    [base, mine, theirUnits],
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, 'MINE' | 'THEIRS'>>(new Map());
  const choiceOf = ({ path, by }: Difference) =>
    chosen.get(path) ?? (by === 'ME' ? 'MINE' : by === 'THEM' ? 'THEIRS' : undefined);
  const open = differences.filter((difference) => choiceOf(difference) === undefined).length;
  const settle = () => {
    const byPath = new Map(differences.map((difference) => [difference.path, choiceOf(difference)]));
    const merged = mergedUnits(theirUnits, differences, (path) => byPath.get(path) === 'MINE');
    const rationale = String(merged.get('rationale') ?? '');
    merged.delete('rationale');
    onSettle({ content: contentOf(merged, theirContent), rationale });
  };
  return (
    <section
      id={conflictId}
      tabIndex={-1}
      className="conflict"
      role="alertdialog"
      aria-labelledby="conflict-title"
      aria-describedby="conflict-text"
    >
      <h2 id="conflict-title">Two of you wrote at once</h2>
      <p id="conflict-text">
        {theirs.authors.map(({ displayName }) => displayName).join(' and ')} wrote in this draft; it was last saved{' '}
        {formatMoment(theirs.updatedAt)}, after you had read it. Nothing is lost: here is what differs, yours and
        theirs. What only one of you changed is chosen already.
      </p>
      {differences.map((difference) => (
        <Row
          key={difference.path}
          difference={difference}
          choice={choiceOf(difference)}
          onChoose={(choice) => setChosen(new Map(chosen).set(difference.path, choice))}
        />
      ))}
      {differences.length === 0 && <p>You wrote the same.</p>}
      <Button
        disabled={open > 0}
        onClick={settle}
        title={open > 0 ? 'Choose wherever both of you changed something.' : undefined}
      >
        {open > 0 ? `${open} left to choose` : 'Save what is chosen'}
      </Button>
    </section>
  );
}
