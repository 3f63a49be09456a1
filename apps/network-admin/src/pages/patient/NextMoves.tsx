import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { useChart } from './ChartContext.js';
import { transitionWords } from './chart-words.js';

/** What can follow the present state, where it is done, and for which of it the viewer’s role is not the one. */
export function NextMoves() {
  const { episode, patient } = useChart();
  const viewer = useViewer();
  if (episode.allowedTransitions.length === 0)
    return <p className="muted">The episode is closed. A new referral opens another one.</p>;
  return (
    <ul className="next-moves">
      {episode.allowedTransitions.map((transition) => {
        const { name, part, action } = transitionWords[transition];
        const may = action !== null && viewer.viewerCan.includes(action);
        return (
          <li key={transition}>
            <Link to={`${paths.patient(patient.id, part)}${part === 'pathway' ? '#moves' : ''}`}>{name}</Link>
            <span className="muted">
              {action === null
                ? 'the platform makes this move when the sessions say so'
                : may
                  ? 'yours to do'
                  : 'not part of your role'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
