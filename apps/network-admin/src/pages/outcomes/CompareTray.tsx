import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import type { Selection } from '../../comparison/selection.js';

interface Props {
  /** Slugs, and the names they stand for. */
  picked: readonly string[];
  nameOf: (slug: string) => string;
  selection: Selection;
  onRemove: (slug: string) => void;
}

/** The clinics picked for a closer look, until there are enough of them to lay side by side. */
export function CompareTray({ picked, nameOf, selection, onRemove }: Props) {
  if (picked.length === 0) return null;
  return (
    <section className="compare-tray" aria-label="Clinics to compare">
      <ul>
        {picked.map((slug) => (
          <li key={slug}>
            <button
              type="button"
              className="filter-chip"
              aria-label={`Do not compare ${nameOf(slug)}`}
              onClick={() => onRemove(slug)}
            >
              {nameOf(slug)}
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {picked.length >= 2 ? (
        <Button component={Link} to={paths.compare(picked, selection)} size="compact-md">
          Compare {picked.length} clinics
        </Button>
      ) : (
        <span className="muted">Pick one more, up to six</span>
      )}
    </section>
  );
}
