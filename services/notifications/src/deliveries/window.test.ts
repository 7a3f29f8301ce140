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

/** A window beside what it must know: which positions are open, and how far was looked. */
class Model {
  readonly window: Window<ReturnType<typeof event>>;
  readonly open = new Set<number>();
  readonly #taken: ReturnType<typeof event>[] = [];
  last = 0;

  constructor(isOrdered: boolean) {
    this.window = new Window(0, isOrdered);
  }

  apply({ kind, which }: { readonly kind: string; readonly which: number }): void {
    if (kind === 'push') this.#push(`s${which}`);
    else if (kind === 'skip') this.#skip(which);
    else if (kind === 'take') this.#take();
    else this.#end(kind, which);
  }

  #push(subject: string): void {
    this.last += 1;
    this.window.push(event(this.last, subject));
    this.open.add(this.last);
  }

  #skip(by: number): void {
    this.last += by;
    this.window.skipTo(this.last);
  }

  #take(): void {
    const next = this.window.take();
    if (next) this.#taken.push(next);
  }

  #end(kind: string, which: number): void {
    const [one] = this.#taken.splice(which % Math.max(1, this.#taken.length), 1);
    if (!one) return;
    this.open.delete(one.position);
    if (kind === 'finish') this.window.finish(one);
    else for (const behind of this.window.setAside(one)) this.open.delete(behind.position);
  }
}

describe('property: whatever happens', () => {
  it('the place is behind all that is done, and before the first that is not', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (happened, isOrdered) => {
        const model = new Model(isOrdered);
        for (const step of happened) {
          model.apply(step);
          expect(model.window.place).toBe(model.open.size > 0 ? Math.min(...model.open) - 1 : model.last);
          expect(model.window.size).toBe(model.open.size);
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
