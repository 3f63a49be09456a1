import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';

/** Global object identification. https://graphql.org/learn/global-object-identification/ */
@InterfaceType({
  description: 'Anything with an id of its own, unique across the whole graph.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID)
  id: string;
}
