import { defineEntity, p } from '@mikro-orm/postgresql';
import { signalColumns } from './signals.js';

/** One reading as it is stored: written once, corrected by amendments. */
export const VitalSignsEntity = defineEntity({
  name: 'VitalSigns',
  schema: 'sessions',
  tableName: 'vital_signs',
  properties: {
    sessionId: p.text().primary(),
    measuredAt: p.datetime().primary(),
    clinicId: p.text(),
    recordedAt: p.datetime().nullable(),
    recordedBy: p.text().nullable(),
    lateReason: p.text().nullable(),
    source: p.text().$type<'MANUAL' | 'MONITOR'>(),
    systolicMmHg: p.integer().fieldName(signalColumns.systolicMmHg).nullable(),
    diastolicMmHg: p.integer().fieldName(signalColumns.diastolicMmHg).nullable(),
    heartRatePerMinute: p.integer().nullable(),
    oxygenSaturationPercent: p.integer().nullable(),
    respiratoryRatePerMinute: p.integer().nullable(),
    temperatureCelsius: p.decimal('number').nullable(),
    endTidalCo2MmHg: p.integer().fieldName(signalColumns.endTidalCo2MmHg).nullable(),
    waveformAbsentSeconds: p.integer().nullable(),
    isOnOxygen: p.boolean().nullable(),
    painNrs: p.integer().nullable(),
    rass: p.integer().nullable(),
    moaas: p.integer().nullable(),
    cadss6: p.integer().fieldName(signalColumns.cadss6).nullable(),
    isDistressed: p.boolean().nullable(),
  },
});
