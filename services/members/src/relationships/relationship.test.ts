import { describe, expect, it } from '@jest/globals';
import { type Actor, actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import { type GuestGrant, guestGrants } from '@millepiani/speakers/guest-grant';
import fc from 'fast-check';
import type { Organization } from '../organizations/organization.ts';
import { grantedOn, sees } from './guest-sight.ts';
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
      ...{ invitedBy: ada, invitedAt: at, state: 'INVITED', version: 1, grants: [] },
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

describe('a guest', () => {
  const guest = (...grants: readonly GuestGrant[]) => invited({ kind: 'GUEST', grants });
  const active = (...grants: readonly GuestGrant[]) => after(guest(...grants), { type: 'confirm', at });
  const grant = (grants: readonly GuestGrant[], expectedVersion: number): RelationshipCommand => ({
    ...{ type: 'grant', grants, expectedVersion },
  });

  it('is granted what was offered with the guest’s own word, and nothing is told of it before', () => {
    expect(guest('LEDGER', 'TAX_PROFILE', 'LEDGER')).toMatchObject({ grants: ['TAX_PROFILE', 'LEDGER'], version: 1 });
    const decided = decide({ type: 'confirm', at }, guest('LEDGER'));
    expect(decided).toEqual({
      ok: true,
      value: [
        { type: 'relationship.started', at },
        { type: 'relationship.grants-changed', grants: ['LEDGER'] },
      ],
    });
    expect(active('LEDGER')).toMatchObject({ state: 'ACTIVE', grants: ['LEDGER'], version: 3 });
    expect(active()).toMatchObject({ grants: [], version: 2 });
  });

  it('has from then on what the last list says, each once, and nothing happens where it is so', () => {
    const more = after(active('LEDGER'), grant(['INVOICES', 'LEDGER', 'INVOICES'], 3));
    expect(more).toMatchObject({ grants: ['LEDGER', 'INVOICES'], version: 4 });
    expect(decide(grant(['INVOICES', 'LEDGER'], 1), more)).toEqual({ ok: true, value: [] });
    expect(after(more, grant([], 4))).toMatchObject({ grants: [], version: 5 });
    expect(faults(decide(grant([], 3), more))).toEqual(['VERSION_CONFLICT expectedVersion']);
  });

  it('alone has grants, while it lasts', () => {
    const asked = invite({ ...command, grants: ['LEDGER'] }, standing);
    expect(faults(asked)).toEqual(['NOT_A_GUEST grants']);
    const intern = after(invited(), { type: 'confirm', at });
    expect(faults(decide(grant(['LEDGER'], 2), intern))).toEqual(['NOT_A_GUEST relationshipId']);
    expect(faults(decide(grant(['LEDGER'], 1), guest()))).toEqual(['WRONG_STATE relationshipId']);
    const ended = after(active('LEDGER'), { type: 'end', at });
    expect(faults(decide(grant([], 4), ended))).toEqual(['WRONG_STATE relationshipId']);
    const change: RelationshipChange = { type: 'relationship.grants-changed', grants: ['LEDGER'] };
    expect(() => evolve(intern, change)).toThrow(ImpossibleRelationshipEvent);
  });

  it('sees on each day what is in force then, in Rome, and nothing of an offer, nor of what is over', () => {
    const granted = active('LEDGER', 'INVOICES');
    const seen = (day: string, ...relationships: readonly AgentRelationship[]) =>
      [...grantedOn(day, relationships)].map(([id, grants]) => [id, grants]);
    const all = [[organizationId, ['LEDGER', 'INVOICES']]];
    expect(['2026-11-30', '2026-12-01', '2027-05-31', '2027-06-01'].map((day) => seen(day, granted))).toEqual([
      [],
      all,
      all,
      [],
    ]);
    expect(
      seen('2099-01-01', after(invited({ kind: 'GUEST', to: undefined, grants: ['LEDGER'] }), { type: 'confirm', at })),
    ).toEqual([[organizationId, ['LEDGER']]]);
    expect(seen('2026-12-02', guest('LEDGER'), after(granted, { type: 'end', at }))).toEqual([]);
    expect(sees(grantedOn('2026-12-02', [granted]), 'LEDGER', organizationId)).toBe(true);
    expect(sees(grantedOn('2026-12-02', [granted]), 'TAX_PROFILE', organizationId)).toBe(false);
    expect([
      sees(undefined, 'LEDGER', organizationId),
      sees(grantedOn('2026-12-02', [granted]), 'LEDGER', newId('org')),
    ]).toEqual([false, false]);
  });

  it('whatever is said, sees what was last granted and nothing else', () => {
    const list = fc.subarray([...guestGrants]);
    fc.assert(
      fc.property(list, fc.array(list), (first, lists) => {
        let relationship = active(...first);
        let last: readonly GuestGrant[] = first;
        for (const grants of lists) {
          relationship = after(relationship, grant(grants.toReversed(), relationship.version));
          last = grants;
        }
        const granted = grantedOn('2026-12-02', [relationship]);
        for (const one of guestGrants) expect(sees(granted, one, organizationId)).toBe(last.includes(one));
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
    (
      [
        'see',
        'see-grants',
        'grant',
        'confirm',
        'decline',
        'end',
        'expire',
      ] as const satisfies readonly RelationshipAction[]
    ).filter((action) => can(actor, action, { relationship, organization }));

  it('invite: those who own what is registered', () => {
    expect(canInvite(as(ada), organization)).toBe(true);
    expect([canInvite(as(ada, ''), organization), canInvite(as(ada), proposed)]).toEqual([false, false]);
    expect([canInvite(as(elisa), organization), canInvite(anonymous, organization)]).toEqual([false, false]);
  });

  it('do what with an invitation: the person confirms it, either side ends it, others know nothing of it', () => {
    expect(may(as(elisa), invited())).toEqual(['see', 'see-grants', 'confirm', 'decline', 'end']);
    expect(may(as(ada), invited())).toEqual(['see', 'see-grants', 'grant', 'decline', 'end']);
    expect(may(as(carla), invited())).toEqual([]);
    expect(may(as(elisa, 'members:read'), invited())).toEqual(['see', 'see-grants']);
    expect(may(as(elisa, 'openid'), invited())).toEqual([]);
    expect(may(anonymous, invited())).toEqual([]);
    expect(may(systemActor('members'), invited())).toEqual(['expire']);
  });

  it('see who takes part: members, while it lasts', () => {
    const active = after(invited(), { type: 'confirm', at });
    const ended = after(active, { type: 'end', at });
    expect([may(as(carla), active), may(as(carla), ended)]).toEqual([['see'], []]);
    expect([may(anonymous, active), may(anonymous, ended)]).toEqual([[], []]);
  });

  it('see as a guest what owners see of who is invited, and not what others were granted', () => {
    const granted = new Map([[organizationId, ['RELATIONSHIPS' as const]]]);
    expect(can(as(carla), 'see', { relationship: invited(), organization, granted })).toBe(true);
    expect(can(as(carla), 'see', { relationship: invited(), organization, granted: new Map() })).toBe(false);
    expect(can(as(carla), 'see-grants', { relationship: invited(), organization, granted })).toBe(false);
    expect(sightOfOrganization(as(carla), organization, granted)).toBe('all');
    expect(sightOfOrganization(as(carla), organization, new Map([[organizationId, ['LEDGER']]]))).toBe('active');
  });

  it('list what: one’s own and one’s organizations’ all of it, others what is in force', () => {
    expect([ada, carla].map((id) => sightOfOrganization(as(id), organization))).toEqual(['all', 'active']);
    expect([elisa, ada].map((id) => sightOfPerson(as(id), elisa))).toEqual(['all', 'active']);
    expect([sightOfOrganization(anonymous, organization), sightOfPerson(anonymous, elisa)]).toEqual(['none', 'none']);
  });
});
