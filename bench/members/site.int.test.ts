import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '@millepiani/kernel/day';
import { readConfig } from '../../infra/local/config.ts';
import { figureOf } from './figures.ts';
import { questions } from './questions.ts';
import { type Site, startSite } from './site.ts';

let home: string;
let site: Site;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'millepiani-bench-'));
  // The servers that are there already.
  await symlink(join(readConfig().home, 'cache'), join(home, 'cache'));
  const opening = { config: { ...readConfig(), home }, say: () => undefined, signal: new AbortController().signal };
  site = await startSite({ members: 80, seed: 2, today: dayOf(new Date()), replicas: 2 }, opening);
}, 180_000);
afterAll(async () => {
  await site.close();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

const measure = async (figure: string, who: 'service' | 'plain') =>
  figureOf(
    await site.asker.measure({ figure, who, seed: 1, clients: 4, requests: 20, seconds: 30, think: 0, warmUp: 4 }),
  );

describe('a service that is measured, in a process of its own', () => {
  it.each([...Object.keys(questions), 'hold'])('answers %s rightly, each time', async (figure) => {
    const { answers, size, p50, p99, max } = await measure(figure, 'service');
    expect(answers).toBe(20);
    expect(size).toBeGreaterThan(0);
    expect(p50 > 0 && p50 <= p99 && p99 <= max).toBe(true);
  });

  it.each(Object.keys(questions))('has plain queries beside it that find something: %s', async (figure) => {
    const { answers, size } = await measure(figure, 'plain');
    expect(answers).toBe(20);
    expect(size).toBeGreaterThan(0);
  });
});
