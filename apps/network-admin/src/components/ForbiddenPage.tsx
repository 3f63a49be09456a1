import { Link } from 'react-router';
import { paths } from '../app/paths.js';
import { useViewer } from '../auth/ViewerProvider.js';
import { roleName } from '../format/words.js';
import { PageHeader } from './PageHeader.js';

/** 403: which right is missing, which roles one has, and where to go. */
export function ForbiddenPage({ right }: { right: string }) {
  const { grants } = useViewer();
  const roles = [...new Set(grants.map(({ role }) => roleName(role)))].join(', ') || 'none';
  return (
    <>
      <PageHeader title="Not permitted" />
      <div className="panel panel-body prose">
        <p>
          This page needs the right to <strong>{right}</strong>. Your roles ({roles}) do not include it.
        </p>
        <p>A network administrator can grant it. Nothing was shown, and nothing is wrong with the address.</p>
        <Link to={paths.home()}>Go to Home</Link>
      </div>
    </>
  );
}
