import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { clinicsByIds } from '../clinic/clinic.repository.js';
import { Clinic } from '../clinic/clinic.type.js';
import type { RoomRow } from './room.repository.js';
import { Room } from './room.type.js';

@Resolver(() => Room)
export class RoomResolver {
  @FieldResolver(() => Clinic)
  clinic(@Root() room: RoomRow, @Ctx() context: SubgraphContext) {
    return context.load('clinic', room.clinicId, (ids) => clinicsByIds(context.reader, ids));
  }
}
