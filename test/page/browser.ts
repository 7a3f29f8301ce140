import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inheritedEnvironment } from '../../infra/local/config.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** There is no browser to look at the page with. */
export class NoBrowser extends Error {
  constructor() {
    super('No Chromium on the path: install it (Debian: apt-get install chromium), or leave test/page out.');
  }
}

function findBrowser(): string {
  const folders = (inheritedEnvironment().PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications];
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new NoBrowser();
  return found;
}

/** Opens a browser without a window. It is given what it needs to run as root, and asks nothing of the network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
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
