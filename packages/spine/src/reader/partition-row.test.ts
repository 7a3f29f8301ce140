import { expect, it } from '@jest/globals';
import { judge } from './partition-row.ts';

const row = (version: number, parkedTo?: number) => ({ _id: 'r p', version, ...(parkedTo ? { parkedTo } : {}) });

it.each([
  ['first, of a partition without a row', null, 1, { kind: 'next' }],
  ['later, of a partition without a row', null, 3, { kind: 'gap', after: 0 }],
  ['next', row(4), 5, { kind: 'next' }],
  ['seen', row(4), 4, { kind: 'seen' }],
  ['long seen', row(4), 1, { kind: 'seen' }],
  ['one too far', row(4), 6, { kind: 'gap', after: 4 }],
  ['set aside already', row(4, 6), 6, { kind: 'seen' }],
  ['behind what lies aside', row(4, 6), 7, { kind: 'behind' }],
  ['not right behind what lies aside', row(4, 6), 9, { kind: 'gap', after: 6 }],
  ['behind a first one that lies aside', row(0, 1), 2, { kind: 'behind' }],
] as const)('an event is %s', (_what, before, version, verdict) => {
  expect(judge(before, version)).toEqual(verdict);
});
