import process from 'node:process';
import { expect, it } from '@jest/globals';
import { readStorm } from './config.ts';
import { planOf } from './storm/options.ts';
import { findings, table } from './storm/outcome.ts';
import { storm } from './storm/storm.ts';

const options = readStorm();

it(
  'a storm: every endpoint gets every event, in order, and people are told once, though processes are killed and Redis is wiped',
  async () => {
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    say(`${options.events} events to ${options.endpoints} endpoints, seed ${options.seed}`);
    const outcome = await storm(options, say);
    say(table(outcome));
    expect(findings(outcome)).toEqual([]);
  },
  2 * planOf(options).limitMs + 600_000,
);
