import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { DomainError } from '@surcease/kernel';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OutcomesServices } from '../outcomes-services.js';
import { withoutDifferences } from '../disclosure/answered-sets.js';
import { normalFilter } from './comparison-filter.js';
import { frozenComparisonByToken } from './frozen-comparison.repository.js';
import { FreezeComparisonInput, FreezeComparisonPayload, FrozenComparison } from './frozen-comparison.type.js';
import { comparisonForRequest } from './network-comparison.js';
import { freezeComparison } from './use-cases/freeze-comparison.js';

@Resolver()
export class FrozenComparisonResolver {
  @Query(() => FrozenComparison, { nullable: true, description: 'A comparison by the token it was frozen under.' })
  frozenComparison(@Arg('token', () => ID) token: string, @Ctx() { reader }: SubgraphContext) {
    return frozenComparisonByToken(reader, token);
  }

  @Mutation(() => FreezeComparisonPayload, { description: 'Keeps a comparison, to be opened again by its token.' })
  async freezeComparison(
    @Arg('input', () => FreezeComparisonInput) { clientMutationId, ...input }: FreezeComparisonInput,
    @Ctx() context: SubgraphContext<OutcomesServices>,
  ) {
    try {
      return { report: await freeze(clientMutationId, input, context), userErrors: [], clientMutationId };
    } catch (error) {
      return { report: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }
}

async function freeze(
  clientMutationId: string,
  { indicator, adjust, filter }: Omit<FreezeComparisonInput, 'clientMutationId'>,
  context: SubgraphContext<OutcomesServices>,
) {
  const { services, writer } = context;
  const question = { indicator, adjust, filter: normalFilter(filter, ['input', 'filter']) };
  const key = { operation: 'freezeComparison', clientMutationId, input: question };
  const { token } = await services.unitOfWork.runOnce(writer, key, async (transaction) => {
    const told = await withoutDifferences(services, writer.viewer.accountId, question);
    const answer = await comparisonForRequest(services, told);
    if (answer.adjustmentPending !== null)
      throw new DomainError('CONFLICT', answer.adjustmentPending, ['input', 'adjust']);
    return freezeComparison(writer, transaction, question, answer, services.clock.now());
  });
  return frozenComparisonByToken(context.reader, token);
}
