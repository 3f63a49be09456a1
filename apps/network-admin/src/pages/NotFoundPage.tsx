import { Link } from 'react-router';
import { paths } from '../app/paths.js';
import { PageHeader } from '../components/PageHeader.js';

export function NotFoundPage({ what = 'page' }: { what?: string }) {
  return (
    <>
      <PageHeader title={`No such ${what}`} />
      <div className="panel panel-body prose">
        <p>There is no {what} at this address, or it is not visible to you.</p>
        <Link to={paths.clinics()}>See all clinics</Link>
      </div>
    </>
  );
}
