import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { DomainError } from '@surcease/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ProtocolsServices } from '../protocols-services.js';
import { configurationNow } from './effective-configuration.loader.js';
import { siteAdoptions } from './site-adoption.repository.js';
import { changeSiteAdoptions } from './use-cases/change-site-adoptions.js';
import { completeChecklistItem } from './use-cases/complete-checklist-item.js';
import { setSiteOverride } from './use-cases/set-site-override.js';
import {
  ChangeSiteAdoptionsInput,
  CompleteChecklistItemInput,
  SetSiteOverrideInput,
  SiteAdoptionsPayload,
  SiteOverridePayload,
} from './write-adoption.type.js';

type Context = SubgraphContext<ProtocolsServices>;

@Resolver()
export class WriteAdoptionResolver {
  @Mutation(() => SiteAdoptionsPayload, { description: 'Takes one step of a version at one site or at many.' })
  async changeSiteAdoptions(
    @Arg('input', () => ChangeSiteAdoptionsInput) { clientMutationId, ...input }: ChangeSiteAdoptionsInput,
    @Ctx() context: Context,
  ) {
    const { reason = null, wave = null, plannedFor = null, isAllOrNone } = input;
    const work = { ...input, reason, wave, plannedFor, isAllOrNone: isAllOrNone === true };
    try {
      const answer = await once('changeSiteAdoptions', clientMutationId, work, context, changeSiteAdoptions);
      return { ...(await adoptionsNow(answer, context)), clientMutationId };
    } catch (error) {
      return { siteAdoptions: [], userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @Mutation(() => SiteAdoptionsPayload, { description: 'Ticks an item of readiness, or takes the tick away.' })
  async completeChecklistItem(
    @Arg('input', () => CompleteChecklistItemInput) { clientMutationId, ...work }: CompleteChecklistItemInput,
    @Ctx() context: Context,
  ) {
    try {
      const { ids } = await once('completeChecklistItem', clientMutationId, work, context, completeChecklistItem);
      return { ...(await adoptionsNow({ ids, refusals: [] }, context)), clientMutationId };
    } catch (error) {
      return { siteAdoptions: [], userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @Mutation(() => SiteOverridePayload, { description: 'Sets a field at a site within what its version leaves free.' })
  async setSiteOverride(
    @Arg('input', () => SetSiteOverrideInput) { clientMutationId, value, ...input }: SetSiteOverrideInput,
    @Ctx() context: Context,
  ) {
    const work = { ...input, value: value ?? null };
    try {
      const { clinicId, protocolId } = await once('setSiteOverride', clientMutationId, work, context, setSiteOverride);
      const effectiveConfiguration = await configurationNow(clinicId, protocolId, context);
      return { effectiveConfiguration, userErrors: [], clientMutationId };
    } catch (error) {
      return { effectiveConfiguration: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }
}

function once<Work, Answer>(
  operation: string,
  clientMutationId: string,
  input: Work,
  { writer, services }: Context,
  useCase: (
    writer: Context['writer'],
    transaction: Parameters<Parameters<ProtocolsServices['unitOfWork']['runOnce']>[2]>[0],
    work: Work,
    at: Date,
  ) => Promise<Answer>,
): Promise<Answer> {
  return services.unitOfWork.runOnce(writer, { operation, clientMutationId, input }, (transaction) =>
    useCase(writer, transaction, input, services.clock.now()),
  );
}

interface WaveAnswer {
  ids: string[];
  refusals: { code: DomainError['code']; message: string; path: readonly string[] }[];
}

async function adoptionsNow({ ids, refusals }: WaveAnswer, { reader }: Context) {
  const userErrors = refusals.map(({ code, message, path }) => userErrorFrom(new DomainError(code, message, path)));
  return { siteAdoptions: ids.length > 0 ? await siteAdoptions(reader, { ids }) : [], userErrors };
}
