import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { bind, blankRecord, boundPeople, hear, type RecordNews, unbind } from './track-record.ts';

const after = (...news: readonly RecordNews[]) => news.reduce(hear, blankRecord);

describe('a track record', () => {
  it('is what became of what somebody was bound to', () => {
    expect(after()).toEqual(blankRecord);
    expect(
      after(
        { type: 'work-approved', minutes: 90 },
        { type: 'milestone-accepted' },
        { type: 'work-approved', minutes: 30 },
        { type: 'milestone-accepted' },
        { type: 'fulfilled' },
        { type: 'withdrawn' },
      ),
    ).toEqual({ commitmentsFulfilled: 1, commitmentsWithdrawn: 1, milestonesAccepted: 2, minutesApproved: 120 });
  });

  it('has no work that was taken back, and never less than none', () => {
    const approved = { type: 'work-approved', minutes: 90 } as const;
    expect(after(approved, { type: 'work-reversed', minutes: 90 })).toEqual(blankRecord);
    expect(after({ type: 'work-reversed', minutes: 90 }, approved).minutesApproved).toBe(90);
  });
});

describe('who is bound', () => {
  it('is known by commitment, and each person once', () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const first = { commitmentId: newId('cmt'), personId: ada };
    const second = { commitmentId: newId('cmt'), personId: bruno };
    const third = { commitmentId: newId('cmt'), personId: ada };
    // By the next version of the agreement one is bound on.
    const bonds = [first, second, third, first].reduce<ReturnType<typeof bind>>(bind, []);
    expect(bonds).toHaveLength(3);
    expect(new Set(boundPeople(bonds))).toEqual(new Set([ada, bruno]));
    expect(boundPeople(unbind(unbind(bonds, first.commitmentId), third.commitmentId))).toEqual([bruno]);
    expect(unbind(bonds, newId('cmt'))).toEqual(bonds);
  });
});
