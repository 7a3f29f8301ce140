import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import type { SkillClaim } from '../skills/skill-claim.ts';
import { endorse, isOutgrown } from './endorsement.ts';
import { mayEndorse, mayWithdraw } from './endorsement-access.ts';
import { hear, pairOf, type TeamNews, unheard } from './team-mates.ts';

const [ada, bruno, carla, dario] = [newId('per'), newId('per'), newId('per'), newId('per')];
const at = new Date('2026-11-24T09:00:00Z');
const claim: SkillClaim = {
  ...{ id: newId('clm'), personId: ada, level: 4, evidence: undefined, claimedAt: at, version: 3 },
  skillUri: 'http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02',
};

describe('an endorsement', () => {
  it('says who vouches for what, at the level that is claimed then', () => {
    const id = newId('ens');
    expect(endorse({ id, by: bruno, at }, { claim, hasEndorsed: false })).toEqual({
      ok: true,
      value: {
        ...{ type: 'skill.endorsed', id, claimId: claim.id, personId: ada, skillUri: claim.skillUri, level: 4 },
        ...{ endorsedBy: bruno, endorsedAt: at },
      },
    });
  });

  it('is given once', () => {
    expect(endorse({ id: newId('ens'), by: bruno, at }, { claim, hasEndorsed: true })).toMatchObject({
      ok: false,
      error: [{ code: 'ALREADY_ENDORSED', path: ['claimId'] }],
    });
  });
});

describe('an endorsement of a claim that changed', () => {
  it.each([
    [3, 4, true],
    [4, 4, false],
    [5, 4, false],
  ])('at level %s of one at level %s is outgrown: %s', (level, claimed, expected) => {
    expect(isOutgrown({ level }, { level: claimed })).toBe(expected);
  });

  it('is withdrawn by whoever gave it, with a token that may write', () => {
    const given = { endorsedBy: bruno };
    const who = [actorOf({ sub: bruno, scope: 'members:write' }), actorOf({ sub: bruno, scope: '' })];
    expect(who.map((actor) => mayWithdraw(actor, given))).toEqual([true, false]);
    const others = [
      actorOf({ sub: ada, scope: 'members:write members:administer' }),
      anonymous,
      systemActor('members'),
    ];
    expect(others.map((actor) => mayWithdraw(actor, given))).toEqual([false, false, false]);
  });
});

describe('who may endorse', () => {
  const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });
  const codes = (result: ReturnType<typeof mayEndorse>) =>
    result.ok ? result.value : result.error.map(({ code }) => code);
  const strangers = { sharedOrganization: false, sharedTeam: false };
  const colleagues = { sharedOrganization: true, sharedTeam: false };
  const mates = { sharedOrganization: false, sharedTeam: true };

  it('somebody else who shared an organization or a team with them', () => {
    expect([codes(mayEndorse(as(bruno), claim, colleagues)), codes(mayEndorse(as(bruno), claim, mates))]).toEqual([
      bruno,
      bruno,
    ]);
    expect(codes(mayEndorse(as(bruno), claim, strangers))).toEqual(['NEVER_WORKED_TOGETHER']);
  });

  it('nobody themselves, and nobody without a token that may write', () => {
    const both = { sharedOrganization: true, sharedTeam: true };
    expect(codes(mayEndorse(as(ada), claim, both))).toEqual(['OWN_CLAIM']);
    for (const actor of [anonymous, as(bruno, 'members:administer'), systemActor('members')])
      expect(codes(mayEndorse(actor, claim, both))).toEqual(['FORBIDDEN']);
  });
});

/** Who is there after some news, told in another way than the code does. */
function happen(world: { present: Set<PersonId>; isConfirmed: boolean }, news: TeamNews) {
  const present = new Set(world.present);
  if (news.type === 'filled') present.add(news.personId);
  if (news.type === 'vacated') present.delete(news.personId);
  return { present, isConfirmed: world.isConfirmed || news.type === 'confirmed' };
}

describe('who worked together', () => {
  const id = newId('tea');
  const filled = (personId: PersonId): TeamNews => ({ type: 'filled', personId });
  const vacated = (personId: PersonId): TeamNews => ({ type: 'vacated', personId });
  const confirmed: TeamNews = { type: 'confirmed' };
  const names = new Map([ada, bruno, carla, dario].map((person, place) => [person, 'abcd'.charAt(place)]));
  /** All pairs that are known after some news, by their first letters. */
  function known(...news: readonly TeamNews[]): readonly string[] {
    let team = unheard(id);
    const pairs = new Set<string>();
    for (const one of news) {
      const heard = hear(team, one);
      team = heard.team;
      for (const pair of heard.pairs)
        pairs.add(
          pair
            .map((person) => names.get(person))
            .toSorted()
            .join(''),
        );
    }
    return [...pairs].toSorted();
  }

  it('is known once a team is confirmed, of everybody in it with everybody', () => {
    expect(known(filled(ada), filled(bruno), filled(carla))).toEqual([]);
    expect(known(filled(ada), filled(bruno), filled(carla), confirmed)).toEqual(['ab', 'ac', 'bc']);
  });

  it('whoever comes later worked with those who are there, not with who had gone', () => {
    const later = known(filled(ada), filled(bruno), filled(carla), confirmed, vacated(carla), filled(dario));
    expect(later).toEqual(['ab', 'ac', 'ad', 'bc', 'bd']);
  });

  it('one who holds two seats is one, and alone with nobody', () => {
    expect(known(filled(ada), filled(ada), confirmed)).toEqual([]);
  });

  it('is kept in one order', () => {
    expect(pairOf(ada, bruno)).toEqual(pairOf(bruno, ada));
  });

  it('whatever is told, is of two people who were there at once, and twice is as once', () => {
    const person = fc.constantFrom(ada, bruno, carla, dario);
    const one = fc.oneof(person.map(filled), person.map(vacated), fc.constant(confirmed));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (news) => {
        let team = unheard(id);
        let world = { present: new Set<PersonId>(), isConfirmed: false };
        for (const next of news) {
          world = happen(world, next);
          const heard = hear(team, next);
          expect(new Set(heard.team.personIds)).toEqual(world.present);
          for (const [one, other] of heard.pairs)
            expect([world.isConfirmed, world.present.has(one), world.present.has(other), one < other]).toEqual(
              Array(4).fill(true),
            );
          expect(hear(heard.team, next).team).toEqual(heard.team);
          team = heard.team;
        }
      }),
    );
  });
});
