import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { SessionEntity } from '../../session/session.entity.js';
import { plausibleRanges } from '../../vital-signs/signals.js';
import { type AlarmLimits, type AlarmRule, definitionOf } from '../alarm-rules.js';
import { AlarmLimitsEntity } from '../alarm.entity.js';
import { assertMayDo } from '../alarm.policy.js';

export interface OverrideAlarmLimits extends AlarmLimits {
  sessionId: string;
  rule: AlarmRule;
  reason: string;
}

/** Sets other limits for the patient of a session, from now on and for later sessions. Append-only. */
export async function overrideAlarmLimits(
  context: WriteContext,
  transaction: Transaction,
  input: OverrideAlarmLimits,
  at: Date,
): Promise<{ sessionId: string }> {
  const { sessionId, rule, warn, critical, reason } = input;
  const session = await transaction.em.findOne(SessionEntity, sessionId);
  if (!session) throw new NotFoundError('The session', ['input', 'sessionId']);
  const { clinicId, patientId } = session;
  assertMayDo(context.viewer, 'alarm:override-limits', clinicId, 'The session', 'sessionId');
  assertSensible(input);
  const id = newId('alim');
  const setBy = await rememberActor(context, transaction);
  transaction.em.create(AlarmLimitsEntity, { id, clinicId, patientId, rule, warn, critical, reason, setAt: at, setBy });
  transaction.wrote(clinicId, 'AlarmLimits', id);
  transaction.wrote(clinicId, 'Patient', patientId);
  return { sessionId };
}

/** A rule that never fires again would be a switch in disguise: the critical bound stays where the network has one. */
function assertSensible({ rule, warn, critical, reason }: OverrideAlarmLimits): void {
  const { signal, side, ...network } = definitionOf(rule);
  if (!reason.trim()) throw new BadInputError('Other limits need a reason.', ['input', 'reason']);
  if (critical === null && network.critical !== null)
    throw new BadInputError('This rule keeps a critical limit.', ['input', 'critical']);
  const range = plausibleRanges[signal];
  for (const [field, value] of Object.entries({ warn, critical }))
    if (value !== null && range && (value < range.minimum || value > range.maximum))
      throw new BadInputError(`A limit lies between ${range.minimum} and ${range.maximum}.`, ['input', field]);
  if (warn === null || critical === null) return;
  if (side === 'LOW' ? warn <= critical : warn >= critical)
    throw new BadInputError('The warning comes before the critical limit.', ['input', 'warn']);
}
