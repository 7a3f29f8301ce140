import { describe, expect, it } from '@jest/globals';
import { isFresh } from './freshness.ts';

const present = { etag: '"abc"', changedAt: new Date('2027-01-11T08:00:00.700Z') };

describe('a copy', () => {
  it.each<[{ tags?: string; since?: string }, boolean]>([
    [{}, false],
    [{ tags: '"abc"' }, true],
    [{ tags: 'W/"abc"' }, true],
    [{ tags: '"x", "abc"' }, true],
    [{ tags: '*' }, true],
    [{ tags: '"x"' }, false],
    [{ tags: 'abc' }, false],
    [{ tags: '' }, false],
    [{ since: 'Mon, 11 Jan 2027 08:00:00 GMT' }, true],
    [{ since: 'Mon, 11 Jan 2027 09:00:00 GMT' }, true],
    [{ since: 'Mon, 11 Jan 2027 07:59:59 GMT' }, false],
    [{ since: 'yesterday' }, false],
    // The tag knows better.
    [{ tags: '"x"', since: 'Mon, 11 Jan 2027 09:00:00 GMT' }, false],
  ])('of which a client says %j is what there is: %j', (copy, expected) => {
    const { tags, since } = copy;
    expect(isFresh({ tags, since: since === undefined ? undefined : new Date(since) }, present)).toBe(expected);
  });
});
