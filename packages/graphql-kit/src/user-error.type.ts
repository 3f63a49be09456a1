import 'reflect-metadata';
import { DomainError } from '@surcease/kernel';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum UserErrorCode {
  BAD_USER_INPUT = 'BAD_USER_INPUT',
  NOT_FOUND = 'NOT_FOUND',
  FORBIDDEN = 'FORBIDDEN',
  CONFLICT = 'CONFLICT',
  ILLEGAL_TRANSITION = 'ILLEGAL_TRANSITION',
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
}
registerEnumType(UserErrorCode, { name: 'UserErrorCode', description: 'Why a mutation was not carried out.' });

@ObjectType({ simpleResolvers: true, description: 'One reason why a mutation was not carried out.' })
@Directive('@shareable')
export class UserError {
  @Field(() => UserErrorCode)
  code: UserErrorCode;

  @Field(() => String, { description: 'For people; holds nothing that was sent.' })
  message: string;

  @Field(() => [String], { description: 'Where in the input, from the argument down.' })
  path: string[];

  @Field(() => Int, { nullable: true, description: 'On CONFLICT: the version the record has now.' })
  currentVersion?: number | null;
}

/** The entry of a payload for a rule that was broken; anything else is a fault and is thrown on. */
export function userErrorFrom(error: unknown): UserError {
  if (!(error instanceof DomainError) || !(error.code in UserErrorCode)) throw error;
  const { currentVersion } = error.details;
  return {
    code: error.code as UserErrorCode,
    message: error.message,
    path: [...error.path],
    currentVersion: typeof currentVersion === 'number' ? currentVersion : null,
  };
}
