import { StatTile } from '../../components/StatTile.js';
import { formatMomentAt } from '../../format/time.js';
import { useChart } from './ChartContext.js';
import { stateName } from './EpisodeStateMark.js';

const days = (count: number | null) => (count === null ? '–' : `${count}\u00a0${count === 1 ? 'day' : 'days'}`);

/** The clocks of waiting, from the day on which the referral came. */
export function WaitingClocks() {
  const { episode, timeZone } = useChart();
  const { waitingTimes, stateSince, state, closeReason } = episode;
  const { waitingDays, toFirstContactDays, toFirstInfusionDays } = waitingTimes;
  return (
    <dl className="stats">
      <StatTile
        label="Waiting"
        value={days(waitingDays)}
        context={
          waitingDays !== null
            ? 'since the referral, no infusion yet'
            : state === 'CLOSED'
              ? `closed: ${closeReason?.toLowerCase().replaceAll('_', ' ') ?? 'no reason given'}`
              : 'the first infusion was given'
        }
      />
      <StatTile
        label="Referral to first contact"
        value={days(toFirstContactDays)}
        context={toFirstContactDays === null ? 'no clinical contact yet' : 'clinical contact'}
      />
      <StatTile
        label="Referral to first infusion"
        value={days(toFirstInfusionDays)}
        context={toFirstInfusionDays === null ? 'none given yet' : 'first infusion'}
      />
      <StatTile
        label="In this state since"
        value={<span className="stat-word">{stateName(state)}</span>}
        context={formatMomentAt(stateSince, timeZone)}
      />
    </dl>
  );
}
