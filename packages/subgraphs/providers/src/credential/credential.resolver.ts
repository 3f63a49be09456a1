import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CredentialRow } from './credential.repository.js';
import { credentialStatusOn } from './credential-status.js';
import { Credential, CredentialStatusEnum } from './credential.type.js';

@Resolver(() => Credential)
export class CredentialResolver {
  @FieldResolver(() => CredentialStatusEnum)
  status(@Root() credential: CredentialRow, @Ctx() context: SubgraphContext) {
    return credentialStatusOn(credential.expiresOn, context.services.clock.now());
  }
}
