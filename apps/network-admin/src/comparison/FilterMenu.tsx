import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import { Icon } from '../components/Icon.js';

interface Props {
  label: string;
  /** What stands on the button while nothing is chosen. */
  all: string;
  options: ReadonlyArray<{ value: string; name: string }>;
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several of a list. Each tick takes effect at once. */
export function FilterMenu({ label, all, options, chosen, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ name }) => name);
  const shown = names.length === 0 ? all : names.length === 1 ? names[0] : `${names.length} chosen`;
  return (
    <div className="filter-field">
      <span className="filter-label" id={`${id}-label`}>
        {label}
      </span>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className="filter-control"
            aria-labelledby={`${id}-label ${id}-value`}
            onClick={() => setOpen(!isOpen)}
          >
            <span id={`${id}-value`}>{shown}</span>
            <Icon name="down" size={14} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <fieldset className="filter-options">
            <legend className="visually-hidden">{label}</legend>
            {options.map(({ value, name }) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={({ currentTarget }) =>
                    onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
