import { Button, type ButtonProps } from '@mantine/core';
import type { DeedState } from './useDeed.js';

interface Props extends ButtonProps {
  state: DeedState;
  children: string;
  onClick?: () => void;
  type?: 'button' | 'submit';
}

/** A button of a deed: it says that it is under way, and cannot be pressed twice. It keeps the focus, which a disabled one loses. */
export function DeedButton({ state, children, disabled, onClick, ...rest }: Props) {
  const isSending = state.kind === 'SENDING';
  return (
    <Button
      {...rest}
      disabled={disabled && !isSending}
      data-disabled={isSending || undefined}
      aria-disabled={isSending || undefined}
      onClick={isSending ? undefined : onClick}
    >
      {isSending ? 'Sending …' : children}
    </Button>
  );
}
