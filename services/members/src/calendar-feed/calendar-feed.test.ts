import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { at, inHours } from '../../test/holds-given.ts';
import { codesOf } from '../../test/offers-given.ts';
import { type CalendarFeed, decide } from './calendar-feed.ts';

const personId = newId('per');
const feed: CalendarFeed = { personId, tokenHash: 'first', withOffers: true, createdAt: at, version: 1 };
const given = (before: CalendarFeed | undefined) => ({ personId, before, at });

describe('a calendar feed', () => {
  it('is made once', () => {
    const create = { type: 'create', tokenHash: 'first', withOffers: true } as const;
    expect(decide(create, given(undefined))).toEqual({ ok: true, value: feed });
    expect(codesOf(decide(create, given(feed)))).toEqual(['FEED_EXISTS']);
  });

  it('gets another address, and shows what it showed', () => {
    const rotate = { type: 'rotate', tokenHash: 'second' } as const;
    expect(decide(rotate, { ...given(feed), at: inHours(1) })).toEqual({
      ok: true,
      value: { ...feed, tokenHash: 'second', version: 2 },
    });
    expect(codesOf(decide(rotate, given(undefined)))).toEqual(['FEED_NOT_FOUND']);
  });

  it('goes, and may have gone before', () => {
    for (const before of [feed, undefined]) {
      expect(decide({ type: 'revoke' }, given(before))).toEqual({ ok: true, value: undefined });
    }
  });
});
