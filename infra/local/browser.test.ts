import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { findBrowser } from './browser.ts';

it('finds the first browser on the path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'browser-'));
  await writeFile(join(folder, 'chromium-browser'), '');
  expect(findBrowser(['/nowhere', folder].join(delimiter))).toBe(join(folder, 'chromium-browser'));
  await rm(folder, { recursive: true });
  expect(findBrowser(folder)?.startsWith('/Applications') ?? true).toBe(true);
});
