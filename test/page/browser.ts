import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../infra/local/browser.ts';
import { inheritedEnvironment } from '../../infra/local/config.ts';

/** There is no browser to look at the page with. */
class NoBrowser extends Error {
  constructor() {
    super('No Chromium on the path: install it (Debian: apt-get install chromium), or leave test/page out.');
  }
}

function requireBrowser(): string {
  const found = findBrowser(inheritedEnvironment().PATH ?? '');
  if (found === undefined) throw new NoBrowser();
  return found;
}

/** Opens a browser without a window. It is given what it needs to run as root, and asks nothing of the network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: requireBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
