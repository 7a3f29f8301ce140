import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FrameQueue } from './frame-queue.ts';

const BOUNDS = { frames: 3, bytes: 100 };
const NEVER_MS = 60_000;

describe('the queue before a client', () => {
  it('gives out what was put in, in order, and tells when there was nothing for a while', async () => {
    const queue = new FrameQueue(BOUNDS);
    expect(await queue.take(1)).toEqual({ kind: 'idle' });
    const coming = queue.take(NEVER_MS);
    expect(await queue.put('a', 0)).toBe(true);
    expect(await coming).toEqual({ kind: 'frame', frame: 'a' });
    await queue.put('b', 0);
    await queue.put('c', 0);
    expect([await queue.take(0), await queue.take(0)]).toEqual([
      { kind: 'frame', frame: 'b' },
      { kind: 'frame', frame: 'c' },
    ]);
  });

  it('makes whoever puts in wait for room, and refuses where none is made in time', async () => {
    const queue = new FrameQueue(BOUNDS);
    for (const frame of ['a', 'b', 'c']) await queue.put(frame, 0);
    expect(await queue.put('d', 5)).toBe(false);
    expect(queue.length).toBe(3);
    const waiting = queue.put('d', NEVER_MS);
    await queue.take(0);
    expect(await waiting).toBe(true);
    expect(queue.length).toBe(3);
  });

  it('is full by its bytes, too; one frame has room however large it is', async () => {
    const queue = new FrameQueue(BOUNDS);
    expect(await queue.put('x'.repeat(1_000), 0)).toBe(true);
    expect(await queue.put('y', 5)).toBe(false);
    await queue.take(0);
    // Bytes, not characters.
    expect(await queue.put('€'.repeat(33), 0)).toBe(true);
    expect(await queue.put('zz', 5)).toBe(false);
    expect(await queue.put('z', 5)).toBe(true);
  });

  it('has room for the last frame, gives out the rest, and then is over; nothing comes behind it', async () => {
    const queue = new FrameQueue(BOUNDS);
    for (const frame of ['a', 'b', 'c']) await queue.put(frame, 0);
    const late = queue.put('late', NEVER_MS);
    queue.finish('end');
    expect(await late).toBe(false);
    expect(await queue.put('later', 0)).toBe(false);
    queue.finish('another end');
    const all = [];
    for (let next = await queue.take(0); next.kind === 'frame'; next = await queue.take(0)) all.push(next.frame);
    expect(all).toEqual(['a', 'b', 'c', 'end']);
    expect(await queue.take(0)).toEqual({ kind: 'over' });
  });

  it('lets go of everything once the client is gone', async () => {
    const queue = new FrameQueue(BOUNDS);
    const taking = queue.take(NEVER_MS);
    queue.abandon();
    expect(await taking).toEqual({ kind: 'over' });
    expect(await queue.put('a', NEVER_MS)).toBe(false);
    const full = new FrameQueue({ frames: 1, bytes: 1 });
    await full.put('a', 0);
    const putting = full.put('b', NEVER_MS);
    full.abandon();
    expect([await putting, full.length]).toEqual([false, 0]);
  });

  it('leaves nothing out and is never fuller than it may be, however puts and takes fall together', async () => {
    const frames = fc.array(fc.string({ maxLength: 60 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(frames, fc.scheduler(), async (sent, scheduler) => {
        const queue = new FrameQueue(BOUNDS);
        const got: string[] = [];
        const producing = (async () => {
          for (const frame of sent) {
            await scheduler.schedule(Promise.resolve(), 'put');
            expect(await queue.put(frame, NEVER_MS)).toBe(true);
            expect(queue.length).toBeLessThanOrEqual(BOUNDS.frames);
          }
          queue.finish('end');
        })();
        const consuming = (async () => {
          for (;;) {
            await scheduler.schedule(Promise.resolve(), 'take');
            const taken = await queue.take(NEVER_MS);
            if (taken.kind === 'over') return;
            if (taken.kind === 'frame') got.push(taken.frame);
          }
        })();
        await scheduler.waitFor(Promise.all([producing, consuming]));
        expect(got).toEqual([...sent, 'end']);
      }),
    );
  });
});
