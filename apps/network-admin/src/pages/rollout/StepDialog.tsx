import { Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { DeedButton } from '../../deeds/DeedButton.js';
import { useDeed } from '../../deeds/useDeed.js';
import type { SiteAdoptionStep } from '../../graph/schema.generated.js';
import { stepNames } from '../protocol/protocol-words.js';
import { ImpactPanel } from '../review/ImpactPanel.js';
import { ChangeSiteAdoptionsDocument } from './rollout.generated.js';
import type { SiteRow } from './rollout-rows.js';

const asksReason = new Set<SiteAdoptionStep>(['PAUSE', 'WITHDRAW', 'ROLL_BACK']);
/** Steps that change by what patients are treated: what they touch is said first. */
const touchesCare = new Set<SiteAdoptionStep>(['ACTIVATE', 'RESUME', 'ROLL_BACK']);

const warnings: Partial<Record<SiteAdoptionStep, string>> = {
  ACTIVATE:
    'From now on new plans at these sites follow this version. Sessions that are planned or under way keep the version they were planned by.',
  ROLL_BACK: 'What was in force before is in force again at once. Sessions already planned keep their version.',
  PAUSE: 'No new plan follows this version there until it is resumed.',
};

interface Props {
  versionId: string;
  step: SiteAdoptionStep;
  rows: readonly SiteRow[];
  onClose: () => void;
}

function StepForm({ versionId, step, rows, onClose }: Props) {
  // The sites that were chosen when the dialog opened: what is refused is named by its place among them.
  const [sites] = useState(rows);
  const [reason, setReason] = useState('');
  const [wave, setWave] = useState('');
  const [plannedFor, setPlannedFor] = useState('');
  const [isAllOrNone, setAllOrNone] = useState(true);
  const { state, send } = useDeed(ChangeSiteAdoptionsDocument, {
    versionId,
    step,
    sites: sites.map(({ clinic, active }) => ({
      clinicId: clinic.id,
      expectedActiveVersionId: active?.version?.id ?? null,
    })),
  });
  const asks = asksReason.has(step);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const planned = step === 'PROPOSE' ? { wave: wave.trim() || null, plannedFor: plannedFor || null } : {};
    if (await send({ isAllOrNone, reason: asks ? reason.trim() : null, ...planned })) onClose();
  };
  return (
    <form className="deed-form" onSubmit={(event) => void submit(event)}>
      <p>
        At {sites.length} {sites.length === 1 ? 'site' : 'sites'}: {sites.map(({ clinic }) => clinic.name).join(', ')}.
      </p>
      {warnings[step] && <p>{warnings[step]}</p>}
      {touchesCare.has(step) && <ImpactPanel versionId={versionId} clinicIds={sites.map(({ clinic }) => clinic.id)} />}
      {step === 'PROPOSE' && (
        <div className="deed-row">
          <TextInput label="Wave" value={wave} onChange={(event) => setWave(event.target.value)} />
          <TextInput
            label="Planned for"
            type="date"
            value={plannedFor}
            onChange={(event) => setPlannedFor(event.target.value)}
          />
        </div>
      )}
      {asks && (
        <Textarea
          label="Reason"
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {sites.length > 1 && (
        <Checkbox
          label="All or none: where one site cannot, none does"
          checked={isAllOrNone}
          onChange={(event) => setAllOrNone(event.target.checked)}
        />
      )}
      {state.kind === 'REFUSED' && (
        <ul className="problems" role="alert">
          {state.problems.map(({ code, message, path }) => {
            const site = path[1] === 'sites' ? sites[Number(path[2])]?.clinic.name : undefined;
            return (
              <li key={`${path.join('.')} ${message}`} title={code}>
                {site && <strong>{site}: </strong>}
                {message}
              </li>
            );
          })}
        </ul>
      )}
      <DeedButton
        type="submit"
        state={state}
        color={step === 'ROLL_BACK' || step === 'WITHDRAW' ? 'red' : undefined}
        disabled={asks && !reason.trim()}
      >
        {stepNames[step]}
      </DeedButton>
    </form>
  );
}

/** One step at the sites chosen: what it does, why, and the answer for each site that could not. */
export function StepDialog(props: Props) {
  return (
    <Modal opened onClose={props.onClose} title={stepNames[props.step]} size="lg">
      <StepForm {...props} />
    </Modal>
  );
}
