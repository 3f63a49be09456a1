import { useViewer } from '../../auth/ViewerProvider.js';
import { useChart } from './ChartContext.js';
import { stateName } from './EpisodeStateMark.js';

/** Why a form is not offered: the server said that it may not be done; here only which of the two reasons is likely. */
export function Why({ action, what }: { action: string; what: string }) {
  const viewer = useViewer();
  const { episode } = useChart();
  return (
    <p className="muted">
      {viewer.viewerCan.includes(action)
        ? `${what} is not possible while the episode is “${stateName(episode.state)}”.`
        : `${what} is not part of your role.`}
    </p>
  );
}
