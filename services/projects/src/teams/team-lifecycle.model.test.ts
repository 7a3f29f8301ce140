import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aChoice, aChosen, aQualified, chosenAt as at, confirmBy, seatedIn } from '../../test/teams-given.ts';
import { type Commission, withTeam } from '../commissions/commission.ts';
import { choose } from './choosing.ts';
import { slotState } from './slot-state.ts';
import { begin, evolve, type HoldId, isCurrent, type Team, type TeamChange, type TeamState } from './team.ts';
import { decide, type HoldAnswer, hear } from './team-lifecycle.ts';

/** Members' side, written a second time and as simply as can be: what becomes of each hold. */
type Hold = 'HELD' | 'CONFIRMED' | 'RELEASED' | 'EXPIRED' | 'REFUSED';
type Told = { readonly team: Team; readonly what: 'chosen' | 'fallen-through' | { readonly accepted: HoldId } };

const roles = 3;

/** A commission, all the teams that it ever had, members' holds, and what is on its way between the two, each way in order. */
class World {
  commission: Commission = aQualified(roles);
  readonly teams = new Map<string, Team>();
  readonly holds = new Map<HoldId, Hold>();
  readonly toMembers: Told[] = [];
  readonly toProjects: HoldAnswer[] = [];
  /** The holds of which projects heard last that they are confirmed. */
  readonly heardConfirmed = new Set<HoldId>();
  readonly reached = new Set<TeamState>();
  isOver = false;

  get current(): Team | undefined {
    return this.commission.team && this.teams.get(this.commission.team.id);
  }

  choose(): void {
    const chosen = choose(aChoice(this.commission), this.commission);
    expect(chosen.ok).toBe(this.commission.team === undefined);
    if (!chosen.ok) return;
    const team = begin(chosen.value);
    // It has a time of its own.
    this.isOver = false;
    this.teams.set(team.id, team);
    this.commission = seatedIn(this.commission, team);
    this.toMembers.push({ team, what: 'chosen' });
  }

  act(type: 'accept' | 'decline' | 'dissolve' | 'lose', index: number): void {
    const team = this.current;
    const seat = team?.seats[index];
    if (!(team && seat)) return;
    const command = type === 'accept' || type === 'decline' ? { type, slotId: seat.slotId, at } : { type, at };
    const decided = decide(command, team);
    if (decided.ok) this.#happen(team, decided.value);
  }

  #happen(before: Team, events: readonly TeamChange[]): void {
    const team = events.reduce(evolve, before);
    expect(team.version).toBe(before.version + events.length);
    this.teams.set(team.id, team);
    for (const event of events) {
      if (event.type === 'team.fallen-through') this.toMembers.push({ team, what: 'fallen-through' });
      if (event.type !== 'team.seat-accepted') continue;
      const seat = team.seats.find(({ slotId }) => slotId === event.slotId);
      if (seat) this.toMembers.push({ team, what: { accepted: seat.holdId } });
    }
    if (!isCurrent(team) && this.commission.team?.id === team.id)
      this.commission = withTeam(this.commission, undefined);
  }

  /** Members takes up the next event. `fits` says of which seats the time is there. */
  react(fits: readonly boolean[]): void {
    const told = this.toMembers.shift();
    if (told?.what === 'chosen') {
      for (const [index, { holdId }] of told.team.seats.entries()) {
        const isHeld = (fits[index] ?? true) && !this.isOver;
        this.holds.set(holdId, isHeld ? 'HELD' : 'REFUSED');
        this.toProjects.push(
          isHeld ? { type: 'placed', holdId, at } : { type: 'refused', reason: 'NO_CAPACITY', holdId, at },
        );
      }
    } else if (told?.what === 'fallen-through') {
      for (const { holdId } of told.team.seats) this.release(holdId);
    } else if (told) {
      this.#confirm(told.what.accepted);
    }
  }

  #confirm(holdId: HoldId): void {
    if (this.holds.get(holdId) !== 'HELD') return;
    this.holds.set(holdId, this.isOver ? 'EXPIRED' : 'CONFIRMED');
    this.toProjects.push({ type: this.isOver ? 'expired' : 'confirmed', holdId, at });
  }

  release(holdId: HoldId | undefined, isDone = false): void {
    const hold = holdId && this.holds.get(holdId);
    if (!(holdId && (hold === 'HELD' || hold === 'CONFIRMED'))) return;
    this.holds.set(holdId, 'RELEASED');
    this.toProjects.push({ type: 'released', isDone: isDone && hold === 'CONFIRMED', holdId, at });
  }

  /** `confirmBy` has come. */
  expire(): void {
    this.isOver = true;
    for (const [holdId, hold] of this.holds) {
      if (hold !== 'HELD') continue;
      this.holds.set(holdId, 'EXPIRED');
      this.toProjects.push({ type: 'expired', holdId, at: confirmBy });
    }
  }

  /** Projects takes up the next answer. */
  listen(): void {
    const answer = this.toProjects.shift();
    if (answer) this.hear(answer);
  }

  hear(answer: HoldAnswer): void {
    const { current } = this;
    for (const team of this.teams.values()) {
      const events = hear(answer, team);
      if (events.length > 0) {
        // Whatever an older team's holds answer, the current one does not hear it.
        expect(team).toBe(current);
        this.#happen(team, events);
      }
    }
    if (answer.type === 'confirmed') this.heardConfirmed.add(answer.holdId);
    else if (answer.type === 'released' && !answer.isDone) this.heardConfirmed.delete(answer.holdId);
  }

  /** Lets all that is on its way arrive. */
  drain(): void {
    while (this.toMembers.length + this.toProjects.length > 0) {
      this.react([]);
      this.listen();
      this.check();
    }
  }

  check(): void {
    for (const team of this.teams.values()) {
      this.reached.add(team.state);
      expect(allowed[team.state](team.seats.map(({ state }) => state))).toBe(true);
      expect(isCurrent(team)).toBe(team.id === this.commission.team?.id);
      for (const { state, holdId, slotId } of team.seats) {
        if (state === 'FILLED') expect(this.heardConfirmed).toContain(holdId);
        if (team === this.current) expect(slotState(slotId, team) === 'FILLED').toBe(state === 'FILLED');
      }
    }
  }
}

type Seats = readonly Team['seats'][number]['state'][];
const every = (seats: Seats, ...states: Seats) => seats.every((seat) => states.includes(seat));

/** The page's rules, by the seats alone: what a team may look like in each state. */
const allowed: Readonly<Record<TeamState, (seats: Seats) => boolean>> = {
  CHOSEN: (seats) => seats.includes('ASKED') && every(seats, 'ASKED', 'HELD', 'FILLED'),
  HELD: (seats) => every(seats, 'HELD', 'FILLED') && seats.includes('HELD'),
  CONFIRMED: (seats) => every(seats, 'FILLED'),
  INCOMPLETE: (seats) => every(seats, 'FILLED', 'VACATED') && seats.includes('VACATED'),
  FALLEN_THROUGH: (seats) => every(seats, 'FREED'),
};

const seat = fc.nat(roles - 1);
type Step = (world: World) => void;
const everybodyAccepts: Step = (world) => {
  world.drain();
  for (let index = 0; index < roles; index += 1) world.act('accept', index);
  world.drain();
};
const steps: fc.Arbitrary<Step> = fc.oneof(
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
    if (state === 'VACATED') expect(hold).toBe('RELEASED');
    else expect(['CONFIRMED', 'RELEASED']).toContain(hold);
    if (hold === 'CONFIRMED') expect(state).toBe('FILLED');
  }
}

describe('any sequence of commands and answers, however late', () => {
  it('stays within the lifecycle, and in the end both sides agree and nobody’s time is held for nothing', () => {
    const reached = new Set<TeamState>();
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 80 }), (sequence) => {
        const world = run(sequence);
        world.drain();
        world.expire();
        world.drain();
        for (const team of world.teams.values()) expectSettled(team, world);
        for (const state of world.reached) reached.add(state);
      }),
      { numRuns: 1_500 },
    );
    // Else the sequences would prove nothing about the later states.
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
