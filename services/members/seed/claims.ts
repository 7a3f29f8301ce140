import { plusMs } from '@millepiani/kernel/instant';
import { claim, evolve, type SkillClaim } from '../src/skills/skill-claim.ts';
import { accepted } from './accepted.ts';
import type { Chance } from './chance.ts';
import { identifier } from './identifier.ts';
import { sentence } from './naming.ts';
import { personIdOf, registeredAt, standingOf } from './people.ts';
import { chanceOf, type World } from './world.ts';

/** The most claims of one person here, which serial numbers are counted by. */
const mostSeeded = 16;

/** From a beginner's level to an expert's, as often as they are claimed. */
const levels = [1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5] as const;

/** What a person claims: mostly of one field, the popular skills more often. Who has only applied claims nothing. */
export function claimsOf(world: World, number: number): readonly SkillClaim[] {
  const chance = chanceOf(world, 'claims', number);
  if (standingOf(world, number) === 'APPLIED' || chance.has(0.05)) return [];
  const home = world.skills.fields.draw(chance);
  const uris = chance.several(chance.whole(3, 9), () => (chance.has(0.75) ? home : world.skills.all).draw(chance));
  return uris.map((skillUri, at) => claimOf(world, { number, at, skillUri }, chance));
}

function claimOf(
  world: World,
  { number, at, skillUri }: { readonly number: number; readonly at: number; readonly skillUri: string },
  chance: Chance,
): SkillClaim {
  const when = chance.between(registeredAt(world, number), plusMs(world.at, -60_000));
  const [event] = accepted(
    'claim',
    claim(
      {
        id: identifier('clm', when, { chance, serial: number * mostSeeded + at }),
        personId: personIdOf(world, number),
        skillUri,
        level: chance.pick(levels),
        evidence: chance.has(0.3) ? sentence(chance, world.words, chance.whole(4, 14)) : undefined,
        at: when,
      },
      { before: undefined, known: true, count: at },
    ),
  );
  if (!event) throw new TypeError('Nothing was claimed.');
  return evolve(undefined, event);
}
