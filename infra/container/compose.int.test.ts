import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { generateSecrets } from '../local/secrets.ts';
import { serviceNames } from '../local/services.ts';
import { heapMb } from '../local/supervisor/parts.ts';
import { composeEnvironment } from './compose-environment.ts';

interface ComposeService {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly image: string;
  readonly mem_limit?: string;
  readonly build?: object;
  readonly healthcheck: object;
}

const root = join(import.meta.dirname, '../..');
const text = await readFile(join(root, 'docker-compose.yml'), 'utf8');
const services: Readonly<Record<string, ComposeService>> = parse(text, { merge: true }).services;

/** As compose reads .env: what stands between single quotes, as it is. */
const secrets = new Map(
  [...composeEnvironment(generateSecrets()).matchAll(/^(\w+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

type Given = Readonly<Record<string, string>>;

/** What must be there comes from `.env`; what may be from what is given besides, and is empty else. */
const fill = (value: string, given: Given): string =>
  value
    .replaceAll(/\$\{(\w+):\?[^}]*\}/g, (_whole, name: string) => secrets.get(name) ?? `<${name} is nowhere>`)
    .replaceAll(/\$\{(\w+):-\}/g, (_whole, name: string) => given[name] ?? '');

function environmentOf(name: string, given: Given = {}): Record<string, string> {
  const entries = Object.entries(services[name]?.environment ?? {});
  return Object.fromEntries(entries.map(([variable, value]) => [variable, fill(String(value), given)]));
}

/** Starts a part as its container would, but on a free port of this machine; gives its exit code or first log line. */
async function firstWords(name: string, given: Given = {}): Promise<string> {
  const [command = '', ...args] = services[name]?.command ?? [];
  expect(command).toBe('node');
  const env = { ...environmentOf(name, given), HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | string>((resolve) => {
    child.once('exit', (exit) => resolve(exit ?? 'killed'));
    child.stdout.on('data', () => said.includes('"started"') && resolve('started'));
  });
  child.kill('SIGKILL');
  return `${code}: ${said}`;
}

describe('docker-compose.yml', () => {
  it('asks for no variable that container:env does not write, and container:env writes none too many', () => {
    const asked = new Set([...text.matchAll(/\$\{(\w+):?[?}]/g)].map(([, name = '']) => name));
    expect([...asked].sort()).toEqual([...secrets.keys()].sort());
  });

  it('gives each service its own user, its own database, and nobody else’s secrets', () => {
    const { INTERNAL_TOKEN_PRIVATE_JWK: gatewayKey = '', SETUP_TOKEN: setupToken = '' } = Object.fromEntries(secrets);
    const accountTokenKey = secrets.get('ACCOUNT_TOKEN_KEY');
    for (const name of serviceNames) {
      const environment = environmentOf(name);
      const password = secrets.get(`${name.toUpperCase()}_MONGO_PASSWORD`);
      expect(environment.MONGODB_URI).toBe(
        `mongodb://${name}:${password}@mongo:27017/${name}?replicaSet=rs0&authSource=admin`,
      );
      expect(Object.values(environment)).not.toContain(gatewayKey);
      expect(Object.values(environment).includes(setupToken)).toBe(name === 'members');
      expect(Object.values(environment).some((value) => value === accountTokenKey)).toBe(name === 'members');
    }
    expect(Object.keys(environmentOf('gateway')).filter((variable) => variable.includes('MONGO'))).toEqual([]);
  });

  it('watches the health of all that stays up, and runs nothing as root', async () => {
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.healthcheck]).toEqual([name, expect.any(Object)]);
      if (!service.build) expect([name, service.user]).toEqual([name, expect.stringMatching(/^[1-9]\d*:/)]);
    }
    const recipe = await readFile(join(root, 'infra/container/Dockerfile'), 'utf8');
    expect(recipe.split('\n').findLast((line) => line.startsWith('USER'))).toMatch(/^USER [1-9]\d*/);
  });

  it('bounds what each part keeps alive, as the local set-up does, and leaves room beside it', () => {
    for (const name of [...serviceNames, 'gateway'] as const) {
      const { command, mem_limit: limit } = services[name] ?? {};
      expect([name, command, limit]).toEqual([
        name,
        expect.arrayContaining([`--max-old-space-size=${heapMb(name)}`]),
        '1g',
      ]);
    }
  });

  it.each([...serviceNames])(
    'gives %s all of its configuration: it stops at the store, which is not there',
    async (name) => {
      expect(await firstWords(name)).toMatch(/^1: .*could not start/s);
    },
  );

  it('gives the gateway all of its configuration', async () => {
    expect(await firstWords('gateway')).toMatch(/^started: /);
  });

  it('hands on where traces go, to all who send some, and what metrics are read by', async () => {
    const given = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20key',
      OTEL_TRACES_SAMPLER_ARG: '0.5',
      METRICS_TOKEN: 'a-token-for-prometheus',
    };
    const { OTEL_TRACES_SAMPLER_ARG, METRICS_TOKEN, ...ofAll } = given;
    expect(environmentOf('gateway', given)).toMatchObject(given);
    for (const name of serviceNames) expect(environmentOf(name, given)).toMatchObject(ofAll);
    expect(await firstWords('gateway', given)).toMatch(/^started: /);
    expect(await firstWords('gateway', { ...given, METRICS_TOKEN: 'short' })).toMatch(/^78: .*METRICS_TOKEN/s);
  });
});
