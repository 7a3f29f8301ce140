import { randomInt } from 'node:crypto';
import process from 'node:process';
import { wholeNumber } from '../../infra/local/whole-number.ts';
import type { StormOptions } from './storm/options.ts';

/** How hard the storm of `npm run test:long -- webhook-storm` is: what its `--events`, `--endpoints` and `--seed` say. */
export function readStorm(env: Readonly<Record<string, string | undefined>> = process.env): StormOptions {
  const { TEST_EVENTS: events = '100000', TEST_ENDPOINTS: endpoints = '50', TEST_SEED: seed } = env;
  return {
    events: wholeNumber('--events', events, { least: 100, most: 10_000_000 }),
    endpoints: wholeNumber('--endpoints', endpoints, { least: 1, most: 500 }),
    seed: seed === undefined ? randomInt(1, 2 ** 31) : wholeNumber('--seed', seed, { least: 0, most: 2 ** 31 }),
  };
}
