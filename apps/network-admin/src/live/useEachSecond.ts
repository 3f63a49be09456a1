import { useSyncExternalStore } from 'react';
import { listenToSeconds, thisSecond } from './second.js';

/** What is said of this second, in milliseconds: asked for each second, and drawn again only when it says something else. */
export const useEachSecond = <Said extends string | number | boolean | null>(say: (now: number) => Said): Said =>
  useSyncExternalStore(listenToSeconds, () => say(thisSecond()));
