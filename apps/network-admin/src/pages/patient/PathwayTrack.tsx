import { formatDayAt } from '../../format/time.js';
import { useChart } from './ChartContext.js';
import { EpisodeStateMark } from './EpisodeStateMark.js';
import { standingOf } from './pathway-steps.js';

const words = { DONE: 'done', HERE: 'here now', AHEAD: 'ahead', SKIPPED: 'not taken' } as const;

/** The steps of the pathway, each with its day; the one where the episode stands is marked. */
export function PathwayTrack() {
  const { episode, timeZone } = useChart();
  return (
    <ol className="pathway-track">
      {standingOf(episode.state, episode.history).map(({ name, standing, at, state }) => (
        <li
          key={name}
          className={`step-${standing.toLowerCase()}`}
          aria-current={standing === 'HERE' ? 'step' : undefined}
        >
          <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
            <circle r={standing === 'HERE' ? 7 : 6} />
            {standing === 'DONE' && <path d="M-3 0-1 2.500 3.500-2.500" />}
          </svg>
          <span className="step-name">{name}</span>
          <span className="step-detail">
            {standing === 'HERE' && state ? <EpisodeStateMark state={state} /> : words[standing]}
          </span>
          {at && <time dateTime={at}>{formatDayAt(at, timeZone)}</time>}
        </li>
      ))}
    </ol>
  );
}
