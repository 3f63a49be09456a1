import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { type SessionRow, sessionsByIds } from '../session/session.repository.js';
import { Session } from '../session/session.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { systolicBaselines } from '../vital-signs/vital-signs.repository.js';
import { alarmRuleNames, definitionOf } from './alarm-rules.js';
import { mayDo } from './alarm.policy.js';
import { alarmsOfSessions, limitsByRule, limitsOfPatients } from './alarm.repository.js';
import { Alarm, AlarmLimitsInForce, OverrideAlarmLimitsInput, OverrideAlarmLimitsPayload } from './alarm.type.js';
import { limitsInForce } from './find-breaches.js';
import { overrideAlarmLimits } from './use-cases/override-alarm-limits.js';

@Resolver(() => Session)
export class SessionAlarmsResolver {
  @FieldResolver(() => [Alarm], { description: 'All alarms, in time.' })
  alarms(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return context.load('alarms', session.id, (ids) => alarmsOfSessions(context.reader, ids));
  }

  @FieldResolver(() => [AlarmLimitsInForce], { description: 'What each rule goes by for this patient.' })
  async alarmLimits(@Root() { id, patientId }: SessionRow, @Ctx() context: SubgraphContext) {
    const baselineSystolicMmHg = await context.load('systolic baseline', id, (ids) =>
      systolicBaselines(context.reader, ids),
    );
    const own = await context.load('alarm limits', patientId, (ids) => limitsOfPatients(context.reader, ids));
    const limits = limitsByRule(own);
    return alarmRuleNames.map(async (rule) => {
      const set = own.find((row) => row.rule === rule);
      const setBy = set ? await actorOf(set.setById, context) : null;
      const said = { isOverridden: set !== undefined, reason: set?.reason ?? null, setAt: set?.setAt ?? null, setBy };
      return { rule, ...limitsInForce(rule, { limits, baselineSystolicMmHg }), side: definitionOf(rule).side, ...said };
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may set other limits for this patient.' })
  viewerCanOverrideAlarmLimits(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return mayDo(context.viewer, 'alarm:override-limits', session.clinicId);
  }

  @Mutation(() => OverrideAlarmLimitsPayload, {
    description: 'A physician sets other limits for a patient, with a reason.',
  })
  async overrideAlarmLimits(
    @Arg('input', () => OverrideAlarmLimitsInput) { clientMutationId, ...input }: OverrideAlarmLimitsInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const work = { ...input, warn: input.warn ?? null, critical: input.critical ?? null };
    const { unitOfWork, clock } = context.services;
    const key = { operation: 'overrideAlarmLimits', clientMutationId, input: work };
    try {
      const { sessionId } = await unitOfWork.runOnce(context.writer, key, (transaction) =>
        overrideAlarmLimits(context.writer, transaction, work, clock.now()),
      );
      const found = await sessionsByIds(context.reader, [sessionId]);
      context.audit.note('Session', found);
      return { session: found[0] ?? null, userErrors: [], clientMutationId };
    } catch (error) {
      return { session: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }
}
