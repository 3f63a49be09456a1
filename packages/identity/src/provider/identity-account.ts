/** What the provider knows of an account; everything else about it lives in the access context. */
export interface IdentityAccount {
  subject: string;
  displayName: string;
  email: string | null;
  kind: 'STAFF' | 'PARTNER';
  isSuspended: boolean;
}

/** Finds an account by its subject, which is also the name it signs in with; a partner's is its client id. */
export type FindIdentityAccount = (subject: string) => Promise<IdentityAccount | null>;
