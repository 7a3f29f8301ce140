import type { Instant } from '@millepiani/kernel/instant';
import type { Skill } from '../src/skills/skill.ts';
import { skillFields } from '../src/skills/skill.ts';
import { Chance, Ranked, shuffled } from './chance.ts';
import { bioWords, languages, type Town, towns, townsAbroad } from './words.ts';

/** What is common to all that is seeded. */
export interface World {
  readonly seed: number;
  /** How many people there are. */
  readonly members: number;
  /** When it is seeded. */
  readonly at: Instant;
  /** What everybody's account has for a password: of one that nobody knows. */
  readonly passwordHash: string;
  /** Skills' URIs: of all, and of each field; the fields by how many are at home there. */
  readonly skills: { readonly all: Ranked<string>; readonly fields: Ranked<Ranked<string>> };
  /** All skills that there are, and what they are called, by their URIs. */
  readonly catalogue: readonly Skill[];
  readonly labels: ReadonlyMap<string, Skill['labels']>;
  readonly words: Ranked<string>;
  readonly towns: Ranked<Town>;
  readonly townsAbroad: Ranked<Town>;
  readonly languages: Ranked<string>;
}

/** What a world is made of. */
export type WorldOptions = Pick<World, 'seed' | 'members' | 'at' | 'passwordHash' | 'catalogue'>;

const minuteMs = 60_000;

/** Makes the world: the same options make the same one. */
export function makeWorld({ catalogue, at, ...options }: WorldOptions): World {
  const uris = (skills: readonly Skill[], name: string) =>
    new Ranked(
      shuffled(
        skills.map(({ uri }) => uri),
        new Chance(options.seed, 'skills', name),
      ),
      0.9,
    );
  const fields = skillFields
    .map((field) => ({ field, skills: catalogue.filter((skill) => skill.field === field) }))
    .filter(({ skills }) => skills.length > 0);
  return {
    ...{ ...options, catalogue, labels: new Map(catalogue.map(({ uri, labels }) => [uri, labels])) },
    at: new Date(Math.floor(at.getTime() / minuteMs) * minuteMs),
    skills: {
      all: uris(catalogue, 'all'),
      fields: new Ranked(
        fields.map(({ field, skills }) => uris(skills, field)),
        0.7,
      ),
    },
    words: new Ranked(bioWords, 0.8),
    towns: new Ranked(towns, 0.9),
    townsAbroad: new Ranked(townsAbroad, 0.6),
    languages: new Ranked(languages, 1),
  };
}

/** The chance of one thing of the world, whatever else there is. */
export const chanceOf = (world: Pick<World, 'seed'>, what: string, number: number): Chance =>
  new Chance(world.seed, what, number);
