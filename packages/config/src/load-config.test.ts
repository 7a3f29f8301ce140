import { spawnSync } from 'node:child_process';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { duration, integer, networks, origin, port, privateJwk, publicJwk, secret, secretUrl, url } from './fields.ts';
import { EXIT_CONFIG, loadConfig } from './load-config.ts';
import { Secret } from './secret.ts';

const shape = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port(),
  MEMBERS_URL: origin(),
  ISSUER: url(),
  TIMEOUT: duration().default(5_000),
  RETRIES: integer({ min: 0, max: 5 }).default(1),
  KEY: privateJwk(),
  PEER_KEY: publicJwk(),
  PASSWORD: secret({ minLength: 8 }),
  MONGODB_URI: secretUrl(['mongodb']),
};

const good = {
  PORT: '4000',
  MEMBERS_URL: 'http://127.0.0.1:4001/',
  ISSUER: 'https://millepiani.example/issuer',
  TIMEOUT: '2m',
  KEY: '{"kty":"OKP","crv":"Ed25519","x":"xx","d":"dd"}',
  PEER_KEY: '{"kty":"OKP","crv":"Ed25519","x":"xx"}',
  PASSWORD: 'correct horse',
  MONGODB_URI: 'mongodb://user:hidden-word@127.0.0.1:27017/db',
};

describe('loadConfig', () => {
  it('reads each variable into its own type, with defaults for those that are absent or empty', () => {
    const result = loadConfig(shape, { ...good, RETRIES: '', UNRELATED: 'x' });
    if (!result.ok) {
      throw new TypeError(result.error);
    }
    const { value } = result;
    expect(value).toMatchObject({
      NODE_ENV: 'development',
      PORT: 4000,
      MEMBERS_URL: 'http://127.0.0.1:4001',
      ISSUER: 'https://millepiani.example/issuer',
      TIMEOUT: 120_000,
      RETRIES: 1,
    });
    expect(value.KEY.reveal()).toMatchObject({ d: 'dd' });
    expect(value.PEER_KEY.kty).toBe('OKP');
    expect(value.PASSWORD.reveal()).toBe('correct horse');
    expect(value.MONGODB_URI.reveal()).toContain('hidden-word');
    expect(Object.keys(value)).not.toContain('UNRELATED');
  });

  it('names every fault at once, and repeats no value', () => {
    const result = loadConfig(shape, {
      NODE_ENV: 'leaked-0',
      PORT: '99999',
      MEMBERS_URL: 'http://leaked-1/path',
      TIMEOUT: 'leaked-2',
      RETRIES: '17',
      KEY: '{"kty":"OKP","x":"leaked-3"}',
      PEER_KEY: '{"kty":"OKP","x":"xx","d":"leaked-4"}',
      PASSWORD: 'leaked',
      MONGODB_URI: 'leaked-5',
    });
    const message = result.ok ? '' : result.error;
    for (const name of Object.keys(shape)) {
      expect(message).toContain(`  ${name}: `);
    }
    expect(message).toContain('ISSUER: is not set');
    expect(message).not.toMatch(/leaked/);
    expect(message.split('\n')).toHaveLength(1 + Object.keys(shape).length);
  });

  it.each(['4000x', '-1', '65536', ' 4000', '4e3'])('refuses the port %j', (PORT) => {
    expect(loadConfig({ PORT: port() }, { PORT }).ok).toBe(false);
  });

  it.each(['5', 's', '5 s', '-5s', '1.5s'])('refuses the duration %j', (TIME) => {
    expect(loadConfig({ TIME: duration() }, { TIME }).ok).toBe(false);
  });

  it.each(['not json', '[]', '"text"', 'null', '{"kty":1,"d":"x"}'])('refuses the key %j', (KEY) => {
    expect(loadConfig({ KEY: privateJwk() }, { KEY }).ok).toBe(false);
  });
});

describe('secretUrl', () => {
  const read = (text: string) => secretUrl(['mongodb', 'redis']).safeParse(text);

  it.each([
    'mongodb://user:word@127.0.0.1:27017/db',
    'mongodb://user:word@one:27017,two:27018,three/db?replicaSet=rs0',
    'mongodb://one,two',
    'redis://:word@127.0.0.1:6379',
  ])('reads %j as it is written', (text) => expect(read(text).data?.reveal()).toBe(text));

  it.each(['one:27017,two:27018', 'mongodb://one:1,two:port', 'redis://one:1,two:2', 'http://one'])(
    'refuses %j',
    (text) => expect(read(text).success).toBe(false),
  );
});

describe('networks', () => {
  const read = (text: string) => networks().safeParse(text);

  it('reads addresses and networks', () => {
    expect(read('10.0.0.7, 192.168.0.0/16,fd00::/8').data).toEqual(['10.0.0.7', '192.168.0.0/16', 'fd00::/8']);
  });

  it.each(['proxy', '10.0.0.0/33', '0.0.0.0/0', '10.0.0', 'fd00::/129', '10.0.0.1,,', '10.0.0.1/8/8', 'loopback', '*'])(
    'refuses %j',
    (text) => expect(read(text).success).toBe(false),
  );
});

describe('loadConfigOrExit', () => {
  it('writes the faults to stderr and exits with 78', () => {
    const script = `
      import { loadConfigOrExit } from ${JSON.stringify(new URL('./load-config.ts', import.meta.url).href)};
      import { port } from ${JSON.stringify(new URL('./fields.ts', import.meta.url).href)};
      loadConfigOrExit({ PORT: port() }, { PORT: 'abc' });`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(child.status).toBe(EXIT_CONFIG);
    expect(child.stderr).toContain('PORT: must be a port number');
  });
});

describe('Secret', () => {
  it('shows itself in no kind of print', () => {
    const value = new Secret('hidden-word');
    const prints = [
      `${value}`,
      JSON.stringify({ value }),
      inspect({ value }, { depth: 9, showHidden: true }),
      String(value),
    ];
    for (const print of prints) {
      expect(print).toContain('[secret]');
      expect(print).not.toContain('hidden-word');
    }
  });
});
