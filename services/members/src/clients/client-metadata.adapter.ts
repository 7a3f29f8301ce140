import type { ClientMetadata } from 'oidc-provider';
import { z } from 'zod';
import type { AskingClient } from '../issuer/asked.ts';
import type { Client, ClientGrant } from './client.ts';
import { type FirstPartyClient, signInClientId } from './first-party.ts';

/** What our applications say of themselves besides what the provider knows. */
export const ownMetadata = ['graph_scopes', 'first_party'];

const grantTypes: Readonly<Record<ClientGrant, readonly string[]>> = {
  AUTHORIZATION_CODE: ['authorization_code', 'refresh_token'],
  CLIENT_CREDENTIALS: ['client_credentials'],
};

/** A partner's application, as the provider has it. Its secret is there as the digest that is kept of it. */
export const partnerMetadata = (client: Client): ClientMetadata => ({
  client_id: client.id,
  client_name: client.name,
  client_secret: client.secretHash,
  token_endpoint_auth_method: 'client_secret_basic',
  application_type: 'web',
  grant_types: client.grants.flatMap((grant) => grantTypes[grant]),
  response_types: client.grants.includes('AUTHORIZATION_CODE') ? ['code'] : [],
  response_modes: ['query'],
  redirect_uris: [...client.redirectUris],
  graph_scopes: [...client.scopes],
  first_party: false,
});

/** An application of the community's own: it keeps no secret, for whoever has it can read it. */
export const firstPartyMetadata = (client: FirstPartyClient): ClientMetadata => ({
  client_id: client.id,
  client_name: client.name,
  token_endpoint_auth_method: 'none',
  application_type: client.isNative ? 'native' : 'web',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  response_modes: ['query'],
  redirect_uris: [...client.redirectUris],
  post_logout_redirect_uris: [...client.postLogoutRedirectUris],
  graph_scopes: [],
  first_party: true,
});

/** What the `signIn` mutation is at the token endpoint, where its refresh tokens are used. */
export const signInMetadata: ClientMetadata = {
  client_id: signInClientId,
  client_name: 'Millepiani',
  token_endpoint_auth_method: 'none',
  grant_types: ['refresh_token'],
  response_types: [],
  redirect_uris: [],
  graph_scopes: [],
  first_party: true,
};

const asking = z.object({ graph_scopes: z.array(z.string()), first_party: z.boolean() });

/** Reads off the provider's application what we said of it. */
export function askingClient(client: object): AskingClient {
  const { graph_scopes: scopes, first_party: isFirstParty } = asking.parse(client);
  return { scopes, isFirstParty };
}
