import Provider, { type AdapterPayload, type Client, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { ownMetadata } from '../clients/client-metadata.adapter.ts';
import { isSecretOf } from '../clients/secret.adapter.ts';
import { identityScopes } from '../identity/roles.ts';
import type { Members } from '../members.ts';
import { lifetimes } from '../sessions/session.ts';
import { endByIssuer } from '../sessions/sessions.commands.ts';
import type { Keys } from '../signing-keys/key-ring.adapter.ts';
import { findAccount } from './account.adapter.ts';
import { loadGrant } from './grant.adapter.ts';
import { pages, withPageHeaders } from './pages.adapter.ts';
import { policy } from './policy.adapter.ts';
import { recordsAdapter } from './records.adapter.ts';
import { graphOf, graphServer } from './resource.adapter.ts';

/** What a provider is made of. */
export interface ProviderOptions {
  /** The graph's own address. */
  readonly issuer: string;
  readonly keys: Keys;
  readonly members: Members;
}

/** Where things are, below the issuer's address. */
export const paths = {
  root: '/oidc',
  interaction: '/oidc/interaction',
  signOut: '/oidc/sign-out',
  /** Where the form of signing out is sent: the provider's own name for it. */
  signOutForm: '/oidc/sign-out/confirm',
} as const;

const seconds = (milliseconds: number): number => milliseconds / 1_000;

/** How long things last, in seconds. */
const ttl: NonNullable<Configuration['ttl']> = {
  AccessToken: seconds(lifetimes.accessTokenMs),
  ClientCredentials: seconds(lifetimes.accessTokenMs),
  AuthorizationCode: 60,
  IdToken: 600,
  Interaction: 1_800,
  RefreshToken: seconds(lifetimes.idleMs),
  // A session is over by its own row; these last as long as one can.
  Grant: seconds(lifetimes.sessionMs),
  Session: seconds(lifetimes.sessionMs),
};

const off = { enabled: false } as const;

function features({ issuer, keys, members }: ProviderOptions): Configuration['features'] {
  return {
    devInteractions: off,
    dPoP: off,
    pushedAuthorizationRequests: off,
    userinfo: off,
    clientCredentials: { enabled: true },
    // Another's token is not revoked, and nobody hears whether it is one.
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx) => pages.signOut(ctx),
      postLogoutSuccessSource: (ctx) => pages.signedOut(ctx),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => graphOf(issuer),
      useGrantedResource: () => true,
      getResourceServerInfo: graphServer({ issuer, kid: keys.inUse, members }),
    },
  };
}

function configuration(options: ProviderOptions): Configuration {
  const { issuer, keys, members } = options;
  const { records, clock, applications } = members;
  const isSecure = issuer.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure: isSecure } as const;
  return {
    adapter: recordsAdapter({
      ...{ records, clock },
      findClient: async (id): Promise<AdapterPayload | undefined> => applications.metadata(id),
      endSession: async (id, reason) => void (await endByIssuer(members, id, reason)),
    }),
    allowOmittingSingleRegisteredRedirectUri: false,
    claims: { openid: ['sub'], profile: ['name', 'locale', 'zoneinfo'], email: ['email'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    cookies: {
      names: { session: 'millepiani_session', interaction: 'millepiani_entry', resume: 'millepiani_resume' },
      keys: [...members.secrets.cookieKeys],
      long: { ...cookie, path: paths.root },
      short: cookie,
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    expiresWithSession: () => true,
    extraClientMetadata: { properties: ownMetadata },
    extraTokenClaims: (_ctx, token) => (token.kind === 'AccessToken' ? { sid: token.grantId } : undefined),
    features: features(options),
    findAccount: findAccount(members),
    // What asks for nothing has no scope, which is said rather than left out.
    formats: {
      customizers: {
        jwt: (_ctx, _token, { payload }) => {
          payload.scope ??= '';
        },
      },
    },
    interactions: { policy: policy(members), url: (_ctx, { uid }) => `${paths.interaction}/${uid}` },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    jwks: { keys: keys.shown.map((key) => ({ ...key, use: 'sig', alg: 'ES256' })) },
    loadExistingGrant: loadGrant(members),
    pkce: { required: () => true },
    renderError: (ctx, out, error) => pages.error(ctx, out, error),
    responseTypes: ['code'],
    rotateRefreshToken: () => true,
    routes: {
      authorization: `${paths.root}/auth`,
      token: `${paths.root}/token`,
      revocation: `${paths.root}/revoke`,
      end_session: paths.signOut,
      jwks: '/.well-known/jwks.json',
    },
    scopes: [...identityScopes],
    ttl,
  };
}

/** Partners' secrets are kept as digests, so that it is these that are compared. */
function compareByDigest(this: Client, actual: string): boolean {
  return this.clientSecret !== undefined && isSecretOf(actual, this.clientSecret);
}

/** Says what is really there: the provider names all that it could do. */
async function correctDiscovery(ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  await next();
  // What is at no address of the provider's has none.
  const { route }: { readonly route?: string } = ctx.oidc ?? {};
  if (route === 'discovery' && typeof ctx.body === 'object' && ctx.body !== null) {
    ctx.body = { ...ctx.body, response_modes_supported: ['query'] };
  }
}

/** Says that there is nothing at an address: by a page of ours to who has a browser. */
async function nothingHere(ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  await next();
  if (ctx.status !== 404 || (ctx.body !== undefined && ctx.body !== null)) return;
  if (ctx.accepts('json', 'html') === 'html') pages.nothing(ctx);
  else ctx.body = { error: 'invalid_request', error_description: 'there is nothing here' };
  ctx.status = 404;
}

/** Sends somebody back with what is said in the address. */
function byQuery(ctx: KoaContextWithOIDC, redirectUri: string, said: Record<string, unknown>): void {
  const to = new URL(redirectUri);
  for (const [name, value] of Object.entries(said)) to.searchParams.set(name, String(value));
  ctx.status = 303;
  ctx.redirect(to.href);
}

/**
 * A provider that answers nobody by `form_post`: its page for that has a script. No application is registered for that mode, and who asks
 * for it is told so by a redirect.
 */
class ScriptlessProvider extends Provider {
  override registerResponseMode(...[name, handler]: Parameters<Provider['registerResponseMode']>): void {
    super.registerResponseMode(name, name === 'form_post' ? byQuery : handler);
  }
}

/** Makes a provider for keys as they are: another set of keys takes another one. What is under way goes on with either. */
export function makeProvider(options: ProviderOptions): Provider {
  const provider = new ScriptlessProvider(options.issuer, configuration(options));
  provider.proxy = true;
  // It would print what goes wrong; it is logged instead.
  provider.silent = true;
  const { log } = options.members;
  Object.defineProperty(provider.Client.prototype, 'compareClientSecret', { value: compareByDigest });
  provider.use(async (_ctx, next) => {
    try {
      await next();
    } catch (error) {
      log.error({ err: error }, 'the issuer met an error');
      throw error;
    }
  });
  provider.use(withPageHeaders);
  provider.use(nothingHere);
  provider.use(correctDiscovery);
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'the issuer met an error'));
  provider.on('grant.error', (ctx, { error, error_detail: detail }) =>
    log.info({ error, detail, clientId: ctx.oidc.client?.clientId }, 'a grant was refused'),
  );
  return provider;
}
