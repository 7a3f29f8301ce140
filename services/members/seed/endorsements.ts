import type { CommissionId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type Endorsement, endorse } from '../src/endorsements/endorsement.ts';
import { type Pair, pairOf } from '../src/endorsements/team-mates.ts';
import type { SkillClaim } from '../src/skills/skill-claim.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { claimsOf } from './claims.ts';
import { identifier } from './identifier.ts';
import { after } from './organizations.ts';
import { activeNumber, personIdOf, registeredAt } from './people.ts';
import { chanceOf, type World } from './world.ts';

/** The most endorsements of one person's claims, which serial numbers are counted by. */
const mostSeeded = 32;

/** Two people who worked together, and by what. */
export interface SeededPair {
  readonly pair: Pair;
  readonly commissionId: CommissionId;
  readonly since: Instant;
}

/** What others vouch for of what a person claims, and that they worked together. */
export interface SeededEndorsements {
  readonly endorsements: readonly Endorsement[];
  readonly pairs: readonly SeededPair[];
}

/** Of ten claims one is endorsed, by one or two of up to three others whom the person worked with. */
export function endorsementsOf(world: World, number: number): SeededEndorsements {
  const chance = chanceOf(world, 'endorsements', number);
  const claims = claimsOf(world, number).filter(() => chance.has(0.1));
  if (claims.length === 0) return { endorsements: [], pairs: [] };
  const mates = chance.several(3, () => activeNumber(world, chance)).filter((mate) => mate !== number);
  const given = claims.flatMap((claim) =>
    chance
      .several(Math.min(mates.length, chance.whole(1, 2)), () => chance.pick(mates))
      .map((mate) => ({ claim, mate })),
  );
  const endorsements = given.map((one, at) => endorsementOf(world, one, { chance, serial: number * mostSeeded + at }));
  const commissionId = identifier('com', world.at, { chance, serial: number });
  return { endorsements, pairs: pairsOf(endorsements, commissionId) };
}

function endorsementOf(
  world: World,
  { claim, mate }: { readonly claim: SkillClaim; readonly mate: number },
  how: { readonly chance: Chance; readonly serial: number },
): Endorsement {
  const latest = Math.max(claim.claimedAt.getTime(), registeredAt(world, mate).getTime());
  const at = after(world, how.chance, new Date(latest));
  const command = { id: identifier('ens', at, how), by: personIdOf(world, mate), at };
  const { type: _, ...endorsement } = accepted('endorsement', endorse(command, { claim, hasEndorsed: false }));
  return endorsement;
}

/** Whoever endorses worked with the person before that: by one commission, whenever the first of the two's endorsements was. */
function pairsOf(endorsements: readonly Endorsement[], commissionId: CommissionId): readonly SeededPair[] {
  const byMate = Map.groupBy(endorsements, ({ endorsedBy }) => endorsedBy);
  return [...byMate].flatMap(([mate, [first, ...others]]) => {
    if (!first) return [];
    const since = new Date(Math.min(...[first, ...others].map(({ endorsedAt }) => endorsedAt.getTime())));
    return [{ pair: pairOf(first.personId, mate), commissionId, since }];
  });
}
