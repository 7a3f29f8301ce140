import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lanes } from './lanes.ts';

interface Item {
  readonly position: number;
  readonly partition: string;
}

/** What happens: an event of a partition comes, or one that nobody wants (''), or the nth of those at work is finished. */
const happenings = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', ''), fc.nat({ max: 9 })), { maxLength: 120 });

/** Lanes with what is at work and what is done, begun at position 10. */
class Run {
  readonly lanes = new Lanes<Item>(10);
  readonly atWork: Item[] = [];
  readonly begun: Item[] = [];
  readonly done = new Set<number>();
  position = 10;

  come(partition: string): void {
    this.position += 1;
    const { position } = this;
    if (partition === '') {
      this.done.add(position);
      this.lanes.skip(position);
    } else this.lanes.push({ position, partition });
  }

  take(): void {
    for (const item of this.lanes.take()) {
      expect(this.atWork.map(({ partition }) => partition)).not.toContain(item.partition);
      this.atWork.push(item);
      this.begun.push(item);
    }
  }

  finish(at: number): void {
    const [item] = this.atWork.splice(at % this.atWork.length, 1);
    if (!item) return;
    this.done.add(item.position);
    this.lanes.finish(item);
  }

  checkMark(): void {
    for (let at = 11; at <= this.lanes.mark; at += 1) expect(this.done).toContain(at);
    expect(this.done).not.toContain(this.lanes.mark + 1);
  }
}

describe('lanes', () => {
  it('begin each event once, each partition in order and one at a time, and never mark what is not done', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const run = new Run();
        for (const what of happened) {
          if (typeof what === 'number') run.finish(what);
          else run.come(what);
          run.take();
          run.checkMark();
        }
        while (run.atWork.length > 0) {
          run.finish(0);
          run.take();
        }
        const { lanes, begun, position } = run;
        expect([lanes.mark, lanes.last, lanes.unfinished]).toEqual([position, position, 0]);
        for (const [, items] of Map.groupBy(begun, ({ partition }) => partition)) {
          expect(items).toEqual(items.toSorted((a, b) => a.position - b.position));
        }
        expect(new Set(begun).size).toBe(begun.length);
      }),
    );
  });

  it('let other partitions go on while one is held up', () => {
    const lanes = new Lanes<Item>(0);
    for (const [at, partition] of ['a', 'b', 'a', 'b'].entries()) lanes.push({ position: at + 1, partition });
    const [a, b] = lanes.take();
    if (a && b) lanes.finish(b);
    expect(lanes.take()).toEqual([{ position: 4, partition: 'b' }]);
    expect([lanes.mark, lanes.unfinished]).toEqual([0, 3]);
  });
});
