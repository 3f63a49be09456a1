import { formatDay } from '../../format/time.js';
import type { Version } from './ProtocolFrame.js';
import { RenewReview } from './RenewReview.js';

interface Props {
  version: Pick<
    Version,
    'id' | 'semanticVersion' | 'revision' | 'status' | 'reviewDueOn' | 'isReviewOverdue' | 'allowedActions'
  >;
}

/** Whether a version is one that is looked at again every year: what was superseded is not. */
export const isReviewed = ({ status }: Pick<Props['version'], 'status'>) =>
  status === 'EFFECTIVE' || status === 'APPROVED';

export const isOverdue = (version: Pick<Props['version'], 'status' | 'isReviewOverdue'>) =>
  version.isReviewOverdue && isReviewed(version);

/** What follows from a review that is overdue, and who ends it how. */
export function OverdueReview({ version }: Props) {
  const { semanticVersion, reviewDueOn, allowedActions } = version;
  if (!isOverdue(version) || reviewDueOn === null) return null;
  const mayRenew = allowedActions.includes('RENEW_REVIEW');
  return (
    <section className="warning-strip overdue-review" aria-label="Overdue review">
      <p>
        <strong>
          The review of version {semanticVersion} is overdue since {formatDay(reviewDueOn)}.
        </strong>{' '}
        Sites that use it go on, with care: nobody has confirmed that it still holds. No further site takes it up until{' '}
        {mayRenew ? 'you or another medical director' : 'a medical director'} looks at it again, and finds that it
        stands or has a change drafted.
      </p>
      {mayRenew && <RenewReview version={version} />}
    </section>
  );
}
