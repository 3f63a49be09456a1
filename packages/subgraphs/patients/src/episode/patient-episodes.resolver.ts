import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { pageName } from '@surcease/kernel';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Patient } from '../patient/patient.type.js';
import { pagesOfEpisodesOfPatients } from './episode.repository.js';
import { EpisodeConnection } from './episode.type.js';
import { noteEpisodes } from './note-episodes.js';

@Resolver(() => Patient)
export class PatientEpisodesResolver {
  @FieldResolver(() => EpisodeConnection, { description: 'Courses of care, the latest referral first.' })
  episodes(
    @Root() patient: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return context.load(`episodesOfPatient:${pageName(page)}`, patient.id, async (ids) => {
      const pages = await pagesOfEpisodesOfPatients(context.reader, ids, page);
      for (const { nodes } of pages) noteEpisodes(context, nodes);
      return pages;
    });
  }
}
