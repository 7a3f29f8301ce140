import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { readConfig } from '../../infra/local/config.ts';
import { begin, partner, redeem } from '../issuer/entering.ts';
import { password, type RunningIssuer, startIssuer } from '../issuer/graph.ts';
import { openBrowser } from './browser.ts';

jest.setTimeout(60_000);

let browser: Browser;
let issuer: RunningIssuer;
let application: Server;
let callback = '';
const complaints: string[] = [];
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  issuer = await startIssuer();
  // Another origin, as an application's is: a browser holds the way there against the page's policy.
  application = createServer((_request, response) => response.end('back at the application')).listen(0, '127.0.0.1');
  await once(application, 'listening');
  const address = application.address();
  callback = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/callback`;
}, 120_000);
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  application?.close();
  await issuer?.close();
}, 60_000);

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1_000, height: 760 },
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  return page;
}

const shot = async (page: Page, name: string) => {
  const folder = join(readConfig().home, 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

/** Nothing hangs over the edge: on a narrow screen nobody has to move the page sideways. */
const overhang = (page: Page): Promise<number> =>
  page.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth);

const registered = async (name: string) => {
  const made = await partner(issuer, { name, redirectUris: [callback] });
  return { ...made.relying, redirectUri: callback };
};

describe('the issuer’s pages, in a browser without scripts', () => {
  it('lead from the application through signing in and allowing back to it', async () => {
    const [ada, relying] = [await issuer.somebody('Ada'), await registered('Terzo follows')];
    const request = await begin(relying, 'openid profile events:read projects:read');
    const page = await open();
    await page.goto(request.url.href);
    await shot(page, 'sign-in-light');
    await page.getByLabel('E-mail').fill(ada.email);
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('No account has this address and password.').waitFor();
    await shot(page, 'sign-in-wrong');
    await page.getByLabel('Password').fill(password);
    await page.getByLabel('Stay signed in').check();
    // By the keyboard alone, too.
    await page.getByLabel('Password').press('Enter');
    await page.getByRole('heading', { name: 'Allow Terzo follows?' }).waitFor();
    await shot(page, 'consent-light');
    await page.getByRole('button', { name: 'Allow', exact: true }).click();
    await page.getByText('back at the application').waitFor();
    const tokens = await redeem(relying, request, new URL(page.url()));
    expect(await issuer.viewer(tokens.access_token)).toBe(ada.id);
    const cookies = await page.context().cookies(`${issuer.address}/oidc`);
    const session = cookies.find(({ name }) => name === 'millepiani_session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/oidc' });
    expect(session?.expires).toBeGreaterThan(Date.now() / 1_000 + 80 * 86_400);
  });

  it('fit a narrow screen, in the dark, in Italian, whatever an application calls itself', async () => {
    const [ada, relying] = [
      await issuer.somebody('Ada'),
      await registered(`${'Pneumonoultramicroscopic'.repeat(3)} Srl`),
    ];
    const page = await open({ colorScheme: 'dark', viewport: { width: 320, height: 640 }, locale: 'it-IT' });
    await page.goto((await begin(relying, 'openid profile email events:read projects:read')).url.href);
    await page.getByRole('heading', { name: 'Accedi' }).waitFor();
    await shot(page, 'sign-in-dark-narrow');
    expect(await overhang(page)).toBe(0);
    await page.getByLabel('E-mail').fill(ada.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Accedi', exact: true }).click();
    await page.getByRole('button', { name: 'Autorizza', exact: true }).waitFor();
    await shot(page, 'consent-dark-narrow');
    expect(await overhang(page)).toBe(0);
    await page.getByRole('button', { name: 'Non autorizzare' }).click();
    await page.getByText('back at the application').waitFor();
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
  });

  it('sign out, and say what went wrong', async () => {
    const [ada, relying] = [await issuer.somebody('Ada'), await registered('Terzo')];
    const page = await open();
    await page.goto((await begin(relying, 'openid')).url.href);
    await page.getByLabel('E-mail').fill(ada.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Not you? Sign out first.' }).click();
    await page.getByRole('heading', { name: 'Sign out?' }).waitFor();
    await shot(page, 'sign-out');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await shot(page, 'signed-out');
    const before = complaints.length;
    await page.goto(`${issuer.address}/oidc/auth?client_id=nobody&response_type=code`);
    await page.getByRole('heading', { name: 'This did not work' }).waitFor();
    await shot(page, 'error');
    // The browser tells of the status alone.
    expect(complaints.splice(before).every((text) => text.includes('400'))).toBe(true);
  });

  it('about an account send their forms, and fit a narrow screen', async () => {
    const ada = await issuer.somebody('Ada');
    const page = await open({ viewport: { width: 320, height: 640 }, locale: 'it-IT' });
    await page.goto(`${issuer.address}/account/forgot`);
    await shot(page, 'forgot-narrow');
    expect(await overhang(page)).toBe(0);
    await page.getByLabel('L’indirizzo con cui accedi').fill(ada.email);
    // A browser says by itself from where the form comes.
    await page.getByRole('button', { name: 'Mandami un link' }).click();
    await page.getByRole('heading', { name: 'Guarda la tua posta' }).waitFor();
    await shot(page, 'forgot-done-narrow');
    const before = complaints.length;
    await page.goto(`${issuer.address}/account/Nope`);
    await page.getByRole('heading', { name: 'Non ha funzionato' }).waitFor();
    await shot(page, 'nothing-narrow');
    expect(await overhang(page)).toBe(0);
    expect(complaints.splice(before).every((text) => text.includes('404'))).toBe(true);
  });

  it('ask for nothing that their policy forbids', () => {
    expect(complaints.filter((text) => !/status of (401)/.test(text))).toEqual([]);
  });
});
