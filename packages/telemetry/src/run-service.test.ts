import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';

const modules = {
  logger: new URL('./logger.ts', import.meta.url).href,
  run: new URL('./run-service.ts', import.meta.url).href,
};
const children: ChildProcess[] = [];

/** A real process that runs `start`, with `onStop` and `later` (milliseconds) in scope. */
function run(start: string, options: { ipc?: boolean; stopWithin?: number; env?: Record<string, string> } = {}) {
  const script = `
    import { createLogger } from ${JSON.stringify(modules.logger)};
    import { runService } from ${JSON.stringify(modules.run)};
    const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const logger = createLogger({ service: 'test', level: 'info' });
    const idle = setInterval(() => {}, 60_000);
    runService({ logger, stopWithin: ${options.stopWithin ?? 8_000}, start: async (onStop) => { ${start} } });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    ...(options.env ? { env: options.env } : {}),
    stdio: ['ignore', 'pipe', 'inherit', ...(options.ipc ? (['ipc'] as const) : [])],
  });
  children.push(child);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const has = async (text: string) => {
    while (!output.includes(text)) {
      await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
    }
  };
  // Not 'close': a child whose IPC channel was closed from here never has it.
  const ended = Promise.all([once(child, 'exit'), once(child.stdout as NonNullable<typeof child.stdout>, 'end')]).then(
    ([[code]]) => ({ code, output }),
  );
  return { child, has, ended };
}

afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
  }
});

describe('runService', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s closes what was opened last first, and exits with 0',
    async (signal) => {
      const { child, has, ended } = run(`
      onStop('store', () => logger.info('closed store'));
      onStop('server', async () => { await later(20); logger.info('closed server'); });`);
      await has('"started"');
      child.kill(signal);
      child.kill(signal);
      const { code, output } = await ended;
      expect(code).toBe(0);
      expect(output.indexOf('closed server')).toBeGreaterThan(0);
      expect(output.indexOf('closed store')).toBeGreaterThan(output.indexOf('closed server'));
      expect(output.match(/closed store/g)).toHaveLength(1);
    },
  );

  it('once started keeps what Node compiled, however it ends', async () => {
    const compiled = await mkdtemp(join(tmpdir(), 'compiled-'));
    try {
      const { child, has, ended } = run('', { env: { NODE_COMPILE_CACHE: compiled } });
      const kept = async () => (await readdir(compiled, { recursive: true })).length > 10;
      await has('"started"');
      // It is written when that was said: the test's time is the limit.
      while (!(await kept())) await setTimeout(20);
      child.kill('SIGKILL');
      expect(await ended).toMatchObject({ code: null });
    } finally {
      await rm(compiled, { recursive: true });
    }
  });

  it('stops when the supervisor at the other end of the IPC channel is gone', async () => {
    const { child, has, ended } = run(`onStop('store', () => logger.info('closed store'));`, { ipc: true });
    await has('"started"');
    child.disconnect();
    const { code, output } = await ended;
    expect(code).toBe(0);
    expect(output).toContain('closed store');
  });

  it('stopped while it starts, closes what is open so far', async () => {
    const { child, has, ended } = run(`
      onStop('store', () => logger.info('closed store'));
      logger.info('half way');
      await later(60_000);`);
    await has('half way');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, output: expect.stringContaining('closed store') });
  });

  it('goes on closing after a step that fails, and says so by exit code 1', async () => {
    const { child, has, ended } = run(`
      onStop('store', () => logger.info('closed store'));
      onStop('server', () => { throw new TypeError('stuck door'); });`);
    await has('"started"');
    child.kill('SIGTERM');
    const { code, output } = await ended;
    expect(code).toBe(1);
    expect(output).toContain('stuck door');
    expect(output).toContain('closed store');
  });

  it('gives up on a step that hangs, naming it', async () => {
    const { child, has, ended } = run(`onStop('queue', () => new Promise(() => {}));`, { stopWithin: 50 });
    await has('"started"');
    child.kill('SIGTERM');
    const { code, output } = await ended;
    expect(code).toBe(1);
    expect(output).toMatch(/"step":"queue".*did not stop in time/);
  });

  it.each([
    ['a failed start', `throw new TypeError('no room');`],
    ['an uncaught error', `setTimeout(() => { throw new TypeError('no room'); });`],
    ['an unhandled rejection', `setTimeout(() => { Promise.reject(new TypeError('no room')); });`],
  ])('logs %s with its stack and exits with 1', async (_what, start) => {
    const { code, output } = await run(start).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/"level":"fatal".*no room.*"stack":/);
  });
});
