import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aChosen, aQualified, chosenAt as at } from '../../test/teams-given.ts';
import { roles, World } from '../../test/teams-world.suite.ts';
import { begin, isCurrent, type Team, type TeamState } from './team.ts';

const seat = fc.nat(roles - 1);
type Step = (world: World) => void;
const everybodyAccepts: Step = (world) => {
  world.drain();
  for (let index = 0; index < roles; index += 1) world.act('accept', index);
  world.drain();
};
/** Somebody leaves a team that is whole, and who is asked instead comes. */
const somebodyStepsIn: Step = (world) => {
  if (!world.current) world.choose();
  everybodyAccepts(world);
  world.replace('withdraw', 0);
  world.drain();
  world.replace('substitute', 0);
  world.drain();
  world.act('accept', 0);
  world.drain();
};
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(somebodyStepsIn) },
  { weight: 2, arbitrary: fc.constant(everybodyAccepts) },
  { weight: 4, arbitrary: fc.constant<Step>((world) => world.choose()) },
  {
    weight: 8,
    arbitrary: seat.map(
      (index): Step =>
        (world) =>
          world.act('accept', index),
    ),
  },
  {
    weight: 1,
    arbitrary: seat.map(
      (index): Step =>
        (world) =>
          world.act('decline', index),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('dissolve', 'lose').map(
      (type): Step =>
        (world) =>
          world.act(type, 0),
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .array(fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, fc.constant(false)), {
        minLength: roles,
        maxLength: roles,
      })
      .map(
        (fits): Step =>
          (world) =>
            world.react(fits),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('withdraw', 'substitute'), seat).map(
      ([type, index]): Step =>
        (world) =>
          world.replace(type, index),
    ),
  },
  { weight: 12, arbitrary: fc.constant<Step>((world) => world.listen()) },
  { weight: 1, arbitrary: fc.constant<Step>((world) => world.expire()) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.boolean()).map(
      ([nth, isDone]): Step =>
        (world) =>
          world.release([...world.holds.keys()][nth % Math.max(1, world.holds.size)], isDone),
    ),
  },
);

/** Any answer to any hold of any team, whether it can be or not. */
const anyAnswer = fc.tuple(fc.nat(), fc.constantFrom('placed', 'confirmed', 'expired', 'refused', 'released')).map(
  ([nth, type]): Step =>
    (world) => {
      const ids = [...world.teams.values()].flatMap(({ seats }) => seats.map(({ holdId }) => holdId));
      const holdId = ids[nth % Math.max(1, ids.length)];
      if (!holdId) return;
      if (type === 'refused') world.hear({ type, reason: 'OVERDUE', holdId, at });
      else if (type === 'released') world.hear({ type, isDone: false, holdId, at });
      else world.hear({ type, holdId, at });
    },
);

function run(sequence: readonly Step[]): World {
  const world = new World();
  for (const step of sequence) {
    step(world);
    world.check();
  }
  return world;
}

/** Both sides agree about a team of which all was told. */
function expectSettled(team: Team, { holds }: World): void {
  const pairs = team.seats.map(({ holdId, state }) => [holds.get(holdId), state] as const);
  if (!isCurrent(team)) {
    const kept = pairs.filter(([hold]) => hold === 'HELD' || hold === 'CONFIRMED');
    expect(kept).toEqual([]);
    return;
  }
  expect(['CONFIRMED', 'INCOMPLETE']).toContain(team.state);
  for (const [hold, state] of pairs) {
    // What was released because the work was done stays filled.
    if (state === 'VACATED') expect(['RELEASED', 'EXPIRED', 'REFUSED']).toContain(hold);
    else expect(['CONFIRMED', 'RELEASED']).toContain(hold);
    if (hold === 'CONFIRMED') expect(state).toBe('FILLED');
  }
}

describe('any sequence of commands and answers, however late', () => {
  it('stays within the lifecycle, and in the end both sides agree and nobody’s time is held for nothing', () => {
    const reached = new Set<TeamState>();
    let again = 0;
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 80 }), (sequence) => {
        const world = run(sequence);
        world.drain();
        world.expire();
        world.drain();
        for (const team of world.teams.values()) expectSettled(team, world);
        for (const state of world.reached) reached.add(state);
        for (const team of world.teams.values()) {
          if (team.state === 'CONFIRMED' && team.seats.some((one) => one.confirmBy)) again += 1;
        }
      }),
      { numRuns: 1_500 },
    );
    // Else the sequences would prove nothing about the later states, nor about teams that a substitute made whole again.
    expect(again).toBeGreaterThan(10);
    expect([...reached].sort()).toEqual(['CHOSEN', 'CONFIRMED', 'FALLEN_THROUGH', 'HELD', 'INCOMPLETE']);
  });

  it('of answers that cannot be reaches no forbidden state either', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(steps, anyAnswer), { maxLength: 60 }), (sequence) => void run(sequence)),
      { numRuns: 1_000 },
    );
  });

  it('begins with a team that is chosen', () => {
    expect(begin(aChosen(aQualified(roles)))).toMatchObject({ state: 'CHOSEN', version: 1 });
  });
});
