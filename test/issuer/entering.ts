import * as oauth from 'openid-client';
import { type Left, type Page, PlainBrowser, sent, shown } from './browser.ts';
import { callbacks, password, type RunningIssuer, registerPartner } from './graph.ts';

/** Where one client of openid-client's stands. */
export interface Relying {
  readonly config: oauth.Configuration;
  readonly redirectUri: string;
}

/** What a client keeps from asking to being answered. */
export interface Request {
  readonly url: URL;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** An application as openid-client makes one, by discovery. Plain http is allowed it, since this is one machine. */
export async function relyingParty(
  { address }: Pick<RunningIssuer, 'address'>,
  client: { readonly id: string; readonly secret?: string; readonly redirectUri?: string },
): Promise<Relying> {
  const auth = client.secret === undefined ? oauth.None() : oauth.ClientSecretBasic(client.secret);
  const options = { execute: [oauth.allowInsecureRequests] };
  const config = await oauth.discovery(new URL(address), client.id, undefined, auth, options);
  return { config, redirectUri: client.redirectUri ?? callbacks.web };
}

/** Asks for somebody to be sent here: code, PKCE, state and nonce. */
export async function begin(
  { config, redirectUri }: Relying,
  scope = 'openid profile members:write',
  more: Record<string, string> = {},
): Promise<Request> {
  const verifier = oauth.randomPKCECodeVerifier();
  const [state, nonce] = [oauth.randomState(), oauth.randomNonce()];
  const url = oauth.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    state,
    ...(scope.split(' ').includes('openid') ? { nonce } : {}),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url, verifier, state, nonce };
}

/** Exchanges what somebody brought along for tokens. */
export const redeem = ({ config }: Relying, { verifier, state, nonce, url }: Request, back: URL) =>
  oauth.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    ...(url.searchParams.has('nonce') ? { expectedNonce: nonce } : {}),
  });

/** Signs in on the page that is shown. */
export const signInOn = (
  browser: PlainBrowser,
  page: Page,
  { email }: { readonly email: string },
  more: Record<string, string> = {},
): Promise<Page | Left> => browser.submit(page, { email, password, action: 'sign-in', ...more });

/** All of it: somebody signs in with a new browser, allows what is asked, and the client has its tokens. */
export async function enter(
  issuer: RunningIssuer,
  relying: Relying,
  person: { readonly email: string },
  { scope, browser = new PlainBrowser(issuer.address) }: { scope?: string; browser?: PlainBrowser } = {},
) {
  const request = await begin(relying, scope);
  let answer = await browser.open(request.url);
  if (!('left' in answer) && answer.text.includes('name="password"')) {
    answer = await signInOn(browser, shown(answer), person);
  }
  if (!('left' in answer)) answer = await browser.submit(shown(answer), { action: 'allow' });
  const back = sent(answer);
  return { browser, request, back, tokens: await redeem(relying, request, back) };
}

/** A partner's application that was registered, with its secret, as openid-client knows it. */
export async function partner(issuer: RunningIssuer, change: object = {}) {
  const made = await registerPartner(issuer, change);
  const [id, secret] = [String(made.client?.id), String(made.secret)];
  return { id, secret, relying: await relyingParty(issuer, { id, secret, redirectUri: callbacks.partner }) };
}
