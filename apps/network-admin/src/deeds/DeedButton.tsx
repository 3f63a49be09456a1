import { Button, type ButtonProps } from '@mantine/core';
import type { DeedState } from './useDeed.js';

interface Props extends ButtonProps {
  state: DeedState;
  children: string;
  onClick?: () => void;
  type?: 'button' | 'submit';
}

/** A button of a deed: it says that it is under way, and cannot be pressed twice. */
export function DeedButton({ state, children, disabled, ...rest }: Props) {
  const isSending = state.kind === 'SENDING';
  return (
    <Button {...rest} disabled={disabled || isSending}>
      {isSending ? 'Sending …' : children}
    </Button>
  );
}
