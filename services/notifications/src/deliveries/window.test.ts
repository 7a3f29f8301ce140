import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Window } from './window.ts';

const event = (position: number, subject: string) => ({ position, subject });
const filled = (isOrdered: boolean, subjects: string) => {
  const window = new Window<ReturnType<typeof event>>(0, isOrdered);
  for (const [at, subject] of [...subjects].entries()) window.push(event(at + 1, subject));
  return window;
};
const takeAll = (window: ReturnType<typeof filled>) => {
  const taken = [];
  for (let next = window.take(); next; next = window.take()) taken.push(next);
  return taken;
};

describe('a window in order', () => {
  it('given two events of a subject, when one is begun, then the other waits until it is done', () => {
    const window = filled(true, 'aab');
    const [first, other] = takeAll(window);
    expect([first, other]).toEqual([event(1, 'a'), event(3, 'b')]);
    if (first) window.finish(first);
    expect(takeAll(window)).toEqual([event(2, 'a')]);
  });

  it('given one that failed, when it is set aside, then those behind it are handed out, and done here', () => {
    const window = filled(true, 'abaa');
    const [first] = takeAll(window);
    expect(first && window.setAside(first)).toEqual([event(3, 'a'), event(4, 'a')]);
    expect(window.place).toBe(1);
    window.finish(event(2, 'b'));
    expect(window.place).toBe(4);
    expect(takeAll(window)).toEqual([]);
  });

  it('given one that was not sent, when it is put back, then it is the next one', () => {
    const window = filled(true, 'ab');
    const first = window.take();
    if (first) window.putBack(first);
    expect(takeAll(window)).toEqual([event(1, 'a'), event(2, 'b')]);
  });
});

describe('a window without order', () => {
  it('has each event by itself, also where one is set aside', () => {
    const window = filled(false, 'aaa');
    const [first, second] = takeAll(window);
    expect(first && window.setAside(first)).toEqual([]);
    expect(window.place).toBe(1);
    if (second) window.finish(second);
    expect(window.place).toBe(2);
  });
});

/** What may happen to a window, told by numbers. */
const steps = fc.array(
  fc.record({ kind: fc.constantFrom('push', 'skip', 'take', 'finish', 'aside'), which: fc.nat({ max: 5 }) }),
  { maxLength: 80 },
);

describe('property: whatever happens', () => {
  it('the place is behind all that is done, and before the first that is not', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (happened, isOrdered) => {
        const window = new Window<ReturnType<typeof event>>(0, isOrdered);
        const open = new Set<number>();
        const taken: ReturnType<typeof event>[] = [];
        let last = 0;
        for (const { kind, which } of happened) {
          if (kind === 'push') {
            last += 1;
            window.push(event(last, `s${which}`));
            open.add(last);
          } else if (kind === 'skip') {
            last += which;
            window.skipTo(last);
          } else if (kind === 'take') {
            const next = window.take();
            if (next) taken.push(next);
          } else {
            const [one] = taken.splice(which % Math.max(1, taken.length), 1);
            if (!one) continue;
            open.delete(one.position);
            if (kind === 'finish') window.finish(one);
            else for (const behind of window.setAside(one)) open.delete(behind.position);
          }
          expect(window.place).toBe(open.size > 0 ? Math.min(...open) - 1 : last);
          expect(window.size).toBe(open.size);
        }
      }),
    );
  });

  it('in order, two events of a subject are never begun together, and all that is pushed comes, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 40 }), fc.infiniteStream(fc.nat()), (subjects, chance) => {
        const window = filled(true, subjects.join(''));
        const begun: ReturnType<typeof event>[] = [];
        const done: ReturnType<typeof event>[] = [];
        while (done.length < subjects.length) {
          begun.push(...takeAll(window));
          expect(new Set(begun.map(({ subject }) => subject)).size).toBe(begun.length);
          const [one] = begun.splice((chance.next().value ?? 0) % begun.length, 1);
          if (!one) throw new TypeError('Nothing may be begun, and not all is done.');
          window.finish(one);
          done.push(one);
        }
        for (const [, ofSubject] of Map.groupBy(done, ({ subject }) => subject)) {
          const positions = ofSubject.map(({ position }) => position);
          expect(positions).toEqual(positions.toSorted((one, other) => one - other));
        }
        expect(window.place).toBe(subjects.length);
      }),
    );
  });
});
