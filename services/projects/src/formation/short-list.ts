import type { CapacityWindow } from '@millepiani/kernel/capacity';
import type { PersonId } from '@millepiani/kernel/id';
import { feasible } from '../pool/candidate.ts';
import type { FormationOutline, OpenSlot, TeamCandidate } from './formation.ts';
import { isBarred, workOf } from './options.ts';
import { availability, diversification, logScore, skillFit, trackRecord } from './score.ts';

/** Somebody in the pool of whom it is not known yet when they are free. */
export type Prospect = Omit<TeamCandidate, 'windows'>;

/** When people are free. */
export type Windows = ReadonlyMap<PersonId, readonly CapacityWindow[]>;

/** So many are reckoned with for each role: exactly, and with all their roles together. */
const mostForSlot = 40;

/** Those who might fill one role, the best first, and how far it is known who of them can. */
interface Queue {
  readonly slot: OpenSlot;
  readonly prospects: readonly Prospect[];
  /** Of whom it is known: those before this place. */
  next: number;
  readonly able: Prospect[];
}

/**
 * Of many who have the skills so few that a team is soon found: for each role those who would score best, of those who have the
 * time. When somebody is free is found out for nobody else, since that takes longest: of the best some at a time, until they are
 * enough. Prospects come in an order of chance, which decides between equals. Whoever must be in the team is in it.
 */
export class ShortList {
  readonly #outline: FormationOutline;
  readonly #most: number;
  readonly #prospects: readonly Prospect[];
  readonly #queues: readonly Queue[];
  readonly #windows = new Map<PersonId, readonly CapacityWindow[]>();

  constructor(outline: FormationOutline, prospects: readonly Prospect[], most = mostForSlot) {
    this.#outline = outline;
    this.#most = most;
    this.#prospects = prospects;
    this.#queues = outline.slots.map((slot) => {
      const isOver = workOf(slot, outline.at) === undefined;
      return { slot, prospects: isOver ? [] : inOrder(slot, prospects, outline), next: 0, able: [] };
    });
  }

  /** Of whom it is to be told next when they are free; nobody when there are enough, or no more. */
  next(): readonly PersonId[] {
    const wanted = this.#waiting().flatMap(({ prospects, next }) =>
      prospects.slice(next, next + this.#most).map(({ personId }) => personId),
    );
    const all = new Set([...this.#outline.mustInclude, ...wanted]);
    return [...all].filter((personId) => !this.#windows.has(personId));
  }

  /** Tells when people are free. */
  tell(windows: Windows): void {
    for (const [personId, theirs] of windows) this.#windows.set(personId, theirs);
    for (const queue of this.#waiting()) this.#advance(queue);
  }

  /** The roles for which there are fewer than are reckoned with. */
  lacking(): readonly OpenSlot[] {
    return this.#queues.filter(({ able }) => able.length < this.#most).map(({ slot }) => slot);
  }

  /** Those who are on the list, in the order of chance in which they came. */
  candidates(): readonly TeamCandidate[] {
    const listed = new Set<PersonId>(this.#outline.mustInclude);
    for (const { slot, able, prospects } of this.#queues) {
      // Where nobody can, somebody stays all the same: so it can be said why.
      const those = able.length > 0 ? able : [...prospects.slice(0, 1), ...this.#barredFrom(slot)].slice(0, 1);
      for (const { personId } of those) listed.add(personId);
    }
    return this.#prospects
      .filter(({ personId }) => listed.has(personId))
      .map((prospect) => ({ ...prospect, windows: this.#windows.get(prospect.personId) ?? [] }));
  }

  #waiting(): readonly Queue[] {
    return this.#queues.filter(({ able, next, prospects }) => able.length < this.#most && next < prospects.length);
  }

  #advance(queue: Queue): void {
    while (queue.able.length < this.#most) {
      const prospect = queue.prospects[queue.next];
      const windows = prospect && this.#windows.get(prospect.personId);
      if (!(prospect && windows)) return;
      if (hasTime(queue.slot, { ...prospect, windows }, this.#outline)) queue.able.push(prospect);
      queue.next += 1;
    }
  }

  #barredFrom(slot: OpenSlot): readonly Prospect[] {
    return this.#prospects.filter(({ levels }) => skillFit(slot.needs, levels) !== undefined);
  }
}

/** Those who have the skills of a role and may be asked, by what speaks for them besides their time. */
function inOrder(slot: OpenSlot, prospects: readonly Prospect[], outline: FormationOutline): readonly Prospect[] {
  const { at, weights, track } = outline;
  return prospects
    .flatMap((prospect) => {
      const { personId, levels, outcomes, share } = prospect;
      const fit = skillFit(slot.needs, levels);
      if (fit === undefined || isBarred({ slotId: slot.slotId, personId }, outline)) return [];
      const parts = {
        ...{ skillFit: fit, availability: 1 },
        ...{ trackRecord: trackRecord(outcomes, at, track), diversification: diversification(share) },
      };
      return [{ prospect, most: logScore(parts, weights) }];
    })
    .toSorted((a, b) => b.most - a.most)
    .map(({ prospect }) => prospect);
}

/** First by what is quickly seen, which never leaves out somebody whose time would do. */
function hasTime(slot: OpenSlot, { windows, holds }: TeamCandidate, { at }: FormationOutline): boolean {
  const work = workOf(slot, at);
  if (!work) return false;
  const { firmMinutes, tentativeMinutes } = feasible({ ...work, at }, windows);
  if (firmMinutes + tentativeMinutes < slot.minutes) return false;
  return availability(work, windows, holds) !== undefined;
}
