const key = 'surcease.shortcuts';

/** Single-key shortcuts can be turned off: they get in the way of speech input (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => window.localStorage.getItem(key) !== 'off';

export const setShortcutsOn = (on: boolean): void => window.localStorage.setItem(key, on ? 'on' : 'off');

/** Typing is typing, wherever it happens. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
