import type { EventSubscriber } from '@surcease/messaging';
import type { EffectiveConfigurationPayload, SiteAdoptionChangedV1 } from '@surcease/schema-events';
import type { DoseLimit, LimitedQuantity } from '../dose/dose-limit.js';
import { upsertRow } from '../session/write-row.js';

/**
 * Keeps how a site uses a version: what its plans start from, and the bounds that they have to keep, also when the site
 * has gone on to another one.
 */
export const siteAdoptionSubscriber: EventSubscriber = {
  types: ['site-adoption-changed'],
  async handle({ payload }, { em }) {
    const { clinicId, protocolId, protocolVersionId, state, effectiveConfiguration, at } =
      payload as SiteAdoptionChangedV1;
    // A step of another version says nothing of the one in use.
    if (!effectiveConfiguration) {
      await em.execute(
        `update sessions.site_configurations set state = ?, heard_at = ?
         where clinic_id = ? and protocol_version_id = ?`,
        [state, at, clinicId, protocolVersionId],
      );
      return;
    }
    await upsertRow(em, 'site_configurations', ['clinicId', 'protocolVersionId'], {
      clinicId,
      protocolId,
      protocolVersionId,
      state,
      dose: doseOf(effectiveConfiguration),
      limits: limitsOf(effectiveConfiguration),
      heardAt: at,
    });
    await upsertRow(em, 'site_monitoring', ['clinicId', 'protocolVersionId'], {
      clinicId,
      protocolVersionId,
      monitoring: effectiveConfiguration.monitoring,
    });
  },
};

function doseOf({ dose }: EffectiveConfigurationPayload): object {
  const { titration: _steps, loadingDoseMicrograms, ...rest } = dose;
  return { ...rest, loadingMicrograms: loadingDoseMicrograms ?? 0 };
}

/** Which of our quantities a field of a protocol bounds. */
const quantities: Readonly<Record<string, LimitedQuantity>> = {
  'dose.rateMicrogramsPerKgPerHour': 'RATE_MICROGRAMS_PER_KG_PER_HOUR',
  'dose.rateMicrogramsPerHour': 'RATE_MICROGRAMS_PER_HOUR',
  'dose.maximumRateMicrogramsPerHour': 'RATE_MICROGRAMS_PER_HOUR',
  'dose.maximumSessionMicrograms': 'SESSION_MICROGRAMS',
  'dose.durationMinutes': 'DURATION_MINUTES',
  'boosters.maximumPer365Days': 'BOOSTERS_PER_365_DAYS',
};

function limitsOf({ limits, dose }: EffectiveConfigurationPayload): DoseLimit[] {
  const hard = limits.flatMap(({ path, minimum, maximum }) => {
    const quantity = quantities[path];
    return quantity === undefined
      ? []
      : [...bound(quantity, 'MINIMUM', minimum), ...bound(quantity, 'MAXIMUM', maximum)];
  });
  return [
    ...hard,
    ...site('RATE_MICROGRAMS_PER_HOUR', dose.maximumRateMicrogramsPerHour),
    ...site('SESSION_MICROGRAMS', dose.maximumSessionMicrograms),
  ];
}

const bound = (quantity: LimitedQuantity, kind: DoseLimit['bound'], value: number | null): DoseLimit[] =>
  value === null ? [] : [{ quantity, level: 'PROTOCOL_HARD', bound: kind, value, source: 'The protocol version' }];

const site = (quantity: LimitedQuantity, value: number | null): DoseLimit[] =>
  value === null
    ? []
    : [{ quantity, level: 'SITE', bound: 'MAXIMUM', value, source: 'The clinic’s own configuration' }];
