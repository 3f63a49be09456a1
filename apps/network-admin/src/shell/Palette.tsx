import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.js';
import { conditionName } from '../comparison/scope-words.js';
import { conditions } from '../comparison/selection.js';
import { Icon } from '../components/Icon.js';
import { giveFocusBack } from '../focus/departure.js';
import { ClinicDirectoryDocument } from './clinic-directory.generated.js';
import { destinations } from './navigation.js';
import { type PaletteEntry, searchPalette } from './palette-search.js';

const pages: PaletteEntry[] = [
  ...destinations.map(({ name, to }) => ({ id: to, name, detail: 'Page', to })),
  { id: paths.rug(), name: 'All measures', detail: 'Outcomes', to: paths.rug() },
  { id: paths.trends(), name: 'Trends', detail: 'Outcomes', to: paths.trends() },
  { id: paths.compare([]), name: 'Side by side', detail: 'Outcomes', to: paths.compare([]) },
  ...conditions.map((group) => ({
    id: paths.condition(group),
    name: conditionName(group),
    detail: 'Condition',
    to: paths.condition(group),
  })),
];

function PaletteBody({ onChoose }: { onChoose: () => void }) {
  const listId = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { data } = useQuery(ClinicDirectoryDocument);
  const entries = useMemo(() => {
    const clinics = (data?.clinics?.nodes ?? []).map(({ id, name, slug, city, state }) => ({
      id,
      name,
      detail: `Clinic, ${city}, ${state}`,
      to: paths.clinic(slug),
    }));
    return [...pages, ...clinics];
  }, [data]);
  const found = searchPalette(entries, typed);
  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onChoose();
    void navigate(entry.to);
  };

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((active + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === 'Enter') go(found[active]);
  }

  return (
    <>
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Go to a clinic or a page"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
          placeholder="Go to a clinic or a page"
          value={typed}
          data-autofocus
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </div>
      <ul id={listId} role="listbox" aria-label="Results" className="palette-list">
        {found.map((entry, index) => (
          <li
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            ref={index === active ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => go(entry)}
            onMouseMove={() => setActive(index)}
          >
            <span>{entry.name}</span>
            <span className="palette-detail">{entry.detail}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="palette-none" role="status">
          No clinic or page has these words.
        </p>
      )}
    </>
  );
}

interface Props {
  opened: boolean;
  /** What had the focus when the palette was asked for. */
  opener: RefObject<Element | null>;
  onClose: () => void;
}

/**
 * Left without a choice it gives the focus back to what had it; after a choice the new page's heading takes it. Done here
 * and not by Mantine, which remembers the focus too late on a slow machine and returns it to the opener in either case.
 */
export function Palette({ opened, opener, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      onExitTransitionEnd={() => giveFocusBack(opener.current)}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      attributes={{ content: { 'aria-label': 'Go to' } }}
    >
      <PaletteBody
        onChoose={() => {
          opener.current = null;
          onClose();
        }}
      />
    </Modal>
  );
}
