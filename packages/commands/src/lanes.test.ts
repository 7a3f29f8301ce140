import { describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.ts';

class Broken extends Error {}

/** Work that says when it begins and ends, and ends when it is told to. */
function stage() {
  const lanes = new Lanes();
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string, things: string[]) =>
    lanes.run(things, async () => {
      log.push(`${name} begins`);
      await new Promise<void>((end) => ends.set(name, end));
      log.push(`${name} ends`);
      return name;
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await settle();
  };
  return { lanes, log, run, end };
}
/** Lets all that is ready run. */
const settle = () => new Promise((done) => setImmediate(done));

describe('lanes', () => {
  it('let work on one thing go one behind the other, in the order it came', async () => {
    const { log, run, end } = stage();
    const all = Promise.all([run('first', ['a']), run('second', ['a']), run('third', ['a', 'a'])]);
    await settle();
    expect(log).toEqual(['first begins']);
    await end('first');
    expect(log).toEqual(['first begins', 'first ends', 'second begins']);
    await end('second');
    await end('third');
    expect(await all).toEqual(['first', 'second', 'third']);
    expect(log).toHaveLength(6);
  });

  it('let work on different things go side by side, and nobody waits in a ring', async () => {
    const { log, run, end } = stage();
    const all = Promise.all([run('ab', ['a', 'b']), run('ba', ['b', 'a']), run('c', ['c']), run('bc', ['b', 'c'])]);
    await settle();
    expect(log).toEqual(['ab begins', 'c begins']);
    for (const name of ['ab', 'c', 'ba', 'bc']) await end(name);
    expect(await all).toEqual(['ab', 'ba', 'c', 'bc']);
  });

  it('go on behind work that failed', async () => {
    const { lanes } = stage();
    const failed = lanes.run(['a'], () => Promise.reject(new Broken()));
    const next = lanes.run(['a'], () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow(Broken);
    expect(await next).toBe('done');
  });
});
