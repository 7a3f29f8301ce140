import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@millepiani/kernel/actor';
import { isId, type PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { equals, formatShare, rational, sum } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { confirm, decline, propose, register } from './decide-owners.ts';
import {
  evolve,
  type Organization,
  type OrganizationEvent,
  OutOfOrder,
  ownersOf,
  partiesOf,
  proposalOf,
  waitingFor,
} from './organization.ts';
import { can } from './organization-access.ts';

const [ada, bruno, carla, dario] = [newId('per'), newId('per'), newId('per'), newId('per')];
const at = new Date('2026-11-24T09:00:00Z');

type Decided = ReturnType<typeof register>;

const happened = (decided: Decided): readonly OrganizationEvent[] => (decided.ok ? decided.value : []);
const codes = (decided: Decided) => (decided.ok ? [] : decided.error.map(({ code }) => code));

/** Given what happened, the organization now. */
function given(...events: readonly OrganizationEvent[]): Organization {
  let state: Organization | undefined;
  for (const event of events) state = evolve(state, event);
  if (!state) throw new RangeError('Nothing happened.');
  return state;
}

const then = (state: Organization, decided: Decided): Organization => happened(decided).reduce(evolve, state);

const aurora = (change: object = {}) => ({
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
const alone = [{ personId: ada, share: '100%' }];
const word = (by: PersonId, state: Organization) => ({ by, expectedVersion: state.version });
const registered = () => {
  const proposed = given(...happened(register(aurora())));
  return then(proposed, confirm(word(bruno, proposed), proposed));
};

describe('registering an organization', () => {
  it('waits for the word of all who are to own it', () => {
    const state = given(...happened(register(aurora())));
    expect(state).toMatchObject({ state: 'proposed', version: 1, registeredAt: at });
    expect(ownersOf(state)).toEqual([]);
    expect(waitingFor(state)).toEqual([bruno]);
  });

  it('takes effect with the last word, and keeps who owns what, exactly', () => {
    const state = registered();
    expect(state).toMatchObject({ state: 'registered', version: 3, proposal: undefined });
    expect(ownersOf(state).map(({ share }) => formatShare(share))).toEqual(['60%', '40%']);
  });

  it('takes effect at once for somebody who owns it alone', () => {
    const events = happened(register(aurora({ owners: alone })));
    expect(events.map(({ type }) => type)).toEqual(['organization.proposed', 'organization.registered']);
    expect(given(...events)).toMatchObject({ state: 'registered', version: 2 });
  });

  it('comes to nothing when one declines', () => {
    const proposed = given(...happened(register(aurora())));
    const state = then(proposed, decline(word(bruno, proposed), proposed));
    expect(state).toMatchObject({ state: 'declined', version: 2 });
    expect(partiesOf(state).size).toBe(0);
    expect(codes(confirm(word(ada, state), state))).toEqual(['NOTHING_PROPOSED']);
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
    ['a name that is a link', { name: 'evil.example/pay' }, 'LINK_IN_NAME', ['name']],
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
    expect(codes(decided)).toEqual(['TOO_SHORT', 'UNKNOWN_COUNTRY', 'INVALID_ID', 'INVALID_SHARE']);
  });
});

describe('other owners', () => {
  const toCarla = [{ personId: carla, share: '100%' }];

  it('need the word of who gives and of who gets', () => {
    let state = registered();
    state = then(state, propose({ ...word(ada, state), owners: toCarla }, state));
    expect(waitingFor(state)).toEqual([bruno, carla]);
    state = then(state, confirm(word(carla, state), state));
    expect(ownersOf(state)).toHaveLength(2);
    state = then(state, confirm(word(bruno, state), state));
    expect(ownersOf(state)).toMatchObject([{ personId: carla }]);
    expect(proposalOf(state)).toBeUndefined();
  });

  it('stay as they were when one declines', () => {
    let state = registered();
    state = then(state, propose({ ...word(ada, state), owners: alone }, state));
    state = then(state, decline(word(bruno, state), state));
    expect(ownersOf(state)).toHaveLength(2);
    expect(proposalOf(state)).toBeUndefined();
  });

  it('are refused on an older version, beside another proposal, and before it is registered', () => {
    const proposed = given(...happened(register(aurora())));
    expect(codes(propose({ ...word(ada, proposed), owners: alone }, proposed))).toEqual(['NOT_REGISTERED']);
    const state = registered();
    expect(codes(propose({ by: ada, expectedVersion: 1, owners: alone }, state))).toEqual(['VERSION_CONFLICT']);
    const open = then(state, propose({ ...word(ada, state), owners: toCarla }, state));
    expect(codes(propose({ ...word(bruno, open), owners: alone }, open))).toEqual(['PROPOSAL_OPEN']);
    expect(codes(confirm(word(ada, open), open))).toEqual(['ALREADY_CONFIRMED']);
    expect(codes(confirm({ by: bruno, expectedVersion: 1 }, open))).toEqual(['VERSION_CONFLICT']);
  });

  it('cannot follow where nothing came before', () => {
    expect(() => evolve(undefined, { type: 'organization.owners-confirmed', by: ada })).toThrow(OutOfOrder);
    expect(() => evolve(registered(), { type: 'organization.owners-confirmed', by: ada })).toThrow(OutOfOrder);
  });
});

describe('who may see', () => {
  const as = (id: PersonId | undefined): Actor => ({ id, scopes: new Set(['members:write']), sessionId: undefined });

  it('what is only proposed: nobody but those named in it', () => {
    const proposed = given(...happened(register(aurora())));
    expect([ada, bruno, carla, undefined].map((id) => can(as(id), 'see', proposed))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const state = registered();
    expect(can(as(undefined), 'see', state)).toBe(true);
    expect(can(as(carla), 'propose', state)).toBe(false);
    expect(can({ ...as(ada), scopes: new Set() }, 'propose', state)).toBe(false);
  });
});

describe('whatever anybody proposes, confirms and declines', () => {
  interface Step {
    readonly what: string;
    readonly by: PersonId;
    readonly owners: readonly { readonly personId: string; readonly share: string }[];
  }

  const people = [ada, bruno, carla, dario];
  const share = fc.oneof(fc.constantFrom('50%', '100%', '1/3', '25%', '75%'), fc.string({ maxLength: 6 }));
  const owners = fc.array(fc.record({ personId: fc.constantFrom<string>(...people, 'nobody'), share }), {
    maxLength: 4,
  });
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('propose', 'confirm', 'confirm', 'decline'),
    by: fc.constantFrom(...people),
    owners: fc.oneof(
      owners,
      fc.constant(alone),
      fc.constant([
        { personId: bruno, share: '50%' },
        { personId: carla, share: '50%' },
      ]),
    ),
  });

  /** What the commands would let happen: those who may, do. */
  function act(state: Organization, { what, by, owners: next }: Step): Organization {
    const owns = ownersOf(state).some(({ personId }) => personId === by);
    if (what === 'propose') return owns ? then(state, propose({ ...word(by, state), owners: next }, state)) : state;
    if (!partiesOf(state).has(by)) return state;
    return then(state, (what === 'confirm' ? confirm : decline)(word(by, state), state));
  }

  function expectWhole(state: Organization): void {
    if (state.state !== 'registered') return;
    expect(equals(sum(state.owners.map((each) => each.share)), rational(1n))).toBe(true);
    expect(new Set(state.owners.map((each) => each.personId)).size).toBe(state.owners.length);
    expect(state.owners.every((each) => isId(each.personId, 'per'))).toBe(true);
  }

  const inForce = (state: Organization) =>
    ownersOf(state)
      .map(({ personId, share: part }) => `${personId} ${formatShare(part)}`)
      .join();

  /** Plays one step, and holds it against whose word there was. */
  function play({ state, words }: { state: Organization; words: ReadonlySet<PersonId> }, next: Step) {
    const after = act(state, next);
    if (after === state) return { state, words };
    const given =
      next.what === 'confirm' ? new Set([...words, next.by]) : new Set(next.what === 'propose' ? [next.by] : []);
    expectWhole(after);
    if (inForce(after) !== inForce(state)) {
      const concerned = [...ownersOf(state), ...ownersOf(after)].map(({ personId }) => personId);
      expect(concerned.filter((personId) => !given.has(personId))).toEqual([]);
    }
    return { state: after, words: given };
  }

  it('nobody owns without their word, and nobody who owned loses a part without theirs', () => {
    fc.assert(
      fc.property(owners, fc.array(step, { maxLength: 30 }), (first, steps) => {
        const entered = happened(register(aurora({ owners: first })));
        if (entered.length > 0) steps.reduce(play, { state: given(...entered), words: new Set([ada]) });
      }),
      { numRuns: 2_000 },
    );
  });
});
