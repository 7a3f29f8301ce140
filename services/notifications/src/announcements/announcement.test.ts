import { describe, expect, it } from '@jest/globals';
import type { Id, PersonId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import {
  type Announce,
  type Announcement,
  announce,
  batchTold,
  evolve,
  nextBatch,
  OutOfOrder,
  seenTo,
} from './announcement.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const people = (count: number) => Array.from({ length: count }, (_, at) => `per_${uuid(at)}`);
const at = new Date('2026-11-24T09:00:00Z');

const command = (change: Partial<Announce> = {}): Announce => ({
  id: `ann_${uuid(1)}` as Id<'ann'>,
  subject: 'Assembly',
  body: 'On Friday\nat nine.',
  recipientIds: people(3),
  aboutId: undefined,
  by: `per_${uuid(900)}` as PersonId,
  at,
  ...change,
});

function announced(change: Partial<Announce> = {}): Announcement {
  const decided = announce(command(change));
  if (!decided.ok) throw new TypeError(JSON.stringify(decided.error));
  return evolve(undefined, decided.value[0]);
}

describe('announcing', () => {
  it('makes an announcement that nobody was told of yet', () => {
    expect(announced({ aboutId: `com_${uuid(5)}` })).toEqual({
      id: `ann_${uuid(1)}`,
      subject: 'Assembly',
      body: 'On Friday\nat nine.',
      recipients: people(3),
      about: `com_${uuid(5)}`,
      announcedBy: `per_${uuid(900)}`,
      announcedAt: at,
      state: 'SPREADING',
      seenTo: 0,
      notified: 0,
      version: 1,
    });
  });

  it('takes the longest texts and the most people', () => {
    const most = { subject: 'é'.repeat(120), body: '𝒳'.repeat(4_000), recipientIds: people(500) };
    expect(announced(most)).toMatchObject({ subject: most.subject, body: most.body });
  });

  it.each<[Partial<Announce>, string, (string | number)[]]>([
    [{ subject: ' ' }, 'TOO_SHORT', ['subject']],
    [{ subject: 'x'.repeat(121) }, 'TOO_LONG', ['subject']],
    [{ subject: 'two\nlines' }, 'FORBIDDEN_CHARACTER', ['subject']],
    [{ body: '' }, 'TOO_SHORT', ['body']],
    [{ body: 'x'.repeat(4_001) }, 'TOO_LONG', ['body']],
    [{ body: 'to \u202eyou' }, 'FORBIDDEN_CHARACTER', ['body']],
    [{ recipientIds: [] }, 'NO_RECIPIENT', ['recipientIds']],
    [{ recipientIds: people(501) }, 'TOO_MANY_RECIPIENTS', ['recipientIds']],
    [{ recipientIds: [...people(3), `per_${uuid(1)}`] }, 'DUPLICATE_RECIPIENT', ['recipientIds', 3]],
    [{ recipientIds: [`per_${uuid(1)}`, `org_${uuid(2)}`] }, 'INVALID_ID', ['recipientIds', 1]],
    [{ aboutId: `ann_${uuid(2)}` }, 'INVALID_ID', ['aboutId']],
  ])('refuses what is faulty (case %#)', (change, code, path) => {
    expect(announce(command(change))).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('names all that is wrong at once', () => {
    const decided = announce(command({ subject: '', body: '', recipientIds: ['a', 'b'], aboutId: 'c' }));
    expect(decided.ok ? [] : decided.error.map(({ path }) => path.join('.'))).toEqual([
      'subject',
      'body',
      'recipientIds.0',
      'recipientIds.1',
      'aboutId',
    ]);
  });
});

describe('spreading', () => {
  it('sees to each recipient once, in order, in batches of at most 100, and then is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.infiniteStream(fc.nat()), (count, wishes) => {
        let state = announced({ recipientIds: people(count) });
        const told: string[] = [];
        let notified = 0;
        while (state.state === 'SPREADING') {
          const batch = nextBatch(state);
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(100);
          told.push(...batch);
          const some = Number(wishes.next().value) % (batch.length + 1);
          notified += some;
          state = batchTold(state, some, at).reduce<Announcement>(evolve, state);
          expect(seenTo(state)).toBe(told.length);
        }
        expect(told).toEqual(people(count));
        expect(state).toMatchObject({ state: 'SPREAD', spreadAt: at, notified, version: 2 });
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses what cannot follow', () => {
    const event = { type: 'announcement.batch-told', size: 3, notified: 3 } as const;
    expect(() => evolve(undefined, event)).toThrow(OutOfOrder);
    const spread = evolve(announced(), { type: 'announcement.spread', at });
    expect(() => evolve(spread, event)).toThrow(OutOfOrder);
  });
});
