import { randomInt } from 'node:crypto';
import process from 'node:process';
import { expect, it } from '@jest/globals';
import { findings, table } from './storm/outcome.ts';
import { storm } from './storm/storm.ts';

it('a small storm: every endpoint gets every event, in order, and people are told once, though processes are killed and Redis is wiped', async () => {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const outcome = await storm({ events: 480, endpoints: 8, seed: randomInt(1, 2 ** 31) }, say);
  say(table(outcome));
  expect(findings(outcome)).toEqual([]);
}, 420_000);
