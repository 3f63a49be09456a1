import { DeedForm } from '../../deeds/DeedForm.js';
import type { Field } from '../../deeds/form-values.js';
import { formatDay, formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import type { AuthorizationTransition } from '../../graph/schema.generated.js';
import { useChart, useEpisodeFixed } from './ChartContext.js';
import { TransitionAuthorizationDocument } from './pathway-deeds.generated.js';
import type { CoverageFactsFragment } from './pathway.generated.js';

type PriorAuthorization = CoverageFactsFragment['authorizations'][number];

const moveNames: Record<AuthorizationTransition, string> = {
  SUBMIT: 'Submit',
  PEND: 'Payer asks for more',
  APPROVE: 'Approved',
  APPROVE_IN_PART: 'Approved in part',
  DENY: 'Denied',
  APPEAL: 'Appeal',
  WITHDRAW: 'Withdraw',
  EXPIRE: 'Expire',
};

const reason: Field = { name: 'reason', label: 'Reason', kind: 'longText', required: true };
const approval: readonly Field[] = [
  { name: 'unitsApproved', label: 'Sessions approved', kind: 'number', required: true },
  { name: 'validFrom', label: 'From', kind: 'date', required: true },
  { name: 'validTo', label: 'To', kind: 'date', required: true },
];

const fieldsOf = (transition: AuthorizationTransition): readonly Field[] => {
  if (transition === 'APPROVE' || transition === 'APPROVE_IN_PART') return approval;
  return transition === 'DENY' || transition === 'APPEAL' ? [reason] : [];
};

function Units({ authorization }: { authorization: PriorAuthorization }) {
  const { unitsApproved, unitsUsed, unitsRemaining, unitsRequested } = authorization;
  if (unitsApproved === null) return <p>{unitsRequested} sessions asked for</p>;
  return (
    <div>
      <div className="units" aria-hidden="true">
        {Array.from({ length: unitsApproved }, (_, index) => (
          <span key={index} className={index < unitsUsed ? 'is-used' : undefined} />
        ))}
      </div>
      <p>
        {unitsUsed} of {unitsApproved} sessions used, {unitsRemaining ?? 0} left
        {unitsApproved < unitsRequested && `; ${unitsRequested} were asked for`}
      </p>
    </div>
  );
}

/** One request for a payer’s leave: its sessions, its days, its answer, and the moves that can follow. */
export function Authorization({ authorization }: { authorization: PriorAuthorization }) {
  const { episode, timeZone } = useChart();
  const fixed = useEpisodeFixed();
  const { id, state, version, payer, procedureCodes, validFrom, validTo, denialReason, history } = authorization;
  const moves = authorization.allowedTransitions.filter((transition) => transition !== 'EXPIRE');
  return (
    <section className="authorization" aria-label={`Authorisation, ${humanise(payer)}`}>
      <h3>
        {humanise(payer)} <span className="tag">{humanise(state).toLowerCase()}</span>
      </h3>
      <p className="muted">{procedureCodes.join(', ')}</p>
      <Units authorization={authorization} />
      {validFrom && validTo && (
        <p>
          valid {formatDay(validFrom)} to {formatDay(validTo)}
        </p>
      )}
      {denialReason && <p className="problems">Denied: {denialReason}</p>}
      <ol className="timeline is-dated">
        {history.toReversed().map((move) => (
          <li key={move.id}>
            <time dateTime={move.at}>{formatMomentAt(move.at, timeZone)}</time>
            <span>
              {humanise(move.toState)} {move.reason && <span className="muted">{move.reason}</span>}
            </span>
          </li>
        ))}
      </ol>
      {episode.viewerCanRecordCoverage &&
        moves.map((transition) => (
          <details key={transition} className="quiet-details">
            <summary>{moveNames[transition]}</summary>
            <DeedForm
              draftKey={`authorization ${id} ${version} ${transition}`}
              label={moveNames[transition]}
              document={TransitionAuthorizationDocument}
              fixed={{ ...fixed, authorizationId: id, expectedAuthorizationVersion: version, transition }}
              timeZone={timeZone}
              submit={moveNames[transition]}
              sections={[{ title: '', fields: fieldsOf(transition) }]}
            />
          </details>
        ))}
    </section>
  );
}
