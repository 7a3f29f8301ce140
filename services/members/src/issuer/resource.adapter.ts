import { isId } from '@millepiani/kernel/id';
import { type Client, errors, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider';
import { askingClient } from '../clients/client-metadata.adapter.ts';
import { scopesAllowed } from '../identity/roles.ts';
import type { Members } from '../members.ts';
import { enter } from '../membership/entering.commands.ts';
import { lifetimes } from '../sessions/session.ts';
import { firstRefused, scopesFor } from './asked.ts';

/** What tokens are for; the gateway takes no other audience. */
const audience = 'millepiani';

/** The one resource that there is (RFC 8707): the graph. */
export const graphOf = (issuer: string): string => `${issuer}/graphql`;

/** How access tokens for the graph are made, which bear these scopes at most. */
export const graphTerms = (kid: string, scopes: readonly string[]): ResourceServer => ({
  scope: scopes.join(' '),
  audience,
  accessTokenTTL: lifetimes.accessTokenMs / 1_000,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES256', kid } },
});

/** What the graph's tokens depend on. */
interface GraphOptions {
  readonly issuer: string;
  readonly kid: string;
  readonly members: Members;
}

/**
 * What an application may get at the graph: no more than it was registered for, and for a person no more than their roles and membership allow at
 * this moment. Refuses what it may not ask for.
 */
export const graphServer =
  ({ issuer, kid, members }: GraphOptions) =>
  async (ctx: KoaContextWithOIDC, resource: string, client: Client): Promise<ResourceServer> => {
    if (resource !== graphOf(issuer)) throw new errors.InvalidTarget('the one resource is the graph');
    const { oidc } = ctx;
    const isForItself = oidc.params?.grant_type === 'client_credentials';
    const ofClient = scopesFor(askingClient(client), isForItself);
    const refused = firstRefused([...oidc.requestParamScopes], ofClient);
    if (refused !== undefined) throw new errors.InvalidScope('requested scope is not allowed', refused);
    const accountId = isForItself ? undefined : (oidc.account?.accountId ?? oidc.session?.accountId);
    return graphTerms(kid, await withinStanding(members, accountId, ofClient));
  };

/** Before it is known who signs in, nothing is known of roles either: what is asked for is looked at again then. */
async function withinStanding(
  members: Members,
  accountId: string | undefined,
  scopes: readonly string[],
): Promise<readonly string[]> {
  const account =
    accountId !== undefined && isId(accountId, 'per') ? await members.accounts.find(accountId) : undefined;
  if (!account) return scopes;
  const entering = await enter(members, account.personId);
  const isMember = entering.ok && entering.value.isMember;
  const allowed = scopesAllowed({ roles: account.roles, isMember });
  return scopes.filter((scope) => allowed.includes(scope));
}
