import { formatMoment } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import type { Version } from './ProtocolFrame.js';

export type Suspension = Version['suspensions'][number];

const endOf = ({ liftedAt, replacedAt, missingSignatures }: Suspension): string => {
  if (liftedAt) return `Lifted ${formatMoment(liftedAt)}. Sites that it paused resume in the rollout.`;
  if (replacedAt) return `Followed by a fresh stop ${formatMoment(replacedAt)}.`;
  return `In force. To lift it, still to sign: ${missingSignatures.map((role) => humanise(role).toLowerCase()).join(' and ')}.`;
};

/** A stop for safety: who and why, who signed its lift and why, and how it ended. */
export function SuspensionFacts({ suspension }: { suspension: Suspension }) {
  const { at, byName, reason, signatures } = suspension;
  return (
    <div className="suspension-facts">
      <p>
        <strong>Stopped for safety</strong> {formatMoment(at)} by {byName}: <q>{reason}</q>
      </p>
      {signatures.length > 0 && (
        <ul className="signatures">
          {signatures.map((one) => (
            <li key={one.id} className={one.voidedAt ? 'is-void' : undefined}>
              <strong>{one.printedName}</strong>, {humanise(one.role).toLowerCase()}, signed the lift{' '}
              {formatMoment(one.signedAt)}: <q>{one.reason}</q>
              {one.voidedAt && <span className="overdue"> Void since {formatMoment(one.voidedAt)}.</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="small-print">{endOf(suspension)}</p>
    </div>
  );
}
