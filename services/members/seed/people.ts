import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { communityZone } from '@millepiani/kernel/time-zone';
import type { Account } from '../src/identity/account.ts';
import { evolve, type Membership, type MembershipEvent, registered } from '../src/membership/membership.ts';
import { decide, evolve as evolvePerson, type Person } from '../src/persons/person.ts';
import { changePerson, emptyPersonProfile, type PersonProfile } from '../src/profiles/profile.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { personName, sentence } from './naming.ts';
import type { Town } from './words.ts';
import { chanceOf, type World } from './world.ts';

const dayMs = 86_400_000;
/** For so long the community has been growing. */
const spanMs = 3 * 365 * dayMs;

/** When a person signed up: later ones faster one after another. */
export function registeredAt({ at, members }: Pick<World, 'at' | 'members'>, number: number): Instant {
  const grown = ((number + 0.5) / members) ** (1 / 1.7);
  return plusMs(at, Math.floor((grown - 1) * spanMs));
}

/** A person's identifier: by it others name them without making them. */
export const personIdOf = (world: World, number: number): PersonId =>
  identifier('per', registeredAt(world, number), { chance: chanceOf(world, 'per', number), serial: number });

/** How a person stands to the community. The first is its administrator. */
export type Standing = 'ACTIVE' | 'APPLIED' | 'SUSPENDED' | 'LEFT';

/** How so many stand, of a hundred. */
export function standingOf(world: Pick<World, 'seed'>, number: number): Standing {
  const part = chanceOf(world, 'standing', number).next();
  if (number === 0 || part < 0.93) return 'ACTIVE';
  if (part < 0.95) return 'APPLIED';
  return part < 0.97 ? 'SUSPENDED' : 'LEFT';
}

/** Where a person lives: it says by which clock they work. */
export function townOf(world: World, number: number): Town {
  const chance = chanceOf(world, 'town', number);
  return chance.has(0.92) ? world.towns.draw(chance) : world.townsAbroad.draw(chance);
}

/** A member's number, of those who are active, drawn by chance. */
export function activeNumber(world: World, chance: Chance): number {
  const drawn = chance.another(() => {
    const number = chance.whole(0, world.members - 1);
    return standingOf(world, number) === 'ACTIVE' ? number : -1;
  }, [-1]);
  return drawn ?? 0;
}

/** A person with what is kept of them besides skills and time. */
export interface SeededPerson {
  readonly number: number;
  readonly person: Person;
  readonly membership: Membership;
  readonly account: Account;
  /** Version 0: the person says nothing of themselves. */
  readonly profile: PersonProfile;
}

/** Makes a person: the same world and number make the same one. */
export function personOf(world: World, number: number): SeededPerson {
  const id = personIdOf(world, number);
  const chance = chanceOf(world, 'person', number);
  const at = registeredAt(world, number);
  const [event] = accepted('person', decide({ type: 'register', id, name: personName(chance), at }));
  if (!event) throw new TypeError('Nobody was registered.');
  return {
    number,
    person: evolvePerson(event),
    membership: membershipOf(world, number, chance),
    account: accountOf(world, number, id),
    profile: profileOf(world, number, chance),
  };
}

function membershipOf(world: World, number: number, chance: Chance): Membership {
  const by = personIdOf(world, 0);
  const at = registeredAt(world, number);
  const begun = registered(personIdOf(world, number));
  if (number === 0) return evolve(begun, { type: 'member.admitted', by: undefined, at });
  const since = chance.between(at, new Date(Math.min(world.at.getTime(), at.getTime() + 7 * dayMs)));
  const later = chance.between(since, world.at);
  const statement = chance.has(0.6) ? sentence(chance, world.words, chance.whole(4, 12)) : undefined;
  const applied: MembershipEvent = { type: 'member.applied', statement, invitedBy: undefined, at };
  const admitted: MembershipEvent = { type: 'member.admitted', by, at: since };
  const ends = {
    APPLIED: [applied],
    ACTIVE: [applied, admitted],
    SUSPENDED: [applied, admitted, { type: 'member.suspended', by, reason: 'Fees unpaid.', at: later }],
    LEFT: [applied, admitted, { type: 'member.left', by: undefined, reason: undefined, at: later }],
  } satisfies Record<Standing, readonly MembershipEvent[]>;
  const events: readonly MembershipEvent[] = ends[standingOf(world, number)];
  return events.reduce(evolve, begun);
}

const accountOf = (world: World, number: number, personId: PersonId): Account => ({
  ...{ personId, email: `member-${number}@seeded.example`, passwordHash: world.passwordHash, version: 1 },
  roles: number === 0 ? ['ADMINISTRATOR'] : [],
  emailVerifiedAt: registeredAt(world, number),
  contact: { locale: number % 5 === 0 ? 'EN' : 'IT', timeZone: communityZone, version: 1 },
});

function profileOf(world: World, number: number, chance: Chance): PersonProfile {
  const empty = emptyPersonProfile(personIdOf(world, number));
  if (chance.has(0.08)) return empty;
  const { country, city } = townOf(world, number);
  const said = changePerson(
    {
      expectedVersion: 0,
      place: chance.has(0.95) ? { country, city: chance.has(0.95) ? city : undefined } : undefined,
      languages: chance.several(chance.whole(1, 4), () => world.languages.draw(chance)),
      bio: sentence(chance, world.words, chance.whole(5, 25)),
      links: chance.has(0.2) ? [`https://member-${number}.example/`] : [],
    },
    empty,
  );
  return accepted('profile', said)[0]?.profile ?? empty;
}
