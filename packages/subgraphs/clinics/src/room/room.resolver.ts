import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { clinicsByIds } from '../clinic/clinic.repository.js';
import { Clinic } from '../clinic/clinic.type.js';
import { type RoomRow, roomsByIds } from './room.repository.js';
import { Room } from './room.type.js';

@Resolver(() => Room)
export class RoomResolver {
  @Query(() => Room, { nullable: true, description: 'One room, or nothing where there is none.' })
  async room(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [room] = await roomsByIds(context.reader, [id]);
    return room;
  }

  @FieldResolver(() => Clinic)
  clinic(@Root() room: RoomRow, @Ctx() context: SubgraphContext) {
    return context.load('clinic', room.clinicId, (ids) => clinicsByIds(context.reader, ids));
  }
}
