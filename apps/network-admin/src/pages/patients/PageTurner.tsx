import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { type PageInfo, turnPage } from './paging.js';

/** One page back and one on; what cannot be turned is disabled and stays where it is. */
export function PageTurner({ info }: { info: PageInfo }) {
  const [params, setParams] = useSearchParams();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav className="page-turner" aria-label="Pages">
      <Button
        variant="default"
        disabled={!info.hasPreviousPage}
        onClick={() => setParams(turnPage(params, 'before', info))}
      >
        Page before
      </Button>
      <Button variant="default" disabled={!info.hasNextPage} onClick={() => setParams(turnPage(params, 'after', info))}>
        Page after
      </Button>
    </nav>
  );
}
