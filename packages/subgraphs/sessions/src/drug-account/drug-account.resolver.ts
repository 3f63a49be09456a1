import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { deliveredOf } from '../infusion/delivered-dose.js';
import { answerMutation } from '../session/answer-mutation.js';
import { SessionPayload } from '../session/session-payload.type.js';
import { Session } from '../session/session.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { drugAccountsOfSessions } from './drug-account.repository.js';
import {
  ConfirmDrugWasteInput,
  DrugAccount,
  ExplainDrugDiscrepancyInput,
  RecordDrugDrawnInput,
  RecordDrugWasteInput,
} from './drug-account.type.js';
import { confirmDrugWaste } from './use-cases/confirm-drug-waste.js';
import { explainDrugDiscrepancy } from './use-cases/explain-drug-discrepancy.js';
import { recordDrugDrawn } from './use-cases/record-drug-drawn.js';
import { recordDrugWaste } from './use-cases/record-drug-waste.js';

type Context = SubgraphContext<SessionsServices>;

@Resolver(() => Session)
export class DrugAccountResolver {
  @FieldResolver(() => DrugAccount, { nullable: true, description: 'Nothing before the drug is drawn.' })
  async drugAccount(@Root() session: { id: string }, @Ctx() context: SubgraphContext) {
    const account = await context.load('drugAccount', session.id, (ids) => drugAccountsOfSessions(context.reader, ids));
    if (!account) return null;
    const deliveredMicrograms = (await deliveredOf(session.id, context)) ?? 0;
    const { drawnMicrograms, wastedMicrograms } = account;
    const discrepancyMicrograms = drawnMicrograms - deliveredMicrograms - (wastedMicrograms ?? 0);
    return { ...account, deliveredMicrograms, discrepancyMicrograms };
  }

  @Mutation(() => SessionPayload, { description: 'Enters what was drawn up.' })
  recordDrugDrawn(@Arg('input', () => RecordDrugDrawnInput) input: RecordDrugDrawnInput, @Ctx() context: Context) {
    return answerMutation(context, 'recordDrugDrawn', input, recordDrugDrawn);
  }

  @Mutation(() => SessionPayload, { description: 'Enters what is wasted.' })
  recordDrugWaste(@Arg('input', () => RecordDrugWasteInput) input: RecordDrugWasteInput, @Ctx() context: Context) {
    return answerMutation(context, 'recordDrugWaste', input, recordDrugWaste);
  }

  @Mutation(() => SessionPayload, { description: 'A second person confirms what they saw wasted.' })
  confirmDrugWaste(@Arg('input', () => ConfirmDrugWasteInput) input: ConfirmDrugWasteInput, @Ctx() context: Context) {
    return answerMutation(context, 'confirmDrugWaste', input, confirmDrugWaste);
  }

  @Mutation(() => SessionPayload, { description: 'Keeps why drawn is not delivered and wasted.' })
  explainDrugDiscrepancy(
    @Arg('input', () => ExplainDrugDiscrepancyInput) input: ExplainDrugDiscrepancyInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, 'explainDrugDiscrepancy', input, explainDrugDiscrepancy);
  }
}
