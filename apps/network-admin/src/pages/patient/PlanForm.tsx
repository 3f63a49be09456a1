import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DeedForm, type Section } from '../../deeds/DeedForm.js';
import type { Field } from '../../deeds/form-values.js';
import { useChart } from './ChartContext.js';
import { groupName, optionsOf } from './chart-words.js';
import { CreateTreatmentPlanDocument, ReviseTreatmentPlanDocument } from './pathway-deeds.generated.js';
import { DoseOfVersionDocument, type PlanFactsFragment } from './pathway.generated.js';
import { dosingFields } from './plan-fields.js';
import { milligrams } from './plan-words.js';
import { useSite } from './useSite.js';

const bases = [
  { value: 'MG_PER_KG_PER_H', label: 'by weight, mg/kg/h' },
  { value: 'MG_PER_H', label: 'fixed, mg/h' },
];

function patientFields(plan: PlanFactsFragment | undefined, indication: string, weight: Weight | null): Field[] {
  return [
    {
      name: 'indication',
      label: 'Indication',
      kind: 'text',
      required: true,
      initial: plan?.indication ?? indication,
      isWide: true,
    },
    {
      name: 'weightGrams',
      label: 'Weight, kg',
      kind: 'number',
      scale: 1000,
      digits: 1,
      initial: (plan?.weightGrams ?? weight?.grams ?? 0) / 1000 || '',
    },
    {
      name: 'weightMeasuredOn',
      label: 'Measured on',
      kind: 'date',
      initial: plan?.weightMeasuredOn ?? weight?.on ?? '',
    },
    {
      name: 'weightBasis',
      label: 'Weight that counts',
      kind: 'choice',
      initial: plan?.weightBasis ?? 'ACTUAL',
      options: optionsOf(['ACTUAL', 'IDEAL', 'ADJUSTED']),
    },
  ];
}

interface Weight {
  grams: number;
  on: string;
}

const last: readonly Field[] = [
  { name: 'premedication', label: 'Premedication', hint: 'With commas between.', kind: 'text', isWide: true },
  {
    name: 'softLimitReason',
    label: 'Why a soft limit is passed, where one is',
    hint: 'A hard limit is never passed.',
    kind: 'longText',
  },
];

/** A plan from a version that is in force at the clinic; the server reckons rate and dose, and holds them to the limits. */
export function PlanForm({ plan, onDone }: { plan?: PlanFactsFragment; onDone?: () => void }) {
  const { patient, episode, timeZone } = useChart();
  const clinicId = patient.clinic?.id ?? '';
  const versions = useSite(clinicId).versions;
  const [chosen, setChosen] = useState(plan?.protocolVersion?.id ?? '');
  const versionId = chosen || versions[0]?.id || '';
  const protocolId =
    plan?.protocolVersion?.protocol.id ?? versions.find(({ id }) => id === versionId)?.protocol.id ?? '';
  const { assessment } = episode;
  const weight = assessment && { grams: assessment.weightGrams, on: assessment.measuredOn };
  const { data } = useQuery(DoseOfVersionDocument, {
    variables: { clinicId, protocolId, versionId, weightGrams: plan?.weightGrams ?? weight?.grams ?? 70_000 },
    skip: !versionId || !protocolId,
  });
  const dose = data?.protocolVersion?.dose;
  const [basis, setBasis] = useState<string | null>(plan?.doseBasis ?? null);
  const inForce = basis ?? dose?.basis ?? 'MG_PER_KG_PER_H';
  const bounds = {
    dose,
    fields: data?.effectiveConfiguration?.fields ?? [],
    guardRails: data?.protocolVersion?.guardRails ?? [],
  };
  const curve = data?.protocolVersion?.doseCurve;
  const sections: Section[] = [
    { title: 'Patient', fields: patientFields(plan, groupName(patient.diagnosis.group), weight ?? null) },
    {
      title: 'Dose',
      note: plan ? 'What is left open stays as it is.' : 'What is left open is as the clinic’s configuration has it.',
      fields: dosingFields(bounds, inForce, plan),
    },
    { title: 'Besides', fields: last },
  ];
  const build = (input: Record<string, unknown>) => ({
    ...input,
    doseBasis: inForce,
    premedication: input['premedication']
      ? String(input['premedication'])
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean)
      : null,
  });
  const common = { label: plan ? 'Change the plan' : 'New treatment plan', timeZone, sections, build };
  return (
    <div className="stack">
      <div className="field-grid">
        {!plan && (
          <NativeSelect
            label="Protocol version in force at this clinic"
            value={versionId}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              setBasis(null);
            }}
            data={
              versions.length === 0
                ? [{ value: '', label: 'None is in force' }]
                : versions.map(({ id, semanticVersion, protocol }) => ({
                    value: id,
                    label: `${protocol.title} ${semanticVersion}`,
                  }))
            }
          />
        )}
        <NativeSelect
          label="Rate is set"
          value={inForce}
          data={bases}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      </div>
      {curve && (
        <p className="reckoned" role="status">
          As the protocol has it, {curve.weightGrams / 1000}&nbsp;kg come to{' '}
          <strong>{milligrams(curve.plannedMicrograms)}</strong> a session. The plan’s own rate and dose are reckoned
          when it is saved.
        </p>
      )}
      {plan ? (
        <DeedForm
          {...common}
          draftKey={`revise ${plan.id} ${plan.version} ${inForce}`}
          document={ReviseTreatmentPlanDocument}
          fixed={{ planId: plan.id, expectedVersion: plan.version }}
          submit="Save the change"
        />
      ) : (
        <DeedForm
          {...common}
          draftKey={`plan ${patient.id} ${versionId} ${inForce}`}
          document={CreateTreatmentPlanDocument}
          fixed={{ patientId: patient.id, protocolVersionId: versionId }}
          submit="Save the plan"
          isDisabled={!versionId}
          onDone={onDone}
        />
      )}
    </div>
  );
}
