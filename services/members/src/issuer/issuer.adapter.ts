import type { PersonId, SessionId } from '@millepiani/kernel/id';
import { decodeJwt } from 'jose';
import type Provider from 'oidc-provider';
import { signInClientId } from '../clients/first-party.ts';
import type { Members } from '../members.ts';
import type { KeyRing, Keys } from '../signing-keys/key-ring.adapter.ts';
import { allow, beginSession, grantOf, type Origin } from './grant.adapter.ts';
import { makeProvider } from './provider.adapter.ts';
import { graphOf, graphTerms } from './resource.adapter.ts';

/** Who is to be signed in without a browser, and with what. */
export interface Entering {
  readonly personId: PersonId;
  readonly scopes: readonly string[];
  /** Whether the session goes on beyond its first token. */
  readonly isRefreshable: boolean;
  readonly origin: Origin;
}

/** What somebody got who signed in without a browser. */
export interface Entered {
  readonly sessionId: SessionId;
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string | undefined;
}

/** The provider lacks what it was made with: a bug. */
class IncompleteProvider extends TypeError {
  constructor(what: string) {
    super(`The provider has no ${what}.`);
  }
}

/** How the provider names what came about by the `signIn` mutation, among `authorization_code` and others. */
const grantType = 'sign_in';

/** Issues tokens: by the provider of OpenID Connect, which is made anew whenever the keys are others. */
export class Issuer {
  /** The graph's own address. */
  readonly address: string;
  readonly #members: () => Members;
  readonly #ring: KeyRing;
  #made: { readonly by: string; readonly keys: Keys; readonly provider: Provider } | undefined;

  constructor(address: string, members: () => Members, ring: KeyRing) {
    this.address = address;
    this.#members = members;
    this.#ring = ring;
  }

  /** The provider with the keys as they are now. */
  async provider(): Promise<Provider> {
    return (await this.#current()).provider;
  }

  /** Has the keys read anew. */
  keysChanged(): void {
    this.#ring.forget();
  }

  /** Signs somebody in whose password was looked at; undefined where they may not enter. */
  async enter({ personId, scopes, isRefreshable, origin }: Entering): Promise<Entered | undefined> {
    const members = this.#members();
    const { provider, keys } = await this.#current();
    const client = await provider.Client.find(signInClientId);
    if (!client) throw new IncompleteProvider(signInClientId);
    const session = await beginSession(members, { personId, clientId: signInClientId, isRefreshable }, origin);
    if (!session) return undefined;
    const issued = { client, accountId: personId, grantId: session.id, gty: grantType, scope: scopes.join(' ') };
    const resource = graphOf(this.address);
    const token = new provider.AccessToken({
      ...issued,
      resourceServer: new provider.ResourceServer(resource, graphTerms(keys.inUse, scopes)),
    });
    const accessToken = await token.save();
    const expiresAt = new Date((decodeJwt(accessToken).exp ?? 0) * 1_000);
    if (!isRefreshable) return { sessionId: session.id, accessToken, expiresAt, refreshToken: undefined };
    const grant = grantOf(provider, session);
    allow(grant, this.address, scopes);
    await grant.save();
    const authTime = Math.floor(session.startedAt.getTime() / 1_000);
    const refresh = new provider.RefreshToken({ ...issued, resource, authTime, rotations: 0 });
    return { sessionId: session.id, accessToken, expiresAt, refreshToken: await refresh.save() };
  }

  async #current() {
    const keys = await this.#ring.keys();
    const by = keys.shown.map(({ kid }) => kid).join(' ');
    if (this.#made?.by !== by) {
      this.#made = { by, keys, provider: makeProvider({ issuer: this.address, keys, members: this.#members() }) };
    }
    return this.#made;
  }
}
