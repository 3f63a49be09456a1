import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { destinations } from '../shell/navigation.js';
import { areShortcutsOn, isTyping } from './shortcuts.js';

const sequenceMs = 1_500;

/** Ctrl-K anywhere; `?`, and G then a letter, outside of fields. */
export function useShortcuts({ onPalette, onSheet }: { onPalette: () => void; onSheet: () => void }): void {
  const navigate = useNavigate();
  const goSince = useRef(0);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areShortcutsOn()) return;
      if (event.key === '?') onSheet();
      const destination = destinations.find((one) => one.key === event.key);
      if (destination && event.timeStamp - goSince.current < sequenceMs) void navigate(destination.to);
      goSince.current = event.key === 'g' ? event.timeStamp : -sequenceMs;
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [navigate, onPalette, onSheet]);
}
