import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { findings, type StormOutcome, table } from './outcome.ts';
import { judgeTold } from './people.ts';

const endpoint = { distinct: 8, again: 1, outOfOrder: 0, examples: [], missing: [] };
const came = { expected: 3, came: 3, twice: [], again: 0 };
const sound: StormOutcome = {
  options: { events: 8, endpoints: 2, seed: 7 },
  endpoints: [{ isOrdered: true }, { isOrdered: false }],
  received: {
    distinct: 16,
    posts: 19,
    endpoints: [endpoint, endpoint],
    refused: 1,
    unknown: 0,
    signatures: { checked: 4, wrong: 0 },
  },
  feed: came,
  mail: { ...came, again: 1 },
  ...{ dead: 0, killed: 3, wiped: 2, seconds: { told: 2, delivered: 4, people: 5 } },
};
const withEndpoint = (change: object) => ({
  received: { ...sound.received, endpoints: [{ ...endpoint, ...change }, endpoint] },
});

describe('what came of a storm', () => {
  it('is nothing to complain of where all came, in order, and nobody was told twice', () => {
    expect(findings(sound)).toEqual([]);
    expect(table(sound)).toContain('16 in 4 s, 4 a second');
    expect(table(sound)).toContain('at 0 of 1 ordered endpoints');
  });

  it.each<[Partial<StormOutcome>, RegExp]>([
    [withEndpoint({ distinct: 7, missing: [3] }), /endpoint 0 missed 1: 3/],
    [withEndpoint({ outOfOrder: 2, examples: [5, 6] }), /endpoint 0 got 2 out of order: 5, 6/],
    [{ received: { ...sound.received, unknown: 1 } }, /1 posts were none/],
    [{ received: { ...sound.received, signatures: { checked: 4, wrong: 1 } } }, /1 of 4 signatures/],
    [{ received: { ...sound.received, signatures: { checked: 0, wrong: 0 } } }, /0 of 0 signatures/],
    [{ dead: 1 }, /1 deliveries were given up/],
    [{ feed: { ...came, came: 2 } }, /feed: 2 of 3 came/],
    [{ mail: { ...came, twice: ['a b'] } }, /mail: 1 came twice: a b/],
    [{ killed: 0 }, /nobody was killed/],
    [{ wiped: 1 }, /wiped 1 times/],
  ])('is told where something is wrong: %#', (change, expected) => {
    const found = findings({ ...sound, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('lets endpoints without order have any', () => {
    const received = { ...sound.received, endpoints: [endpoint, { ...endpoint, outOfOrder: 3 }] };
    expect(findings({ ...sound, received })).toEqual([]);
  });
});

describe('what people were told', () => {
  const [mine, other] = [newId('com'), newId('com')];
  const each = ['Qualified', 'Bid sent', 'Won'].map((subject, at) => ({ about: mine, subject, id: `m${at}` }));

  it('is each thing once', () => {
    expect(judgeTold([...each, { about: other, subject: 'Won', id: 'x' }], [mine])).toEqual(came);
  });

  it('is twice where there are two of it, and again where there is the same one', () => {
    const won = each.slice(2);
    expect(judgeTold([...each, ...won], [mine])).toEqual({ ...came, again: 1 });
    expect(judgeTold([...each, ...won.map((one) => ({ ...one, id: 'other' }))], [mine]).twice).toEqual([`${mine} Won`]);
  });

  it('is missing where it is not there', () => {
    expect(judgeTold(each.slice(1), [mine])).toMatchObject({ expected: 3, came: 2 });
  });
});
