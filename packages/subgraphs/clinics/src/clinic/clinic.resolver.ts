import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { roomsOfClinics } from '../room/room.repository.js';
import { Room } from '../room/room.type.js';
import { type ClinicRow, clinicWithSlug, clinicsByIds, pageOfClinics } from './clinic.repository.js';
import { Clinic, ClinicConnection, ClinicsArgs } from './clinic.type.js';

@Resolver(() => Clinic)
export class ClinicResolver {
  @Query(() => Clinic, { nullable: true, description: 'One clinic, or nothing where there is none to be seen.' })
  async clinic(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [clinic] = await clinicsByIds(context.reader, [id]);
    return clinic;
  }

  @Query(() => Clinic, { nullable: true, description: 'One clinic by the name in its address.' })
  clinicBySlug(@Arg('slug', () => String) slug: string, @Ctx() context: SubgraphContext) {
    return clinicWithSlug(context.reader, slug);
  }

  @Query(() => ClinicConnection, { nullable: true, description: 'The clinics of the network.' })
  clinics(@Args(() => ClinicsArgs, { validate: false }) args: ClinicsArgs, @Ctx() context: SubgraphContext) {
    return pageOfClinics(context.reader, { regions: args.filter?.regions, sort: args.sort }, args);
  }

  @FieldResolver(() => [Room], { description: 'Treatment rooms, by name.' })
  rooms(@Root() clinic: ClinicRow, @Ctx() context: SubgraphContext) {
    return context.load('rooms', clinic.id, (ids) => roomsOfClinics(context.reader, ids));
  }
}
