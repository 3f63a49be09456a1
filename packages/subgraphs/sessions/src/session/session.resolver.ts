import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { adverseEventsOfSessions } from '../adverse-event/adverse-event.repository.js';
import { AdverseEvent } from '../adverse-event/adverse-event.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Patient } from '../foreign/patient.type.js';
import { ProtocolVersion } from '../foreign/protocol-version.type.js';
import { Provider } from '../foreign/provider.type.js';
import { Room } from '../foreign/room.type.js';
import { vitalSignsOfSessions } from '../vital-signs/vital-signs.repository.js';
import { VitalSigns } from '../vital-signs/vital-signs.type.js';
import { transitionsFrom } from './session.machine.js';
import { type SessionRow, pageOfSessions, sessionsByIds } from './session.repository.js';
import { Session, SessionConnection, SessionTransitionEnum, SessionsArgs } from './session.type.js';

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => Session, { nullable: true, description: 'One session, or nothing where there is none to be seen.' })
  async session(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const found = await sessionsByIds(context.reader, [id]);
    context.audit.note('Session', found);
    return found[0];
  }

  @Query(() => SessionConnection, {
    nullable: true,
    description: 'Sessions of the clinics whose patients the viewer may see.',
  })
  async sessions(@Args(() => SessionsArgs, { validate: false }) args: SessionsArgs, @Ctx() context: SubgraphContext) {
    const page = await pageOfSessions(context.reader, { ...args.filter, sort: args.sort }, args);
    context.audit.note('Session', page.nodes);
    return page;
  }

  @FieldResolver(() => [VitalSigns], { description: 'All readings, in time.' })
  vitals(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return context.load('vitals', session.id, (ids) => vitalSignsOfSessions(context.reader, ids));
  }

  @FieldResolver(() => [AdverseEvent])
  adverseEvents(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return context.load('adverseEvents', session.id, (ids) => adverseEventsOfSessions(context.reader, ids));
  }

  @FieldResolver(() => [SessionTransitionEnum], { description: 'What can follow the present state.' })
  allowedTransitions(@Root() session: SessionRow) {
    return transitionsFrom(session.state);
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() session: SessionRow) {
    return { id: session.clinicId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() session: SessionRow) {
    return { id: session.patientId };
  }

  @FieldResolver(() => Provider, { nullable: true, description: 'The supervising clinician.' })
  provider(@Root() session: SessionRow) {
    return { id: session.providerId };
  }

  @FieldResolver(() => Room, { nullable: true })
  room(@Root() session: SessionRow) {
    return session.roomId === null ? null : { id: session.roomId };
  }

  @FieldResolver(() => ProtocolVersion, {
    nullable: true,
    description: 'The version in force when the session was planned.',
  })
  protocolVersion(@Root() session: SessionRow) {
    return { id: session.protocolVersionId };
  }
}
