/** Where the focus was when the last move within the app began; null until there was one. */
let departure: { from: Element | null } | null = null;

interface Located {
  location: { key: string };
}

/** Remembers, at each move within the app, where the focus was. Call once for each router. */
export function watchDepartures(router: { state: Located; subscribe: (tell: (state: Located) => void) => unknown }) {
  let { key } = router.state.location;
  router.subscribe(({ location }) => {
    if (location.key === key) return;
    key = location.key;
    departure = { from: document.activeElement };
  });
}

const isNowhere = (focus: Element | null): boolean => focus === null || focus === document.body;

/**
 * Whether a heading that arrives may take the focus: after a move within the app, while the focus still is where the move
 * began, or nowhere. A heading that comes late leaves alone who went on meanwhile.
 */
export function mayTakeFocus(): boolean {
  if (!departure) return false;
  return isNowhere(document.activeElement) || document.activeElement === departure.from;
}

/** Gives the focus back to what had it before a dialog, unless the person, or a new page, has put it elsewhere. */
export function giveFocusBack(opener: Element | null): void {
  const current = document.activeElement;
  const isLeft = isNowhere(current) || current?.closest('[role=dialog]') != null;
  if (isLeft && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
