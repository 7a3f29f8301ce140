import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../infra/local/config.ts';
import { Community, freeBase, freshHome, removeHome } from '../ground/community.ts';
import { readmeExample } from '../ground/readme.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let community: Community;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  community = new Community({ home: await freshHome(), base: await freeBase() });
  await community.ready();
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  // All that the page needs comes from the graph's own address.
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== community.address) complaints.push(`asks ${origin}`);
  });
  await page.goto(`${community.address}/graphql`);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await community?.end();
  await removeHome(community.home);
}, 60_000);

const shot = async (name: string) => {
  const folder = join(readConfig().home, 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
const run = () => page.locator('.graphiql-execute-button').click();

describe('the page that npm start names', () => {
  it('opens with the README’s query', async () => {
    const { query } = await readmeExample();
    const name = /query (\w+)/.exec(query)?.[1] ?? '';
    await page.locator('.graphiql-tab', { hasText: name }).first().waitFor();
    await shot('1-opened');
  });

  it('tells a wrong password', async () => {
    const { email } = await readmeExample();
    await page.fill('input[type=email]', email);
    await page.fill('input[type=password]', 'not the password');
    await page.locator('#sign-in button').click();
    await page.getByText('No account has this address and password').waitFor();
  });

  it('signs a demo member in, and answers the query pasted into it from all four services', async () => {
    const { query, email } = await readmeExample();
    await page.fill('input[type=email]', email);
    await page.fill('input[type=password]', (await community.secrets()).demoPassword);
    await page.locator('#sign-in button').click();
    await page.getByText(`Signed in as ${email}`).waitFor();

    const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    // Pasted, not typed: the editor would close brackets by itself.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(query)})`);
    await page.keyboard.press('ControlOrMeta+V');
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('viewer') === true);
    await run();
    // Development also tells what the query was estimated to cost.
    const { extensions: _, ...answer } = await (await answered).json();
    expect(answer).toEqual((await readmeExample()).answer);
    // The page shows as much of it as there is room for.
    await page.locator('.graphiql-response', { hasText: 'Aurora' }).waitFor();
    await shot('2-answered');
  });

  it('explains how a query was answered, beside the answer', async () => {
    await page.getByRole('button', { name: 'Explain' }).click();
    await run();
    const panel = page.locator('#explain');
    await panel.locator('.explain-row', { hasText: 'billing' }).first().waitFor();
    const told = ['identify', 'run', 'members', 'projects', 'billing', 'notifications'];
    expect(await panel.locator('.explain-label').allTextContents()).toEqual(expect.arrayContaining(told));
    expect(await panel.locator('.explain-plan').textContent()).toContain('ask members:');
    expect(await page.locator('.graphiql-response').textContent()).not.toContain('explain');
    await shot('3-explained');
    await page.getByRole('button', { name: 'Explain' }).click();
    await panel.waitFor({ state: 'hidden' });
  });

  it('shows what is live as it comes, and ends it when the button is pressed again', async () => {
    await page.locator('.graphiql-tab-button', { hasText: 'Unread' }).dispatchEvent('click');
    const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/graphql/stream'));
    await run();
    const response = page.locator('.graphiql-response');
    await page.locator('.graphiql-response', { hasText: '"cursor"' }).waitFor();
    expect(await response.textContent()).toContain('unreadCount');
    await shot('4-live');
    await run();
    await ended;
    await page.locator('.graphiql-tab-button').first().dispatchEvent('click');
  });

  it('forgets who it was on signing out', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await run();
    await page.locator('.graphiql-response', { hasText: 'UNAUTHORIZED_FIELD_OR_TYPE' }).waitFor();
    await shot('5-signed-out');
  });

  it('complained of nothing and asked nobody else', () => {
    expect(complaints).toEqual([]);
  });
});
