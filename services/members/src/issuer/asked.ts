import { applicationScopes } from '@millepiani/kernel/actor';
import { grantableScopes } from '../clients/client.ts';
import { everyScope, identityScopes } from '../identity/roles.ts';

/** An application, as far as it matters for what it may ask for. */
export interface AskingClient {
  readonly isFirstParty: boolean;
  /** What it was registered for; of no meaning for the community's own. */
  readonly scopes: readonly string[];
}

/** The scopes of the graph that an application may ask for at most: for people, or for itself. */
export function scopesFor({ isFirstParty, scopes }: AskingClient, isForItself: boolean): readonly string[] {
  if (isFirstParty) return isForItself ? [] : everyScope;
  // Registered before a scope became what nobody is granted, it does not get it any more.
  const grantable = isForItself ? applicationScopes : grantableScopes;
  return scopes.filter((scope) => grantable.includes(scope));
}

/** The first scope of those asked for that is none, or that the application may not ask for. */
export function firstRefused(asked: readonly string[], allowed: readonly string[]): string | undefined {
  // Asked for by many libraries; refresh tokens do not depend on it here.
  const known: readonly string[] = [...identityScopes, 'offline_access', ...allowed];
  return asked.find((scope) => scope !== '' && !known.includes(scope));
}
