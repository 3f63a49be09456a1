import 'reflect-metadata';
import { ArgsType, Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export enum CountPrecision {
  EXACT = 'EXACT',
  AT_LEAST = 'AT_LEAST',
}
registerEnumType(CountPrecision, { name: 'CountPrecision', description: 'Whether a count was counted to the end.' });

@ObjectType({ simpleResolvers: true, description: 'How many records a list holds, counted up to 10 000.' })
@Directive('@shareable')
export class Count {
  @Field(() => Int)
  value: number;

  @Field(() => CountPrecision)
  precision: CountPrecision;
}

/** The arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 20 where neither first nor last is given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor before which to go on.' })
  before?: string | null;
}
