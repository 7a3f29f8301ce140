import fc from 'fast-check';
import { readEscoSkills } from '../src/skills/esco-skills.adapter.ts';
import { makeWorld, type World } from './world.ts';

const catalogue = readEscoSkills();

/** The instant at which the tests' worlds are seeded. */
const seededAt = new Date('2026-11-27T09:30:00Z');

/** A world of the tests. */
export const worldOf = (members: number, seed = 1, at = seededAt): World =>
  makeWorld({ members, seed, at, passwordHash: '$argon2id$none', catalogue });

/** A person of some world: most worlds are small, so that the first and the last people come up. */
export const anyPerson = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    members: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 1_000_000 })),
    part: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    // Also in summer, and on the days on which clocks are put forward or back.
    at: fc.date({ min: new Date('2026-10-20T00:00:00Z'), max: new Date('2027-04-05T00:00:00Z'), noInvalidDate: true }),
  })
  .map(({ seed, members, part, at }) => ({
    world: worldOf(members, seed, at),
    number: Math.floor(part * members),
  }));
