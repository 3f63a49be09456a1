export { mintDemoToken, type DemoToken } from './demo/mint-demo-token.js';
export {
  createInternalTokens,
  type InternalCall,
  type InternalOperation,
  type InternalTokens,
  type InternalTokensConfig,
} from './internal/internal-tokens.js';
export { INTERNAL_KEY_ID, generateKeyPair, loadKeyPair, type InternalKeyPair } from './internal/key-pair.js';
export { setPassword, verifyPassword } from './passwords/password-store.js';
export {
  demoClientId,
  type AppClient,
  type ClientRegistration,
  type PartnerClient,
} from './provider/client-registration.js';
export type { FindIdentityAccount, IdentityAccount } from './provider/identity-account.js';
export {
  createIdentityProvider,
  type IdentityProvider,
  type IdentityProviderConfig,
  type IdentityProviderDeps,
} from './provider/identity-provider.js';
export type { DemoAccountChoice } from './provider/sign-in.page.js';
export { loadIdentitySecrets, type IdentitySecrets } from './secrets/identity-secrets.js';
export { createSigningTickets, type SigningTicket, type SigningTickets } from './signing/signing-tickets.js';
export type { FetchFunction } from './tokens/jwks-document.js';
export {
  createTokenVerifier,
  type TokenVerifier,
  type TokenVerifierConfig,
  type VerifiedToken,
} from './tokens/token-verifier.js';
export * from './migrations.js';
