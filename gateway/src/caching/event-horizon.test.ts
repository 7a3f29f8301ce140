import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventHorizon } from './event-horizon.ts';

const COURSE = 'millepiani.members.course.offered.v1';
const SESSION = 'millepiani.members.session.ended.v2';

describe('what is known of a service’s events', () => {
  it('given an event, then what was read before it is no longer good for whoever waits for its kind', () => {
    const horizon = new EventHorizon();
    horizon.begin(7);
    const before = horizon.last;
    horizon.note(8, COURSE);
    const isGood = (...kinds: string[]) => horizon.isUnchanged(before, kinds);
    expect(isGood('members.course.offered')).toBe(false);
    expect(isGood('members.course')).toBe(false);
    expect(isGood('members')).toBe(false);
    expect(isGood('members.session', 'members.course.retired', 'members.cour', 'projects')).toBe(true);
    expect(isGood()).toBe(true);
    expect(horizon.isUnchanged(horizon.last, ['members'])).toBe(true);
  });

  it('given an event is missing, or cannot be read, then nothing of before is good, whatever it waits for', () => {
    const horizon = new EventHorizon();
    horizon.begin(7);
    horizon.note(9, COURSE);
    expect([horizon.isUnchanged(7, []), horizon.isUnchanged(8, ['members.session'])]).toEqual([false, false]);
    expect(horizon.isUnchanged(9, ['members'])).toBe(true);
    horizon.note(10, undefined);
    expect(horizon.isUnchanged(9, [])).toBe(false);
  });

  it('given what was read when the log stood further than is known, then it is not good: it may have been another log', () => {
    const horizon = new EventHorizon();
    horizon.begin(7);
    expect([horizon.isUnchanged(7, []), horizon.isUnchanged(8, [])]).toEqual([true, false]);
  });

  it('property: what it calls unchanged is unchanged', () => {
    const type = fc.constantFrom(COURSE, SESSION, 'millepiani.members.course.retired.v1', undefined);
    const step = fc.record({ type, isLost: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) });
    const kinds = fc.subarray(['members', 'members.course', 'members.course.retired', 'members.session']);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.nat(40), kinds, (steps, since, waited) => {
        const horizon = new EventHorizon();
        for (const [index, { type: given, isLost }] of steps.entries()) {
          if (!isLost) horizon.note(index + 1, given);
        }
        const later = steps.slice(since).map(({ type: given }) => given);
        const isChanged = later.some(
          (given) => given === undefined || waited.some((kind) => `${given}.`.startsWith(`millepiani.${kind}.`)),
        );
        // What was lost at the end nobody knows of yet.
        const known = horizon.last >= steps.length;
        if (known && isChanged) expect(horizon.isUnchanged(since, waited)).toBe(false);
      }),
    );
  });
});
