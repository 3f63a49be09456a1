import { Checkbox } from '@mantine/core';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { formatMoment } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { CompleteChecklistItemDocument } from './rollout.generated.js';
import { type Adoption, doneOf } from './rollout-rows.js';

type Item = Adoption['checklist'][number];

function ChecklistItem({ adoption, item }: { adoption: Adoption; item: Item }) {
  const { state, send } = useDeed(CompleteChecklistItemDocument, { siteAdoptionId: adoption.id, itemId: item.itemId });
  const isOpen = adoption.state === 'TRAINING' || adoption.state === 'READY';
  return (
    <li>
      <Checkbox
        label={state.kind === 'SENDING' ? `${item.label} (sending …)` : item.label}
        description={
          item.doneAt ? `${item.doneByName}, ${formatMoment(item.doneAt)}` : humanise(item.category).toLowerCase()
        }
        checked={item.doneAt !== null}
        disabled={!isOpen || adoption.allowedSteps.length === 0 || state.kind === 'SENDING'}
        onChange={(event) => void send({ isDone: event.target.checked })}
      />
      <Problems state={state} />
    </li>
  );
}

/** What a site has to have done before it is ready. */
export function SiteChecklist({ adoption, siteName }: { adoption: Adoption; siteName: string }) {
  return (
    <details>
      <summary>
        <span className="visually-hidden">Checklist of {siteName}: </span>
        {doneOf(adoption)} of {adoption.checklist.length}
      </summary>
      <ul className="checklist" aria-label={`Checklist of ${siteName}`}>
        {adoption.checklist.map((item) => (
          <ChecklistItem key={item.itemId} adoption={adoption} item={item} />
        ))}
      </ul>
    </details>
  );
}
