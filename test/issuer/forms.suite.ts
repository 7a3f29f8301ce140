import { beforeAll, describe, expect, it } from '@jest/globals';
import { formOf, type Page, PlainBrowser, sent, shown } from './browser.ts';
import { begin, enter, type Relying, relyingParty, signInOn } from './entering.ts';
import { callbacks, password, type RunningIssuer, registerPartner } from './graph.ts';

/** What is done to forms and cookies by who means no good. */
export function describeForms(running: () => RunningIssuer): void {
  describe('hostile forms', () => {
    let issuer: RunningIssuer;
    let web: Relying;
    beforeAll(async () => {
      issuer = running();
      web = await relyingParty(issuer, { id: 'web' });
    });

    const register = (change: object = {}) =>
      registerPartner(issuer, { grants: ['AUTHORIZATION_CODE'], scopes: ['projects:read'], ...change });

    describe('the forms', () => {
      const atSignIn = async () => {
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(web);
        return { browser, request, page: shown(await browser.open(request.url)) };
      };

      it('are taken from nobody who was not shown them (CSRF)', async () => {
        const ada = await issuer.somebody('Ada');
        const { browser, page } = await atSignIn();
        const { action, hidden } = formOf(page);
        const fields = { email: ada.email, password, action: 'sign-in' };
        const other = (await atSignIn()).page;
        const forged: readonly [Record<string, string>, Record<string, string>][] = [
          [{}, {}],
          [{ token: '' }, {}],
          [{ token: `${hidden.token}x` }, {}],
          [formOf(other).hidden, {}],
          [hidden, { origin: 'https://evil.example' }],
          [hidden, { origin: 'null' }],
          [hidden, { 'sec-fetch-site': 'cross-site' }],
        ];
        for (const [token, headers] of forged) {
          expect(shown(await browser.post(action, { ...fields, ...token }, headers)).status).toBe(400);
        }
        // Another browser has no cookie of this entry; and one entry’s page is not another’s.
        expect(shown(await new PlainBrowser(issuer.address).post(action, { ...fields, ...hidden })).status).toBe(400);
        expect(shown(await browser.post(formOf(other).action, { ...fields, ...hidden })).status).toBe(400);
        expect(sent(await browser.submit(page, fields)).searchParams.get('code')).toBeTruthy();
      });

      it('of a step that is over, or of another one, are not taken', async () => {
        const ada = await issuer.somebody('Ada');
        const { client } = await register();
        const relying = await relyingParty(issuer, { id: client.id, secret: 'x', redirectUri: callbacks.partner });
        const browser = new PlainBrowser(issuer.address);
        const request = await begin(relying, 'openid projects:read');
        const signIn = shown(await browser.open(request.url));
        const consent = shown(await signInOn(browser, signIn, ada));
        // The sign-in's own token does not allow anything.
        const { action } = formOf(consent);
        expect(shown(await browser.post(action, { ...formOf(signIn).hidden, action: 'allow' })).status).toBe(400);
        expect(shown(await signInOn(browser, signIn, ada)).status).toBe(400);
        expect(sent(await browser.submit(consent, { action: 'allow' })).searchParams.get('code')).toBeTruthy();
        expect(shown(await browser.submit(consent, { action: 'allow' })).status).toBe(400);
      });

      it('that ask for what no button of theirs does are refused with a page, and the step is asked still', async () => {
        const ada = await issuer.somebody('Ada');
        const { client } = await register();
        const relying = await relyingParty(issuer, { id: client.id, secret: 'x', redirectUri: callbacks.partner });
        const browser = new PlainBrowser(issuer.address);
        const signIn = shown(await browser.open((await begin(relying, 'openid projects:read')).url));
        const typed = { email: ada.email, password };
        const refused = async (page: Page, fields: Record<string, string>) => {
          const { status, text } = shown(await browser.submit(page, fields));
          expect([status, text]).toEqual([400, expect.stringContaining('This did not work')]);
        };
        for (const action of [{}, { action: '' }, { action: 'allow' }, { action: 'Sign-in' }, { action: 'x' }]) {
          await refused(signIn, { ...typed, ...action } as Record<string, string>);
        }
        const consent = shown(await signInOn(browser, signIn, ada));
        for (const action of [{}, { action: '' }, { action: 'sign-in' }, { action: 'Allow' }, { action: 'x' }]) {
          await refused(consent, action as Record<string, string>);
        }
        expect(sent(await browser.submit(consent, { action: 'deny' })).searchParams.get('error')).toBe('access_denied');
      });

      it('cannot be framed, run no script, and send themselves nowhere else', async () => {
        const { page } = await atSignIn();
        const csp = page.headers.get('content-security-policy') ?? '';
        expect(csp).toContain("default-src 'none'");
        expect(csp).toContain("frame-ancestors 'none'");
        expect(csp).toContain("form-action 'self' https://web.millepiani.example;");
        expect(csp).not.toContain('unsafe');
        expect(csp).toMatch(/script-src;/);
        expect(page.headers.get('x-frame-options')).toBe('DENY');
        expect(page.headers.get('referrer-policy')).toBe('same-origin');
        expect(page.headers.get('cache-control')).toBe('no-store');
      });

      it('show what an application calls itself, and what somebody typed, as text', async () => {
        const name = `<script>alert("x")</script>'`;
        const { client, userErrors } = await register({ name });
        expect(userErrors).toEqual([]);
        const relying = await relyingParty(issuer, { id: client.id, secret: 'x', redirectUri: callbacks.partner });
        const browser = new PlainBrowser(issuer.address);
        const page = shown(await browser.open((await begin(relying, 'openid', { login_hint: '"><img src=x>' })).url));
        const email = '"><svg onload=alert(1)>';
        const again = shown(await browser.submit(page, { email, password: 'x', action: 'sign-in' }));
        const ada = await issuer.somebody('Ada');
        const consent = shown(await signInOn(browser, again, ada));
        for (const { text } of [page, again, consent] satisfies Page[]) {
          expect(text).toContain('&lt;script&gt;');
          expect(text).not.toMatch(/<script|<img|<svg/);
        }
        const error = shown(
          await browser.open('/oidc/auth?client_id=%3Cscript%3Ealert(1)%3C/script%3E&response_type=code'),
        );
        expect([error.status, error.text]).toEqual([400, expect.not.stringContaining('<script>alert')]);
      });

      it('stop who tries many passwords, as the mutation does, and count together with it', async () => {
        const ada = await issuer.somebody('Ada');
        const { browser, page } = await atSignIn();
        const tries: number[] = [];
        for (let count = 0; count < 5; count += 1) {
          tries.push(
            shown(await browser.submit(page, { email: ada.email, password: `wrong ${count}`, action: 'sign-in' }))
              .status,
          );
          const { userErrors } = await issuer.signIn({ email: ada.email }, { password: `wrong ${count}` });
          expect(userErrors[0].code).toBe('INVALID_CREDENTIALS');
        }
        expect(tries).toEqual([401, 401, 401, 401, 401]);
        const stopped = shown(await signInOn(browser, page, ada));
        expect([stopped.status, stopped.text]).toEqual([429, expect.stringContaining('Too many failures')]);
      });
    });

    describe('cookies', () => {
      it('that were made up or changed are no sign-in', async () => {
        const ada = await issuer.somebody('Ada');
        const { browser } = await enter(issuer, web, ada);
        const cookie = (change: (name: string, value: string) => string) =>
          browser.cookies.map(({ name, value }) => `${name}=${change(name, value)}`).join('; ');
        const { url } = await begin(web, 'openid', { prompt: 'none' });
        const errorBy = async (text: string) => {
          const response = await fetch(url, { redirect: 'manual', headers: { cookie: text } });
          return new URL(response.headers.get('location') ?? '').searchParams.get('error');
        };
        expect(await errorBy(cookie((_name, value) => value))).toBeNull();
        expect(await errorBy(cookie((name, value) => (name.endsWith('.sig') ? `${value.slice(0, -1)}x` : value)))).toBe(
          'login_required',
        );
        expect(await errorBy(cookie((name, value) => (name.endsWith('.sig') ? value : `${value}x`)))).toBe(
          'login_required',
        );
        expect(
          await errorBy(
            browser.cookies
              .filter(({ name }) => !name.endsWith('.sig'))
              .map(({ name, value }) => `${name}=${value}`)
              .join('; '),
          ),
        ).toBe('login_required');
      });

      it('are no use on another entry: its page is not shown', async () => {
        const victim = new PlainBrowser(issuer.address);
        const page = shown(await victim.open((await begin(web)).url));
        expect(shown(await new PlainBrowser(issuer.address).open(page.url)).status).toBe(400);
      });
    });
  });
}
