import { describe, expect, it } from '@jest/globals';
import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { equals, formatShare, rational, sum } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import {
  changeOwners,
  evolve,
  NotRegistered,
  type Organization,
  type OrganizationEvent,
  register,
} from './organization.ts';

const [ada, bruno, carla] = [newId('per'), newId('per'), newId('per')];
const at = new Date('2026-11-24T09:00:00Z');

/** Given what happened, the organization now. */
function given(...events: readonly OrganizationEvent[]): Organization {
  let state: Organization | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new NotRegistered('nothing');
  return state;
}

const aurora = (change: object = {}) => ({
  type: 'register' as const,
  id: newId('org'),
  by: ada,
  name: 'Studio Aurora',
  country: 'IT',
  owners: [
    { personId: ada, share: '60%' },
    { personId: bruno, share: '40%' },
  ],
  at,
  ...change,
});

const registered: OrganizationEvent = {
  type: 'organization.registered',
  id: newId('org'),
  name: 'Studio Aurora',
  country: 'IT',
  owners: [
    { personId: ada, share: rational(3n, 5n) },
    { personId: bruno, share: rational(2n, 5n) },
  ],
  at,
};

describe('registering an organization', () => {
  it('keeps who owns what, exactly', () => {
    const decided = register(aurora());
    expect(decided).toMatchObject({ ok: true, value: [{ type: 'organization.registered', name: 'Studio Aurora' }] });
    const state = given(...(decided.ok ? decided.value : []));
    expect(state).toMatchObject({ version: 1, registeredAt: at });
    expect(state.owners.map(({ share }) => formatShare(share))).toEqual(['60%', '40%']);
  });

  it('knows thirds', () => {
    const thirds = [ada, bruno, carla].map((personId) => ({ personId, share: '1/3' }));
    expect(register(aurora({ owners: thirds })).ok).toBe(true);
  });

  it.each([
    ['no owner', { owners: [] }, 'NO_OWNER', ['owners']],
    [
      'three times 33.33 %',
      { owners: [ada, bruno, carla].map((personId) => ({ personId, share: '33.33%' })) },
      'SHARES_NOT_WHOLE',
      ['owners'],
    ],
    [
      'somebody twice',
      { owners: [ada, ada].map((personId) => ({ personId, share: '50%' })) },
      'DUPLICATE_OWNER',
      ['owners', 1, 'personId'],
    ],
    ['a stranger to it', { by: carla }, 'NOT_AN_OWNER', ['owners']],
    ['a share of nothing', { owners: [{ personId: ada, share: '0%' }] }, 'INVALID_SHARE', ['owners', 0, 'share']],
    [
      'an organization as owner',
      { owners: [{ personId: newId('org'), share: '100%' }] },
      'INVALID_ID',
      ['owners', 0, 'personId'],
    ],
    ['a country that is none', { country: 'it' }, 'UNKNOWN_COUNTRY', ['country']],
    ['a name that runs backwards', { name: 'Studio \u202earoruA' }, 'FORBIDDEN_CHARACTER', ['name']],
    [
      '51 owners',
      { owners: Array.from({ length: 51 }, () => ({ personId: newId('per'), share: '1/51' })) },
      'TOO_MANY_OWNERS',
      ['owners'],
    ],
  ])('refuses %s', (_what, change, code, path) => {
    expect(register(aurora(change))).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('tells all that is wrong at once', () => {
    const decided = register(aurora({ name: '', country: '?', owners: [{ personId: 'x', share: 'y' }] }));
    expect(decided.ok ? [] : decided.error.map(({ code }) => code)).toEqual([
      'TOO_SHORT',
      'UNKNOWN_COUNTRY',
      'INVALID_ID',
      'INVALID_SHARE',
    ]);
  });
});

describe('changing owners', () => {
  it('replaces them and counts the version', () => {
    const state = given(registered);
    const decided = changeOwners(
      { type: 'change-owners', expectedVersion: 1, owners: [{ personId: carla, share: '100%' }] },
      state,
    );
    const after = decided.ok ? decided.value.reduce(evolve, state) : state;
    expect(after).toMatchObject({ version: 2, owners: [{ personId: carla }] });
  });

  it('is refused on an older version', () => {
    const state = given(registered, { type: 'organization.owners-changed', owners: [] });
    const owners = [{ personId: carla, share: '100%' }];
    expect(changeOwners({ type: 'change-owners', expectedVersion: 1, owners }, state)).toMatchObject({
      ok: false,
      error: [{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }],
    });
  });
});

describe('whatever owners are handed in', () => {
  const share = fc.oneof(
    fc.integer({ min: 1, max: 100 }).map((percent) => `${percent}%`),
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([a, b]) => `${a}/${b}`),
    fc.string({ maxLength: 6 }),
  );
  const owner = fc.record({ personId: fc.constantFrom<string>(ada, bruno, carla, 'nobody'), share });

  it('what is accepted totals exactly all, names people once, and has at least one', () => {
    fc.assert(
      fc.property(fc.array(owner, { maxLength: 5 }), (owners) => {
        const decided = register(aurora({ by: ada, owners }));
        if (!decided.ok) return;
        const state = given(...decided.value);
        expect(equals(sum(state.owners.map((each) => each.share)), rational(1n))).toBe(true);
        expect(new Set(state.owners.map((each) => each.personId)).size).toBe(state.owners.length);
        expect(state.owners.every((each) => isId(each.personId, 'per'))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
