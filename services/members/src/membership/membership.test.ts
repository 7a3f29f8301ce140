import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import {
  canSignIn,
  evolve,
  ImpossibleMembershipEvent,
  isMember,
  type Membership,
  type MembershipEvent,
  memberSince,
  registered,
} from './membership.ts';
import {
  administratorOf,
  applicantOf,
  canKeepMemberships,
  canListMemberships,
  inviterOf,
} from './membership-access.ts';
import { beginningOf, decide, type MembershipCommand, type Yes } from './membership-lifecycle.ts';
import { toEvent } from './memberships.events.ts';

const [ada, ivo, fabio] = [newId('per'), newId('per'), newId('per')];
const at = new Date('2026-11-26T09:00:00.000Z');
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

const apply = (yes: Yes = 'NOBODYS', change: Partial<Extract<MembershipCommand, { type: 'apply' }>> = {}) =>
  ({ type: 'apply', statement: 'I restore furniture.', invitedBy: undefined, yes, at, ...change }) as const;
/** A command on what is there, whatever its version. */
type Saying = (expectedVersion: number) => MembershipCommand;
const admit =
  (from?: string): Saying =>
  (expectedVersion) => ({ type: 'admit', by: ada, from, expectedVersion, at });
const because =
  (type: 'refuse' | 'suspend' | 'end', reason = 'For a reason.'): Saying =>
  (expectedVersion) => ({ type, by: ada, reason, expectedVersion, at });
const simply =
  (type: 'reinstate' | 'withdraw' | 'leave'): Saying =>
  (expectedVersion) => ({ type, expectedVersion, at });

const told = (said: MembershipCommand | Saying, { version }: Membership) =>
  typeof said === 'function' ? said(version) : said;
/** Given what was said before, the membership that it came to. */
const given = (...sayings: readonly (MembershipCommand | Saying)[]): Membership =>
  sayings.reduce<Membership>((before, said) => {
    const decided = decide(told(said, before), before);
    if (!decided.ok) throw new TypeError(decided.error.map(({ code }) => code).join());
    return decided.value.reduce(evolve, before);
  }, registered(ivo));
const eventsOf = (said: MembershipCommand | Saying, before: Membership) => {
  const decided = decide(told(said, before), before);
  return decided.ok ? decided.value.map(({ type }) => type) : [];
};
const faults = (said: MembershipCommand | Saying, before: Membership) => {
  const decided = decide(told(said, before), before);
  return decided.ok ? [] : decided.error.map(({ code, path }) => [code, ...path].join(' '));
};

const states: Readonly<Record<Membership['state'], Membership>> = {
  REGISTERED: registered(ivo),
  APPLIED: given(apply()),
  REFUSED: given(apply(), because('refuse')),
  ADMITTED: given(apply(), admit('2027-01-01')),
  ACTIVE: given(apply(), admit()),
  SUSPENDED: given(apply(), admit(), because('suspend')),
  LEFT: given(apply(), admit(), simply('leave')),
};

describe('an application', () => {
  it('waits for an administrator, whose word makes a member', () => {
    expect(states.APPLIED).toEqual({
      ...{ state: 'APPLIED', personId: ivo, version: 1, isNewcomer: true },
      ...{ appliedAt: at, statement: 'I restore furniture.', invitedBy: undefined },
    });
    expect(eventsOf(admit(), states.APPLIED)).toEqual(['member.admitted']);
    expect(states.ACTIVE).toEqual({ state: 'ACTIVE', personId: ivo, version: 2, isNewcomer: false, since: at });
  });

  it('that is accepted for a day to come waits for that day in Rome', () => {
    expect(states.ADMITTED).toMatchObject({ from: '2027-01-01', decidedBy: ada, version: 2 });
    const begins = new Date('2026-12-31T23:00:00.000Z');
    expect(states.ADMITTED.state === 'ADMITTED' && beginningOf(states.ADMITTED)).toEqual(begins);
    const before = new Date(begins.getTime() - 1);
    expect(faults({ type: 'begin', at: before }, states.ADMITTED)).toEqual(['NOT_DUE']);
    expect(given(apply(), admit('2027-01-01'), { type: 'begin', at: begins })).toMatchObject({ since: begins });
    expect(eventsOf(admit('2026-11-26'), states.APPLIED)).toEqual(['member.admitted']);
  });

  it('is admitted at once where the community is open to newcomers, or an administrator invited', () => {
    const both = ['member.applied', 'member.admitted'];
    expect(eventsOf(apply('TO_NEWCOMERS'), states.REGISTERED)).toEqual(both);
    expect(eventsOf(apply('ADMINISTRATORS', { invitedBy: ada }), states.LEFT)).toEqual(both);
    // An administrator's invitation decides what waits.
    expect(eventsOf(apply('ADMINISTRATORS', { invitedBy: ada }), states.APPLIED)).toEqual(['member.admitted']);
  });

  it('of who left, or was refused, is never one of a newcomer again', () => {
    expect(eventsOf(apply('TO_NEWCOMERS'), states.LEFT)).toEqual(['member.applied']);
    const again = given(apply(), admit(), simply('leave'), apply('TO_NEWCOMERS'), simply('withdraw'));
    expect(again).toMatchObject({ state: 'REGISTERED', isNewcomer: false });
    expect(eventsOf(apply('TO_NEWCOMERS'), again)).toEqual(['member.applied']);
  });

  it('is made again thirty days after a refusal, and not before', () => {
    expect(states.REFUSED).toMatchObject({ reason: 'For a reason.', decidedBy: ada });
    expect(faults(apply('NOBODYS', { at: later(29) }), states.REFUSED)).toEqual(['TOO_SOON']);
    expect(eventsOf(apply('NOBODYS', { at: later(30) }), states.REFUSED)).toEqual(['member.applied']);
  });

  it('may say nothing, and what it says is text', () => {
    for (const statement of [undefined, null, '', '  ']) {
      expect(given(apply('NOBODYS', { statement }))).toMatchObject({ statement: undefined });
    }
    expect(faults(apply('NOBODYS', { statement: 'x'.repeat(1_001) }), states.REGISTERED)).toEqual([
      'TOO_LONG statement',
    ]);
    expect(faults(apply('NOBODYS', { statement: 'a\u202eb' }), states.REGISTERED)).toEqual([
      'FORBIDDEN_CHARACTER statement',
    ]);
  });
});

describe('a membership', () => {
  const all = Object.keys(states) as Membership['state'][];
  const nothing = 'nothing';
  /** What each command does in each state; where nothing is said, it is refused. */
  const table: readonly (readonly [
    string,
    MembershipCommand | Saying,
    Partial<Record<Membership['state'], string>>,
  ])[] = [
    [
      'apply',
      apply('NOBODYS', { at: later(40) }),
      { REGISTERED: 'APPLIED', APPLIED: nothing, REFUSED: 'APPLIED', LEFT: 'APPLIED' },
    ],
    ['admit', admit(), { APPLIED: 'ACTIVE', ADMITTED: nothing, ACTIVE: nothing }],
    ['admit later', admit('2027-01-01'), { APPLIED: 'ADMITTED', ADMITTED: nothing, ACTIVE: nothing }],
    ['begin', { type: 'begin', at: later(60) }, { ADMITTED: 'ACTIVE', ACTIVE: nothing }],
    ['refuse', because('refuse'), { APPLIED: 'REFUSED', ADMITTED: 'REFUSED', REFUSED: nothing }],
    ['withdraw', simply('withdraw'), { APPLIED: 'REGISTERED', ADMITTED: 'REGISTERED', REGISTERED: nothing }],
    ['suspend', because('suspend'), { ACTIVE: 'SUSPENDED', SUSPENDED: nothing }],
    ['reinstate', simply('reinstate'), { SUSPENDED: 'ACTIVE', ACTIVE: nothing }],
    ['leave', simply('leave'), { ACTIVE: 'LEFT', LEFT: nothing }],
    ['end', because('end'), { SUSPENDED: 'LEFT', LEFT: nothing }],
    [
      'found',
      { type: 'found', at },
      { REGISTERED: 'ACTIVE', APPLIED: 'ACTIVE', REFUSED: 'ACTIVE', ADMITTED: 'ACTIVE', ACTIVE: nothing },
    ],
  ];

  it.each(table.flatMap(([name, said, leads]) => all.map((state) => [name, state, said, leads[state]] as const)))(
    '%s, being %s',
    (_name, state, said, expected) => {
      const before = states[state];
      const decided = decide(told(said, before), before);
      if (expected === undefined) {
        expect(decided).toMatchObject({ ok: false, error: [{ code: 'WRONG_STATE' }] });
        return;
      }
      const events = decided.ok ? decided.value : undefined;
      const after = (events ?? []).reduce(evolve, before);
      expect([decided.ok, after.state]).toEqual([true, expected === nothing ? state : expected]);
      expect(after.version).toBe(before.version + (events?.length ?? 0));
      if (expected === nothing) expect(events).toEqual([]);
    },
  );

  it('is decided on by what one saw', () => {
    for (const said of [admit(), because('refuse'), simply('withdraw')]) {
      expect(faults(said(9), states.APPLIED)).toEqual(['VERSION_CONFLICT expectedVersion']);
    }
    // What is so already needs no version.
    expect(decide(because('suspend')(1), states.SUSPENDED)).toEqual({ ok: true, value: [] });
  });

  it('is refused, suspended and ended with a reason', () => {
    expect(faults(because('refuse', ' '), states.APPLIED)).toEqual(['TOO_SHORT reason']);
    expect(faults(because('suspend', 'x'.repeat(10_000)), states.ACTIVE)).toEqual(['TOO_LONG reason']);
    expect(faults(because('end', 'a\u0000b'), states.SUSPENDED)).toEqual(['FORBIDDEN_CHARACTER reason']);
  });

  it('begins today at the earliest, and within a year', () => {
    expect(faults(admit('2026-11-25'), states.APPLIED)).toEqual(['IN_THE_PAST from']);
    expect(faults(admit('2027-11-28'), states.APPLIED)).toEqual(['TOO_FAR from']);
    expect(eventsOf(admit('2027-11-27'), states.APPLIED)).toEqual(['member.accepted']);
  });

  it('names the person where an administrator does, and nobody where it is one’s own', () => {
    expect(faults(because('suspend'), states.LEFT)).toEqual(['WRONG_STATE personId']);
    expect(faults(simply('leave'), states.APPLIED)).toEqual(['WRONG_STATE']);
  });

  it('of who signed up before there were memberships is one by that', () => {
    expect(memberSince(ivo, at)).toEqual({ state: 'ACTIVE', personId: ivo, version: 1, isNewcomer: false, since: at });
  });

  it('throws for what cannot follow', () => {
    const impossible: readonly (readonly [MembershipEvent, Membership])[] = [
      [{ type: 'member.applied', statement: undefined, invitedBy: undefined, at }, states.ACTIVE],
      [{ type: 'member.accepted', by: ada, from: '2027-01-01', at }, states.REFUSED],
      [{ type: 'member.admitted', by: ada, at }, states.SUSPENDED],
      [{ type: 'member.refused', by: ada, reason: 'x', at }, states.ACTIVE],
      [{ type: 'member.application-withdrawn', at }, states.REGISTERED],
      [{ type: 'member.suspended', by: ada, reason: 'x', at }, states.LEFT],
      [{ type: 'member.reinstated', at }, states.ACTIVE],
      [{ type: 'member.left', by: undefined, reason: undefined, at }, states.APPLIED],
    ];
    for (const [event, before] of impossible) {
      expect(() => evolve(before, event)).toThrow(ImpossibleMembershipEvent);
    }
  });
});

describe('who', () => {
  it('is a member, and may sign in', () => {
    const each = (of: (membership: Membership) => boolean) =>
      Object.values(states)
        .filter(of)
        .map(({ state }) => state);
    expect(each(isMember)).toEqual(['ACTIVE']);
    expect(each((one) => !canSignIn(one))).toEqual(['SUSPENDED', 'LEFT']);
  });

  it('administers: by a token that says so, and by being a member still', () => {
    const actor = actorOf({ sub: ada, scope: 'members:administer' });
    expect(administratorOf({ actor, own: states.ACTIVE })).toBe(ada);
    for (const own of [states.SUSPENDED, states.LEFT, states.APPLIED, undefined]) {
      expect(administratorOf({ actor, own })).toBeUndefined();
    }
    const token = actorOf({ sub: ada, scope: 'members:write' });
    expect(administratorOf({ actor: token, own: states.ACTIVE })).toBeUndefined();
    expect([actor, token, anonymous].map(canListMemberships)).toEqual([true, false, false]);
  });

  it('invites: members; who is none yet says something of their own membership alone', () => {
    const newcomer = actorOf({ sub: fabio, scope: 'members:join' });
    const member = actorOf({ sub: fabio, scope: 'members:write' });
    expect(inviterOf({ actor: member, own: states.ACTIVE })).toBe(fabio);
    expect(inviterOf({ actor: member, own: states.SUSPENDED })).toBeUndefined();
    expect(inviterOf({ actor: newcomer, own: states.ACTIVE })).toBeUndefined();
    expect([newcomer, member, anonymous].map(applicantOf)).toEqual([fabio, fabio, undefined]);
    expect(applicantOf(actorOf({ sub: fabio, scope: 'ledger:read' }))).toBeUndefined();
  });

  it('begins memberships by the clock: the service itself', () => {
    expect([systemActor('members'), systemActor('projects')].map(canKeepMemberships)).toEqual([true, false]);
  });
});

describe('what is told of a membership', () => {
  const happened: readonly MembershipEvent[] = [
    { type: 'member.applied', statement: 'I restore furniture.', invitedBy: fabio, at },
    { type: 'member.accepted', by: ada, from: '2027-01-01', at },
    { type: 'member.admitted', by: undefined, at },
    { type: 'member.refused', by: ada, reason: 'No desk is free.', at },
    { type: 'member.application-withdrawn', at },
    { type: 'member.suspended', by: ada, reason: 'Told to nobody.', at },
    { type: 'member.reinstated', at },
    { type: 'member.left', by: ada, reason: 'Told to nobody.', at },
  ];

  it('is for its parties until it begins, and for the community from then on; what is personal lies apart', () => {
    const events = happened.map((one, index) => toEvent(ivo, index + 1, one));
    expect(events.map(({ type, visibility, data }) => [type, visibility, data])).toEqual([
      [
        'member.applied.v1',
        'parties',
        { personId: ivo, invitedBy: fabio, personal: { statement: 'I restore furniture.' } },
      ],
      ['member.accepted.v1', 'parties', { personId: ivo, by: ada, from: '2027-01-01' }],
      ['member.admitted.v1', 'community', { personId: ivo, by: null }],
      ['member.refused.v1', 'parties', { personId: ivo, by: ada, personal: { reason: 'No desk is free.' } }],
      ['member.application-withdrawn.v1', 'parties', { personId: ivo }],
      ['member.suspended.v1', 'community', { personId: ivo }],
      ['member.reinstated.v1', 'community', { personId: ivo }],
      ['member.left.v1', 'community', { personId: ivo }],
    ]);
    for (const { subject, partition } of events) expect([subject, partition]).toEqual([`${ivo}#membership`, ivo]);
    expect(JSON.stringify(events)).not.toContain('Told to nobody');
  });
});
