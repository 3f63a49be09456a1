import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'Between what and what the number beside it may as well lie by chance.',
})
export class RateInterval {
  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;

  @Field(() => Float, { description: '0.95 for a 95 % interval.' })
  level: number;
}
