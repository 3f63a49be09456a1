import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { siteAdoptions } from '../adoption/site-adoption.repository.js';
import { SiteAdoption } from '../adoption/site-adoption.type.js';
import { Clinic } from './clinic.type.js';

@Resolver(() => Clinic)
export class ClinicResolver {
  @FieldResolver(() => [SiteAdoption], { nullable: true, description: 'Which versions it uses, prepares or has left.' })
  siteAdoptions(@Root() clinic: { id: string }, @Ctx() context: SubgraphContext) {
    return context.load('adoptionsOfClinic', clinic.id, async (clinicIds) => {
      const rows = await siteAdoptions(context.reader, { clinicIds });
      return clinicIds.map((clinicId) => rows.filter((row) => row.clinicId === clinicId));
    });
  }
}
