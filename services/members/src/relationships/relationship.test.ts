import { describe, expect, it } from '@jest/globals';
import { type Actor, actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import type { Organization } from '../organizations/organization.ts';
import {
  type AgentRelationship,
  begin,
  evolve,
  ImpossibleRelationshipEvent,
  isOpen,
  type RelationshipChange,
} from './relationship.ts';
import { can, canInvite, type RelationshipAction, sightOfOrganization, sightOfPerson } from './relationship-access.ts';
import { decide, endOf, type Invite, invite, type RelationshipCommand } from './relationship-lifecycle.ts';

const [ada, elisa, carla] = [newId('per'), newId('per'), newId('per')];
const organizationId = newId('org');
const at = new Date('2026-11-24T09:00:00Z');
const command: Invite = {
  ...{ id: newId('rel'), organizationId, personId: elisa, kind: 'INTERN', from: '2026-12-01', to: '2027-06-01' },
  ...{ by: ada, at },
};
const standing = { isKnown: true, isOwner: false, hasOpen: false };

function invited(change: Partial<Invite> = {}): AgentRelationship {
  const decided = invite({ ...command, ...change }, standing);
  const [event] = decided.ok ? decided.value : [];
  if (!event) throw new TypeError('The invitation was refused.');
  return begin(event);
}
type Decided = ReturnType<typeof invite> | ReturnType<typeof decide>;
const faults = (decided: Decided) =>
  decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
const after = (relationship: AgentRelationship, ...commands: readonly RelationshipCommand[]): AgentRelationship =>
  commands.reduce((before, one) => {
    const decided = decide(one, before);
    return decided.ok ? decided.value.reduce(evolve, before) : before;
  }, relationship);

describe('an invitation', () => {
  it('says what is offered, and waits for the person’s word', () => {
    expect(invited()).toEqual({
      ...{ id: command.id, organizationId, personId: elisa, kind: 'INTERN', from: '2026-12-01', to: '2027-06-01' },
      ...{ invitedBy: ada, invitedAt: at, state: 'INVITED', version: 1 },
    });
    expect(invited({ to: null })).toMatchObject({ to: undefined });
  });

  it.each<[string, Partial<Invite>, object, readonly string[]]>([
    ['nobody', {}, { isKnown: false }, ['PERSON_NOT_FOUND personId']],
    ['an owner', {}, { isOwner: true }, ['ALREADY_OWNER personId']],
    ['somebody who takes part', {}, { hasOpen: true }, ['ALREADY_RELATED personId']],
    ['no day at all', { to: '2026-12-01' }, {}, ['ENDS_BEFORE_START to']],
    ['days backwards', { to: '2026-11-30' }, {}, ['ENDS_BEFORE_START to']],
    ['what is over', { from: '2026-01-01', to: '2026-11-24' }, {}, ['IN_THE_PAST to']],
    [
      'all of it at once',
      { to: '2025-01-01' },
      { hasOpen: true },
      ['ALREADY_RELATED personId', 'ENDS_BEFORE_START to'],
    ],
  ])('is not for %s', (_what, change, stands, expected) => {
    expect(faults(invite({ ...command, ...change }, { ...standing, ...stands }))).toEqual(expected);
  });

  it('may begin before it is made: of somebody who has been there for long', () => {
    expect(invite({ ...command, from: '2020-01-01', to: '2026-11-25' }, standing).ok).toBe(true);
  });
});

describe('a relationship', () => {
  it('is active by the person’s word, and ends by either side’s', () => {
    const active = after(invited(), { type: 'confirm', at });
    expect(active).toMatchObject({ state: 'ACTIVE', startedAt: at, version: 2 });
    expect(after(active, { type: 'end', at })).toMatchObject({ state: 'ENDED', endedAt: at, version: 3 });
  });

  it('never begins where one declines', () => {
    const declined = after(invited(), { type: 'decline', by: elisa });
    expect(declined).toMatchObject({ state: 'DECLINED', version: 2 });
    expect(faults(decide({ type: 'confirm', at }, declined))).toEqual(['WRONG_STATE relationshipId']);
  });

  it('ends by itself when its last day in Rome is over, and not before', () => {
    const active = after(invited(), { type: 'confirm', at });
    expect(endOf(active)).toEqual(new Date('2027-05-31T22:00:00Z'));
    expect(endOf({ to: undefined })).toBeUndefined();
    const before = new Date('2027-05-31T21:59:59.999Z');
    expect(faults(decide({ type: 'expire', at: before }, active))).toEqual(['NOT_DUE relationshipId']);
    const over = new Date('2027-05-31T22:00:00Z');
    expect(after(active, { type: 'expire', at: over })).toMatchObject({ state: 'ENDED', endedAt: over });
    const open = after(invited({ to: undefined }), { type: 'confirm', at });
    expect(faults(decide({ type: 'expire', at: over }, open))).toEqual(['NOT_DUE relationshipId']);
  });

  it('is not confirmed once it would be over', () => {
    expect(faults(decide({ type: 'confirm', at: new Date('2027-06-01') }, invited()))).toEqual([
      'TOO_LATE relationshipId',
    ]);
  });

  it('has nothing happen to it by what was said before', () => {
    const active = after(invited(), { type: 'confirm', at });
    const ended = after(active, { type: 'end', at });
    const declined = after(invited(), { type: 'decline', by: ada });
    const nothing = { ok: true, value: [] };
    expect(decide({ type: 'confirm', at }, active)).toEqual(nothing);
    expect([decide({ type: 'end', at }, ended), decide({ type: 'expire', at }, ended)]).toEqual([nothing, nothing]);
    expect(decide({ type: 'decline', by: elisa }, declined)).toEqual(nothing);
  });

  it('throws for what cannot follow', () => {
    const event: RelationshipChange = { type: 'relationship.ended', at };
    expect(() => evolve(invited(), event)).toThrow(ImpossibleRelationshipEvent);
  });

  it('whatever is said to it, is over for good once it is, and each change is one version', () => {
    const one: fc.Arbitrary<RelationshipCommand> = fc.oneof(
      fc.record({
        type: fc.constantFrom('confirm' as const, 'end' as const, 'expire' as const),
        at: fc.date({ noInvalidDate: true }),
      }),
      fc.record({ type: fc.constant('decline' as const), by: fc.constantFrom(ada, elisa) }),
    );
    fc.assert(
      fc.property(fc.array(one), (commands) => {
        let relationship = invited();
        for (const said of commands) {
          const decided = decide(said, relationship);
          if (!decided.ok) continue;
          expect(decided.value.length).toBeLessThanOrEqual(1);
          const next = decided.value.reduce(evolve, relationship);
          expect(next.version).toBe(relationship.version + decided.value.length);
          if (!isOpen(relationship)) expect(next).toBe(relationship);
          relationship = next;
        }
      }),
    );
  });
});

describe('who may', () => {
  const facts = {
    kind: 'organization',
    id: organizationId,
    name: 'A',
    country: 'IT',
    registeredAt: at,
    version: 1,
  } as const;
  const owners = [{ personId: ada, share: rational(1n) }];
  const organization: Organization = { ...facts, state: 'registered', owners, proposal: undefined };
  const proposed: Organization = { ...facts, state: 'proposed', proposal: { owners, confirmedBy: [ada] } };
  const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });
  const may = (actor: Actor, relationship: AgentRelationship) =>
    (['see', 'confirm', 'decline', 'end', 'expire'] as const satisfies readonly RelationshipAction[]).filter((action) =>
      can(actor, action, { relationship, organization }),
    );

  it('invite: those who own what is registered', () => {
    expect(canInvite(as(ada), organization)).toBe(true);
    expect([canInvite(as(ada, ''), organization), canInvite(as(ada), proposed)]).toEqual([false, false]);
    expect([canInvite(as(elisa), organization), canInvite(anonymous, organization)]).toEqual([false, false]);
  });

  it('do what with an invitation: the person confirms it, either side ends it, others know nothing of it', () => {
    expect(may(as(elisa), invited())).toEqual(['see', 'confirm', 'decline', 'end']);
    expect(may(as(ada), invited())).toEqual(['see', 'decline', 'end']);
    expect(may(as(carla), invited())).toEqual([]);
    expect(may(as(elisa, ''), invited())).toEqual(['see']);
    expect(may(anonymous, invited())).toEqual([]);
    expect(may(systemActor('members'), invited())).toEqual(['expire']);
  });

  it('see who takes part: whoever is signed in, while it lasts', () => {
    const active = after(invited(), { type: 'confirm', at });
    const ended = after(active, { type: 'end', at });
    expect([may(as(carla), active), may(as(carla), ended)]).toEqual([['see'], []]);
    expect([may(anonymous, active), may(anonymous, ended)]).toEqual([[], []]);
  });

  it('list what: one’s own and one’s organizations’ all of it, others what is in force', () => {
    expect([ada, carla].map((id) => sightOfOrganization(as(id), organization))).toEqual(['all', 'active']);
    expect([elisa, ada].map((id) => sightOfPerson(as(id), elisa))).toEqual(['all', 'active']);
    expect([sightOfOrganization(anonymous, organization), sightOfPerson(anonymous, elisa)]).toEqual(['none', 'none']);
  });
});
