import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { OutcomesServices } from '../outcomes-services.js';
import { ownAlerts, ownWatches } from './outcome-alert.repository.js';
import {
  OutcomeAlert,
  OutcomeAlertPayload,
  OutcomeWatch,
  OutcomeWatchPayload,
  OwnOutcomeRecordInput,
  WatchOutcomeInput,
} from './outcome-alert.type.js';
import { acknowledgeAlert } from './use-cases/acknowledge-alert.js';
import { unwatchOutcome } from './use-cases/unwatch-outcome.js';
import { watchOutcome } from './use-cases/watch-outcome.js';

type Context = SubgraphContext<OutcomesServices>;

@Resolver()
export class OutcomeAlertResolver {
  @Query(() => [OutcomeWatch], { nullable: true, description: 'What the viewer wants to be told about, newest first.' })
  outcomeWatches(@Ctx() { reader }: Context) {
    return ownWatches(reader);
  }

  @Query(() => [OutcomeAlert], { nullable: true, description: 'The viewer’s alerts, newest first; at most 200.' })
  outcomeAlerts(@Ctx() { reader }: Context) {
    return ownAlerts(reader);
  }

  @Mutation(() => OutcomeWatchPayload, {
    description: 'Asks to be told when a clinic leaves the range expected of it by an indicator.',
  })
  async watchOutcome(@Arg('input', () => WatchOutcomeInput) input: WatchOutcomeInput, @Ctx() context: Context) {
    const { clientMutationId } = input;
    try {
      return { watch: await watchOutcome(context, input), userErrors: [], clientMutationId };
    } catch (error) {
      return { watch: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @Mutation(() => OutcomeWatchPayload, { description: 'Ends a watch; its alerts stay.' })
  async unwatchOutcome(
    @Arg('input', () => OwnOutcomeRecordInput) input: OwnOutcomeRecordInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId } = input;
    try {
      return { watch: await unwatchOutcome(context, input), userErrors: [], clientMutationId };
    } catch (error) {
      return { watch: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @Mutation(() => OutcomeAlertPayload, { description: 'Marks an alert as seen.' })
  async acknowledgeOutcomeAlert(
    @Arg('input', () => OwnOutcomeRecordInput) input: OwnOutcomeRecordInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId } = input;
    try {
      return { alert: await acknowledgeAlert(context, input), userErrors: [], clientMutationId };
    } catch (error) {
      return { alert: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }
}
