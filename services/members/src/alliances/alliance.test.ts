import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import type { Organization } from '../organizations/organization.ts';
import { type Alliance, begin, evolve, ImpossibleAllianceEvent, waitingFor } from './alliance.ts';
import { canSee, canSpeakFor, seesAllOf } from './alliance-access.ts';
import { type AllianceCommand, decide, type Propose, propose } from './alliance-lifecycle.ts';

const [ada, hugo, carla] = [newId('per'), newId('per'), newId('per')];
const [aurora, officina, third] = [newId('org'), newId('org'), newId('org')];
const at = new Date('2026-11-24T09:00:00Z');
const command: Propose = {
  ...{ id: newId('ali'), proposedFor: aurora, by: ada, name: ' Aurora with Officina Blu ', partnerIds: [officina] },
  ...{ mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora }, at },
};

function proposed(change: Partial<Propose> = {}): Alliance {
  const decided = propose({ ...command, ...change });
  const [event] = decided.ok ? decided.value : [];
  if (!event) throw new TypeError('The proposal was refused.');
  return begin(event);
}
const faults = (decided: ReturnType<typeof propose> | ReturnType<typeof decide>) =>
  decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
const said = (type: AllianceCommand['type'], organizationId: OrganizationId, by: PersonId = hugo): AllianceCommand => ({
  ...{ type, organizationId, by, at },
});
const after = (alliance: Alliance, ...commands: readonly AllianceCommand[]): Alliance =>
  commands.reduce((before, one) => {
    const decided = decide(one, before);
    return decided.ok ? decided.value.reduce(evolve, before) : before;
  }, alliance);

const isOver = ({ state }: Alliance): boolean => state === 'DISSOLVED' || state === 'DECLINED';

describe('a proposal', () => {
  it('has the word of its own organization, and waits for the others’', () => {
    expect(proposed()).toEqual({
      ...{ id: command.id, name: 'Aurora with Officina Blu', organizationIds: [aurora, officina] },
      ...{ mandate: { kind: 'WITH_REPRESENTATION', invoicerId: aurora }, proposedFor: aurora },
      ...{ proposedBy: ada, proposedAt: at, state: 'PROPOSED', agreedFor: [aurora], version: 1 },
    });
    expect(waitingFor(proposed({ partnerIds: [officina, third] }))).toEqual([officina, third]);
  });

  it.each<[string, Partial<Propose>, readonly string[]]>([
    ['nobody', { partnerIds: [] }, ['NO_PARTNER partnerIds']],
    ['twenty others', { partnerIds: Array.from({ length: 20 }, () => newId('org')) }, ['TOO_MANY_PARTNERS partnerIds']],
    ['a person', { partnerIds: [officina, hugo] }, ['INVALID_ID partnerIds.1']],
    ['one twice', { partnerIds: [officina, officina] }, ['DUPLICATE_PARTNER partnerIds.1']],
    ['oneself', { partnerIds: [aurora] }, ['DUPLICATE_PARTNER partnerIds.0']],
    ['no name', { name: ' ' }, ['TOO_SHORT name']],
    [
      'a name that runs backwards',
      { name: 'a\u202eb', partnerIds: [] },
      ['FORBIDDEN_CHARACTER name', 'NO_PARTNER partnerIds'],
    ],
    [
      'an invoicer who is none of them',
      { mandate: { kind: 'WITH_REPRESENTATION', invoicerId: third } },
      ['INVOICER_NOT_ALLIED mandate.invoicerId'],
    ],
    ['no invoicer', { mandate: { kind: 'WITH_REPRESENTATION' } }, ['INVOICER_MISSING mandate.invoicerId']],
    [
      'an invoicer without representation',
      { mandate: { kind: 'WITHOUT_REPRESENTATION', invoicerId: aurora } },
      ['INVOICER_WITHOUT_REPRESENTATION mandate.invoicerId'],
    ],
  ])('is refused with %s', (_what, change, expected) => {
    expect(faults(propose({ ...command, ...change }))).toEqual(expected);
  });

  it('may be without representation', () => {
    const mandate = { kind: 'WITHOUT_REPRESENTATION', invoicerId: null } as const;
    expect(proposed({ mandate }).mandate).toEqual({ kind: 'WITHOUT_REPRESENTATION', invoicerId: undefined });
  });
});

describe('an alliance', () => {
  it('is formed with the last that agrees, and not before', () => {
    const three = proposed({ partnerIds: [officina, third] });
    const two = after(three, said('agree', third));
    expect(two).toMatchObject({ state: 'PROPOSED', version: 2 });
    expect(after(two, said('agree', third), said('agree', aurora))).toEqual(two);
    const decided = decide(said('agree', officina), two);
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['alliance.agreed', 'alliance.formed']);
    expect(after(two, said('agree', officina))).toMatchObject({ state: 'ACTIVE', formedAt: at, version: 4 });
  });

  it('never comes to be where one declines', () => {
    const declined = after(proposed(), said('decline', officina));
    expect(declined).toMatchObject({ state: 'DECLINED', version: 2 });
    expect(waitingFor(declined)).toEqual([]);
    expect(faults(decide(said('agree', officina), declined))).toEqual(['WRONG_STATE allianceId']);
    expect(faults(decide(said('dissolve', officina), declined))).toEqual(['WRONG_STATE allianceId']);
  });

  it('is dissolved by any, once it is in force', () => {
    expect(faults(decide(said('dissolve', aurora), proposed()))).toEqual(['WRONG_STATE allianceId']);
    const active = after(proposed(), said('agree', officina));
    for (const one of [aurora, officina])
      expect(after(active, said('dissolve', one))).toMatchObject({ state: 'DISSOLVED', dissolvedAt: at, version: 4 });
    expect(faults(decide(said('decline', aurora), active))).toEqual(['WRONG_STATE allianceId']);
  });

  it('has nothing happen to it by what was said before', () => {
    const active = after(proposed(), said('agree', officina));
    const nothing = { ok: true, value: [] };
    expect(decide(said('agree', officina), active)).toEqual(nothing);
    expect(decide(said('dissolve', aurora), after(active, said('dissolve', officina)))).toEqual(nothing);
    expect(decide(said('decline', aurora), after(proposed(), said('decline', officina)))).toEqual(nothing);
  });

  it('throws for what cannot follow', () => {
    expect(() => evolve(proposed(), { type: 'alliance.formed', at })).toThrow(ImpossibleAllianceEvent);
    expect(() => evolve(proposed(), { type: 'alliance.dissolved', at })).toThrow(ImpossibleAllianceEvent);
  });

  it('whoever says what, is in force only with everybody’s word, and over for good once it is', () => {
    const commands = fc.array(
      fc.record({
        type: fc.constantFrom('agree' as const, 'agree' as const, 'decline' as const, 'dissolve' as const),
        organizationId: fc.constantFrom(aurora, officina, third),
        by: fc.constantFrom(ada, hugo),
        at: fc.constant(at),
      }),
    );
    fc.assert(
      fc.property(commands, (all) => {
        let alliance = proposed({ partnerIds: [officina, third] });
        const agreed = new Set([aurora]);
        for (const one of all) {
          const before = alliance;
          alliance = after(before, one);
          if (one.type === 'agree') agreed.add(one.organizationId);
          expect(alliance.state !== 'ACTIVE' || agreed.size === 3).toBe(true);
          expect(isOver(before) ? alliance : before).toBe(before);
          expect(new Set(alliance.agreedFor).size).toBe(alliance.agreedFor.length);
        }
      }),
    );
  });
});

describe('who may', () => {
  const facts = { kind: 'organization', name: 'A', country: 'IT', registeredAt: at, version: 1 } as const;
  const owned = (id: OrganizationId, personId: PersonId): Organization => ({
    ...{ ...facts, id, state: 'registered', owners: [{ personId, share: rational(1n) }], proposal: undefined },
  });
  const [ours, theirs, other] = [owned(aurora, ada), owned(officina, hugo), owned(third, carla)];
  const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });

  it('speak for an organization: those who own it', () => {
    expect(canSpeakFor(as(ada), ours)).toBe(true);
    expect([canSpeakFor(as(hugo), ours), canSpeakFor(as(ada, ''), ours), canSpeakFor(anonymous, ours)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([seesAllOf(as(ada), ours), seesAllOf(as(hugo), ours), seesAllOf(anonymous, ours)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('see one: everybody what came to be, those concerned the rest', () => {
    const sees = (alliance: Alliance) =>
      [as(ada), as(hugo), as(carla), anonymous].map((actor) =>
        canSee(actor, alliance, { organizations: [ours, theirs, other] }),
      );
    const active = after(proposed(), said('agree', officina));
    expect(sees(proposed())).toEqual([true, true, false, false]);
    expect(sees(after(proposed(), said('decline', officina)))).toEqual([true, true, false, false]);
    expect(sees(active)).toEqual([true, true, true, true]);
    expect(sees(after(active, said('dissolve', officina)))).toEqual([true, true, true, true]);
  });
});
