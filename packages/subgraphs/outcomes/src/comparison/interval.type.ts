import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A confidence interval, of a rate Wilson’s unless its field says otherwise.',
})
export class Interval {
  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;

  @Field(() => Float, { description: '0.95 for a 95 % interval.' })
  level: number;
}
