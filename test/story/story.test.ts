import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '../../infra/local/config.ts';
import { homeAt } from '../../infra/local/home.ts';
import { Community, freeBase, freshHome, removeHome } from '../ground/community.ts';
import { playStories } from './run.ts';
import { steps } from './steps/steps.ts';

let community: Community;
beforeAll(async () => {
  community = new Community({ home: await freshHome(), base: await freeBase() });
  await community.ready();
}, 180_000);
afterAll(async () => {
  await community.end();
  await removeHome(community.home);
}, 40_000);

// Twelve steps over five processes: a busy machine takes its time.
it('the story holds, step by step, on a graph that is running', async () => {
  const lines: string[] = [];
  const { home, base } = community;
  const config = readConfig({ MILLEPIANI_HOME: home, PORT_BASE: String(base) });
  const options = { isDisturbed: false, seed: 1, times: 1, isHelp: false };
  const signal = new AbortController().signal;
  const held = await playStories(options, { config, home: homeAt(home), signal, say: (line) => lines.push(line) });
  expect({ failed: lines.filter((line) => line.includes(' ✗ ')), held }).toEqual({ failed: [], held: true });
  expect(lines.at(-1)).toBe(`${steps.length} steps held, 0 failed`);
}, 420_000);
