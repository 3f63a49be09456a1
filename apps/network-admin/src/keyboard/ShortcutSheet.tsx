import { Checkbox, Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { destinations } from '../shell/navigation.js';
import { areShortcutsOn, setShortcutsOn } from './shortcuts.js';

const rows: ReadonlyArray<{ keys: string[]; does: string }> = [
  { keys: ['Ctrl', 'K'], does: 'Go to any clinic or page' },
  { keys: ['?'], does: 'This sheet' },
  ...destinations.map(({ name, key }) => ({ keys: ['G', key.toUpperCase()], does: `Go to ${name}` })),
  { keys: ['←', '→'], does: 'In a chart: the next clinic by size' },
  { keys: ['Home', 'End'], does: 'In a chart: the smallest, the largest clinic' },
  { keys: ['Enter'], does: 'In a chart: select the clinic' },
  { keys: ['Esc'], does: 'Close; in a chart: clear the selection' },
];

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [isOn, setOn] = useState(areShortcutsOn);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Keyboard shortcuts"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <dl className="shortcut-list">
        {rows.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        mt="md"
        label="Single-key shortcuts"
        description="Ctrl-K works either way."
        checked={isOn}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          setShortcutsOn(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
