import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from './actor.ts';
import { fail, gather, within } from './failure.ts';
import { type IdPrefix, idPrefixes, isId, madeAt, parseId } from './id.ts';
import { newId } from './new-id.ts';
import { err, ok } from './result.ts';

describe('identifiers', () => {
  it.each(Object.keys(idPrefixes) as IdPrefix[])('%s_… is made and read', (prefix) => {
    const id = newId(prefix);
    expect(parseId(id, [prefix], [])).toEqual({ ok: true, value: id });
  });

  it('orders by time of making', () => {
    const made = Array.from({ length: 100 }, () => newId('evt'));
    expect(made.toSorted()).toEqual(made);
  });

  it('say when they were made', () => {
    for (const ms of [0, 1, 1_790_000_000_123]) expect(madeAt(newId('ses', new Date(ms))).getTime()).toBe(ms);
  });

  it('orders by another clock, and of one instant by what was made first', () => {
    const instants = [1_000, 1_001, 90_000].map((ms) => new Date(ms));
    const made = instants.flatMap((at) => Array.from({ length: 100 }, () => newId('evt', at)));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(300);
    expect(made.every((id) => isId(id, 'evt'))).toBe(true);
    // Whatever was made of a later one meanwhile.
    expect(newId('evt', new Date(2_000)) < newId('evt', new Date(80_000))).toBe(true);
    expect(newId('evt', new Date(999)) < String(made[0])).toBe(true);
  });

  it.each([
    '',
    'per',
    'per_',
    'per_1',
    newId('org'),
    `${newId('per')}x`,
    newId('per').toUpperCase(),
    'per_00000000-0000-4000-8000-000000000000',
  ])('refuses %j as a person', (text) => {
    expect(parseId(text, ['per'], ['id'])).toMatchObject({ ok: false, error: [{ code: 'INVALID_ID', path: ['id'] }] });
  });

  it.each<[readonly IdPrefix[], string]>([
    [['ali'], 'Expected the id of an Alliance (ali_…).'],
    [['crs'], 'Expected the id of a Course (crs_…).'],
    [['per', 'org'], 'Expected the id of a Person or an Organization (per_… or org_…).'],
  ])('says of which kind: %j', (prefixes, message) => {
    expect(parseId('x', prefixes, [])).toMatchObject({ error: [{ message }] });
  });

  it('takes one of several kinds', () => {
    expect(isId(newId('org'), 'per', 'org')).toBe(true);
  });
});

describe('the actor of a token', () => {
  it('bears its scopes', () => {
    const sub = newId('per');
    expect(actorOf({ sub, scope: 'a b' })).toEqual({ id: sub, scopes: new Set(['a', 'b']), sessionId: undefined });
  });

  it('is nobody for a subject that is no person, whatever the scopes', () => {
    expect(actorOf({ sub: newId('org'), scope: 'ledger:post' })).toBe(anonymous);
  });
});

describe('gathering results', () => {
  it('gives all values or all failures', () => {
    expect(gather({ a: ok(1), b: ok('x') })).toEqual({ ok: true, value: { a: 1, b: 'x' } });
    const failed = gather({ a: fail('A', 'a', ['a']), b: ok(1), c: fail('C', 'c', ['c']) });
    expect(failed).toMatchObject({ ok: false, error: [{ code: 'A' }, { code: 'C' }] });
  });

  it('puts paths under a prefix', () => {
    expect(err(within(['slots', 0], [{ code: 'A', message: 'a', path: ['hours'] }])).error[0]?.path).toEqual([
      'slots',
      0,
      'hours',
    ]);
  });
});
