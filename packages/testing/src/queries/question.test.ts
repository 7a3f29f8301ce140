import { describe, expect, it } from '@jest/globals';
import { questionsOf } from './question.ts';

const shapes = (name: string, sent: object) => questionsOf(name, sent).map(({ shape }) => shape);
const find = (filter: object, more: object = {}) => ({ find: 'rows', filter, ...more });

describe('what a command asks', () => {
  it('is nothing where it has no plan', () => {
    expect(questionsOf('insert', { insert: 'rows', documents: [{ a: 1 }] })).toEqual([]);
    expect(questionsOf('commitTransaction', { commitTransaction: 1 })).toEqual([]);
  });

  it('leaves out what belongs to the connection and the transaction', () => {
    const around = { lsid: {}, txnNumber: 1n, startTransaction: true, autocommit: false, readConcern: {}, $db: 'x' };
    expect(questionsOf('find', find({ a: 1 }, { ...around, limit: 3 }))).toMatchObject([
      { collection: 'rows', command: { find: 'rows', filter: { a: 1 }, limit: 3 } },
    ]);
    expect(questionsOf('find', find({ a: 1 }, around))[0]?.command).toEqual(find({ a: 1 }));
  });

  it.each<[string, object, object]>([
    ['other values', { a: 1 }, { a: 'x' }],
    ['other instants', { a: { $lte: new Date(1) } }, { a: { $lte: new Date(2) } }],
    ['more of several', { a: { $in: [1, 2] } }, { a: { $in: [1, 2, 3] } }],
  ])('is of one shape with %s', (_what, one, other) => {
    expect(shapes('find', find(one))).toEqual(shapes('find', find(other)));
  });

  it.each<[string, object, object]>([
    ['another field', { a: 1 }, { b: 1 }],
    ['another operator', { a: { $lt: 1 } }, { a: { $gt: 1 } }],
    ['one of several', { a: { $in: [1] } }, { a: { $in: [1, 2] } }],
    ['null', { a: null }, { a: 1 }],
    ['no bound', { a: 1 }, { a: 1, _id: { $gt: 'x' } }],
  ])('is of another shape with %s', (_what, one, other) => {
    expect(shapes('find', find(one))).not.toEqual(shapes('find', find(other)));
  });

  it('is of another shape in another order, be that a document or a map', () => {
    const sorted = (sort: object) => shapes('find', find({}, { sort }))[0];
    expect(sorted(new Map([['a', 1]]))).toBe(sorted({ a: 1 }));
    expect(sorted(new Map([['a', 1]]))).not.toBe(sorted(new Map([['a', -1]])));
    expect(sorted(new Map([['a', 1]]))).not.toBe(sorted(new Map([['b', 1]])));
    const piped = (order: 1 | -1) => shapes('aggregate', { aggregate: 'rows', pipeline: [{ $sort: { a: order } }] })[0];
    expect(piped(1)).not.toBe(piped(-1));
  });

  it('is a question each of the statements of one command', () => {
    const updates = [
      { q: { _id: 'x' }, u: { $set: { a: 1 } } },
      { q: { a: 1 }, u: { $set: { a: 2 } }, multi: true },
    ];
    const asked = questionsOf('update', { update: 'rows', updates, ordered: true });
    expect(asked.map(({ command }) => command)).toEqual(updates.map((one) => ({ update: 'rows', updates: [one] })));
    expect(asked.map(({ isById }) => isById)).toEqual([true, false]);
    expect(questionsOf('delete', { delete: 'rows', deletes: [{ q: {}, limit: 0 }] })).toHaveLength(1);
  });

  it('knows one that counts, and one by an id from one by ids', () => {
    const counting = [{ $match: { a: 1 } }, { $group: { _id: 1, n: { $sum: 1 } } }];
    const of = (pipeline: object[]) => questionsOf('aggregate', { aggregate: 'rows', pipeline })[0]?.isCount;
    expect([of(counting), of([{ $group: { _id: '$a', n: { $sum: 1 } } }])]).toEqual([true, false]);
    const byId = (filter: object) => questionsOf('find', find(filter))[0]?.isById;
    expect([byId({ _id: 'x', a: 1 }), byId({ _id: { $in: ['x'] } }), byId({ a: 1 })]).toEqual([true, false, false]);
  });
});
