import { expect, it } from '@jest/globals';
import { planTail } from './plan-tail.ts';

const at = (position: number | undefined, eventId?: string) => ({ id: `${position}-0`, position, eventId });

it.each([
  ['both are empty', at(0), { last: 0, eventIdThere: undefined }, { kind: 'append', after: 0 }],
  ['it is in step', at(7, 'e7'), { last: 7, eventIdThere: 'e7' }, { kind: 'append', after: 7 }],
  ['it is a little behind', at(7, 'e7'), { last: 17, eventIdThere: 'e7' }, { kind: 'append', after: 7 }],
  ['it is far behind', at(7, 'e7'), { last: 18, eventIdThere: 'e7' }, { kind: 'rebuild', after: 8 }],
  ['it was wiped', at(0), { last: 3, eventIdThere: undefined }, { kind: 'rebuild', after: 0 }],
  ['it is ahead', at(9, 'e9'), { last: 7, eventIdThere: undefined }, { kind: 'rebuild', after: 0 }],
  ['the log is empty', at(9, 'e9'), { last: 0, eventIdThere: undefined }, { kind: 'rebuild', after: 0 }],
  ['it ends with another event', at(7, 'x'), { last: 20, eventIdThere: 'e7' }, { kind: 'rebuild', after: 10 }],
  ['it ends with something else', at(undefined), { last: 20, eventIdThere: undefined }, { kind: 'rebuild', after: 10 }],
] as const)('a stream is brought to the log when %s', (_when, stream, log, plan) => {
  expect(planTail(stream, log, 10)).toEqual(plan);
});
