import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { minimalEnvironment } from '../config.ts';
import { writeWhole } from '../files.ts';
import type { LeashSpec } from '../processes/leashed.ts';

/** Where one Redis keeps its things and listens. */
export type RedisPlace = {
  readonly binary: string;
  readonly folder: string;
  readonly log: string;
  readonly port: number;
  readonly password: string;
  readonly sweep?: string;
};

/** Quoted as redis.conf wants it. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** Redis' whole configuration; the file holds the password, so that no command line does. */
function redisConfiguration(place: Omit<RedisPlace, 'binary' | 'log'>): string {
  return [
    'bind 127.0.0.1',
    `port ${place.port}`,
    `requirepass ${quoted(place.password)}`,
    `dir ${quoted(place.folder)}`,
    `pidfile ${quoted(join(place.folder, 'redis.pid'))}`,
    'daemonize no',
    'appendonly yes',
    'save ""',
    // Queues lose jobs under any other policy.
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}

/** Prepares the folder and says how to run Redis there. */
export async function redisSpec(place: RedisPlace): Promise<LeashSpec> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const file = join(place.folder, 'redis.conf');
  await writeWhole(file, redisConfiguration(place), 0o600);
  const spec = {
    command: place.binary,
    args: [file],
    env: minimalEnvironment(),
    cwd: place.folder,
    log: place.log,
  };
  return place.sweep === undefined ? spec : { ...spec, sweep: place.sweep };
}

/** Whether Redis answers there with that password; false while it loads its data. */
export function answersPing(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const finish = (): void => {
      socket.destroy();
      resolve(heard.includes('+PONG'));
    };
    socket.on('connect', () =>
      socket.write(`*2\r\n$4\r\nAUTH\r\n$${Buffer.byteLength(password)}\r\n${password}\r\n*1\r\n$4\r\nPING\r\n`),
    );
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (heard.includes('+PONG') || heard.includes('-')) finish();
    });
    socket.on('timeout', finish).on('error', finish).on('close', finish);
  });
}
