import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { Icon, type IconName } from '../components/Icon.js';

const order = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const icons: Record<keyof typeof order, IconName> = { auto: 'auto', light: 'sun', dark: 'moon' };
const names = { auto: 'as the system', light: 'light', dark: 'dark' };

export function ThemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const label = `Theme: ${names[colorScheme]}. Change to ${names[order[colorScheme]]}`;
  return (
    <ActionIcon
      variant="subtle"
      size={34}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(order[colorScheme])}
    >
      <Icon name={icons[colorScheme]} />
    </ActionIcon>
  );
}
