import { expect } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type Commission, withTeam } from '../src/commissions/commission.ts';
import { choose } from '../src/teams/choosing.ts';
import { slotState } from '../src/teams/slot-state.ts';
import { substitute } from '../src/teams/substitution.ts';
import {
  begin,
  evolve,
  type HoldId,
  isCurrent,
  type Team,
  type TeamChange,
  type TeamState,
} from '../src/teams/team.ts';
import { decide, type HoldAnswer, hear, vacate } from '../src/teams/team-lifecycle.ts';
import { aChoice, aQualified, chosenAt as at, confirmBy, seatedIn } from './teams-given.ts';

/** Members' side, written a second time and as simply as can be: what becomes of each hold. */
type Hold = 'HELD' | 'CONFIRMED' | 'RELEASED' | 'EXPIRED' | 'REFUSED';
type Told = {
  readonly team: Team;
  readonly what:
    | 'chosen'
    | 'fallen-through'
    | { readonly accepted: HoldId }
    | { readonly vacated: HoldId }
    | { readonly substitute: HoldId };
};

/** How many roles its commissions have. */
export const roles = 3;

/** A commission, all the teams that it ever had, members' holds, and what is on its way between the two, each way in order. */
export class World {
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

  /** The person in a seat withdraws, or whoever manages the commission asks somebody else for it. */
  replace(type: 'withdraw' | 'substitute', index: number): void {
    const team = this.current;
    const seat = team?.seats[index];
    if (!(team && seat)) return;
    const { slotId, personId } = seat;
    if (type === 'withdraw') {
      this.#happen(team, vacate(slotId, team, at));
      return;
    }
    const command = { slotId, personId, holdId: newId('hld'), by: personId, at, confirmBy };
    const chosen = substitute(command, team, []);
    expect(chosen.ok).toBe(team.state === 'INCOMPLETE' && seat.state === 'VACATED');
    if (!chosen.ok) return;
    // It has a time of its own.
    this.isOver = false;
    this.#happen(team, [chosen.value]);
  }

  #happen(before: Team, events: readonly TeamChange[]): void {
    const team = events.reduce(evolve, before);
    expect(team.version).toBe(before.version + events.length);
    this.teams.set(team.id, team);
    for (const event of events) {
      if (event.type === 'team.fallen-through') this.toMembers.push({ team, what: 'fallen-through' });
      const seat = 'slotId' in event && team.seats.find(({ slotId }) => slotId === event.slotId);
      if (!seat) continue;
      const { holdId } = seat;
      if (event.type === 'team.seat-accepted') this.toMembers.push({ team, what: { accepted: holdId } });
      if (event.type === 'team.seat-vacated') this.toMembers.push({ team, what: { vacated: holdId } });
      if (event.type === 'team.substitute-chosen') this.toMembers.push({ team, what: { substitute: holdId } });
    }
    if (!isCurrent(team) && this.commission.team?.id === team.id)
      this.commission = withTeam(this.commission, undefined);
  }

  /** Members takes up the next event. `fits` says of which seats the time is there. */
  react(fits: readonly boolean[]): void {
    const told = this.toMembers.shift();
    if (told?.what === 'chosen') {
      for (const [index, { holdId }] of told.team.seats.entries()) this.#place(holdId, fits[index] ?? true);
    } else if (told?.what === 'fallen-through') {
      for (const { holdId } of told.team.seats) this.release(holdId);
    } else if (told && 'accepted' in told.what) {
      this.#confirm(told.what.accepted);
    } else if (told && 'vacated' in told.what) {
      this.release(told.what.vacated);
    } else if (told && 'substitute' in told.what) {
      this.#place(told.what.substitute, fits[0] ?? true);
    }
  }

  #place(holdId: HoldId, fits: boolean): void {
    const isHeld = fits && !this.isOver;
    this.holds.set(holdId, isHeld ? 'HELD' : 'REFUSED');
    this.toProjects.push(
      isHeld ? { type: 'placed', holdId, at } : { type: 'refused', reason: 'NO_CAPACITY', holdId, at },
    );
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
        // A team that was confirmed never looks as if nobody had been there.
        if (team.state === 'INCOMPLETE') expect(slotState(slotId, team)).not.toBe('OPEN');
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
  INCOMPLETE: (seats) => every(seats, 'FILLED', 'VACATED', 'ASKED', 'HELD') && !every(seats, 'FILLED'),
  FALLEN_THROUGH: (seats) => every(seats, 'FREED'),
};
