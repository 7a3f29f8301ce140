import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memberMarks } from '../load/members-orders.ts';
import type { LogEvent } from './facts.ts';
import { soundFacts } from './given-facts.ts';
import { countFindings, judge } from './judge.ts';
import { marksOf } from './marks.ts';
import { everyPlanted } from './planted.ts';

const sizes = fc.record({ people: fc.integer({ min: 1, max: 8 }), times: fc.integer({ min: 2, max: 8 }) });

describe('the verdict', () => {
  it('finds nothing where nothing is wrong', () => {
    fc.assert(
      fc.property(sizes, ({ people, times }) => {
        expect(judge(soundFacts(people, times))).toEqual([]);
      }),
    );
  });

  it.each(everyPlanted)('finds $name', ({ kinds, plant }) => {
    fc.assert(
      fc.property(sizes, fc.nat(1_000), ({ people, times }, nth) => {
        const counts = countFindings(judge(plant(soundFacts(people, times), nth)));
        for (const kind of kinds) expect(counts[kind]).toBeGreaterThan(0);
      }),
    );
  });

  it('finds an event that a command had twice', () => {
    const [members, ...rest] = soundFacts(2, 2).sources;
    const [event] = members?.log ?? [];
    if (!(members && event)) throw new RangeError('no event');
    const again = { ...event, id: 'evt-again', position: 5, aggregateversion: 3, partitionversion: 3 };
    const sources = [{ ...members, log: [...members.log, again] }, ...rest];
    expect(countFindings(judge({ ...soundFacts(2, 2), sources })).twice).toBeGreaterThan(0);
  });

  it('asks a stream for no more than the relay promises', () => {
    const facts = soundFacts(2, 700);
    const [members, ...rest] = facts.sources;
    if (!members) throw new RangeError('no members');
    const withStream = (length: number) =>
      judge({ ...facts, sources: [{ ...members, stream: members.stream.slice(-length) }, ...rest] });
    expect(withStream(1_000)).toEqual([]);
    expect(countFindings(withStream(999)).stream).toBe(1);
  });
});

describe('what an event tells of commands', () => {
  const changed = (version: number, starts: readonly string[]): LogEvent => ({
    ...{ id: `evt-${version}`, type: 'millepiani.members.availability.changed.v2', subject: 'per_1#availability' },
    ...{ aggregateversion: version, partitionkey: 'per_1', partitionversion: version, position: version },
    data: { personId: 'per_1', offers: starts.map((start) => ({ start })) },
  });

  it('is, of all that is offered, what was offered or withdrawn', () => {
    const [a, b] = ['2027-01-11T08:00:00', '2027-01-12T08:00:00.250'];
    const log = [changed(2, [a, b]), changed(1, [a]), changed(3, [b])];
    expect(marksOf(log)).toEqual([
      memberMarks.offered('per_1', '2027-01-11T08:00:00.000Z'),
      memberMarks.offered('per_1', '2027-01-12T08:00:00.250Z'),
      memberMarks.withdrawn('per_1', '2027-01-11T08:00:00.000Z'),
    ]);
  });

  it('is nothing where it tells of something else', () => {
    expect(marksOf([{ ...changed(1, []), type: 'millepiani.members.hold.placed.v1' }])).toEqual([]);
  });
});
