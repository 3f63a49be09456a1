import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { withoutPage } from './paging.js';

const pauseMs = 250;

/** What is typed into the search; it comes into the address once the typing pauses. */
export function useSearchText(): [string, (text: string) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const said = text.trim();
    if (said === asked) return;
    const timer = setTimeout(() => {
      setParams(
        (before) => {
          const next = withoutPage(before);
          if (said) next.set('q', said);
          else next.delete('q');
          return next;
        },
        { replace: asked !== '' },
      );
    }, pauseMs);
    return () => clearTimeout(timer);
    // What the address says changes only by this or by Back, and Back is taken over above.
  }, [text, asked, setParams]);
  return [text, setText];
}
