import { resolve } from 'node:path';
import process from 'node:process';
import { Problem } from './problem.ts';
import { wholeNumber } from './whole-number.ts';

/** The repository's root. */
export const projectRoot = resolve(import.meta.dirname, '../..');

const admissions = ['open', 'by-administrator'] as const;

/** How people become members of the community: the members service's `ADMISSION`. */
export type Admission = (typeof admissions)[number];

/** What the set-up takes from its environment. */
export type LocalConfig = {
  /** The folder of everything generated: downloads, data, logs, secrets. */
  readonly home: string;
  readonly portBase: number;
  /** Overrides how many megabytes must be free. */
  readonly minFreeMb: number | undefined;
  readonly mongodbUri: string | undefined;
  readonly redisUrl: string | undefined;
  readonly testMongodbUri: string | undefined;
  readonly testRedisUrl: string | undefined;
  readonly logLevel: string;
  /** How many times shorter the notifications service waits than it tells: a day takes a minute here, unless something else is said. */
  readonly timeCompression: number;
  /** Whether who signs up is a member at once, or applies and is admitted. */
  readonly admission: Admission;
  readonly colours: boolean;
  readonly path: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The highest offset from the base that a part uses. */
const HIGHEST_OFFSET = 13;

function integer(env: Environment, name: string, range: { min: number; max: number }): number | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  return wholeNumber(name, text, { least: range.min, most: range.max });
}

/** Ports that browsers and `fetch` refuse (the Fetch standard's "bad ports", of those that anyone may use). */
const refused = [
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
];
/** The parts that speak HTTP are at these offsets from the base. */
const HTTP_PARTS = 6;

function portBase(env: Environment): number {
  const base = integer(env, 'PORT_BASE', { min: 1024, max: 65_535 - HIGHEST_OFFSET }) ?? 4000;
  const bad = refused.find((port) => port >= base && port < base + HTTP_PARTS);
  if (bad === undefined) return base;
  throw new Problem(`PORT_BASE is ${base}, and browsers refuse port ${bad}.`, { mend: `Set it to ${bad + 100}.` });
}

const present = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function admission(env: Environment): Admission {
  const text = present(env.ADMISSION) ?? 'open';
  const known = admissions.find((one) => one === text);
  if (known !== undefined) return known;
  throw new Problem(`ADMISSION is "${text}".`, { mend: `Set it to ${admissions.join(' or ')}.` });
}

/** On one's own machine nobody waits a day for a digest, nor an hour for the next try. */
const minutesOfDay = 1_440;

/** Reads and checks the environment. @throws Problem that names the variable at fault */
export function readConfig(env: Environment = process.env): LocalConfig {
  return {
    home: resolve(projectRoot, present(env.MILLEPIANI_HOME) ?? '.millepiani'),
    portBase: portBase(env),
    minFreeMb: integer(env, 'MILLEPIANI_MIN_FREE_MB', { min: 0, max: Number.MAX_SAFE_INTEGER }),
    mongodbUri: present(env.MONGODB_URI),
    redisUrl: present(env.REDIS_URL),
    testMongodbUri: present(env.TEST_MONGODB_URI),
    testRedisUrl: present(env.TEST_REDIS_URL),
    logLevel: present(env.LOG_LEVEL) ?? 'info',
    timeCompression: integer(env, 'TIME_COMPRESSION', { min: 1, max: 1_000_000 }) ?? minutesOfDay,
    admission: admission(env),
    colours: process.stdout.isTTY === true && present(env.NO_COLOR) === undefined && env.TERM !== 'dumb',
    path: env.PATH ?? '',
  };
}

/** The whole environment, for tools that run on the developer's behalf (pip, jest, the linter), never for a service. */
export function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const passedOn = [
  ...['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR'],
  // Whoever traces wants the trace whole.
  ...['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_TRACES_SAMPLER_ARG'],
];

/** The few variables of the person's environment that every part may see. */
export function minimalEnvironment(env: Environment = process.env): Record<string, string> {
  return Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
