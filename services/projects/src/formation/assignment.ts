import { type Demand, fitTogether, freeMinutes } from '@millepiani/kernel/capacity';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import type { SlotId } from '../commissions/role-slot.ts';
import type { Placement, TeamCandidate } from './formation.ts';
import type { Row, Solve } from './integer-program.ts';
import { type Option, workOf } from './options.ts';

/** Roles of which a person can fill all but one at most: together they take more time than there is. */
interface Cover {
  readonly personId: PersonId;
  readonly slotIds: ReadonlySet<SlotId>;
}

/** What a choice of options has to keep to. */
interface AssignmentRules {
  /** Each of them is filled by one option. */
  readonly slotIds: readonly SlotId[];
  /** Each of them has one role at least. */
  readonly mustInclude: readonly PersonId[];
  readonly at: Instant;
}

/** Which choice is looked for. */
interface Wish {
  readonly without?: PersonId;
  readonly like?: readonly Placement[];
}

/** Sums of log scores that differ by less are the same. */
const asGood = 1e-9;

/** The sum of the log scores of a choice. */
export const worthOf = (options: readonly Option[]): number => options.reduce((sum, { logScore }) => sum + logScore, 0);

/*
 * The rule of hours is not one that rows can say shortly: of any roles of a person, the work must fit into the windows that
 * serve them, which a greatest flow decides (packages/kernel/src/capacity.ts). So the program begins with what follows from
 * it simply, that all work of a person is no more than is free in all, and learns the rest where it is needed: a choice that
 * takes more of somebody's time than there is shows a smallest set of roles that do not go together, which is a further row,
 * and the program is solved anew. Each row is true of every team, and forbids the choice that showed it, so that this ends,
 * with the best choice of all that can be done.
 */

/** Finds the best choice of options, again and again with some of them left out. What it learns of hours it keeps. */
export class Assignment {
  readonly #options: readonly Option[];
  readonly #rules: AssignmentRules;
  readonly #solve: Solve;
  readonly #hours: readonly Row[];
  readonly #covers: Cover[] = [];

  constructor(options: readonly Option[], rules: AssignmentRules, solve: Solve) {
    this.#options = options;
    this.#rules = rules;
    this.#solve = solve;
    this.#hours = hourRows(options, rules.at);
  }

  /**
   * The best choice, without a person where one is named; of several that are as good the one most `like` another. Undefined
   * where there is none.
   */
  best({ without, like = [] }: Wish = {}): readonly Option[] | undefined {
    const values = this.#options.map(({ logScore }) => logScore);
    const best = this.#choose(values, without);
    if (!best || like.length === 0) return best;
    const isLike = ({ slot, candidate }: Option): boolean =>
      like.some(({ slotId, personId }) => slotId === slot.slotId && personId === candidate.personId);
    // Most of times nobody else has to move.
    if (best.filter(isLike).length === like.filter(({ personId }) => personId !== without).length) return best;
    const least = worthOf(best) - asGood;
    const likeness = this.#options.map((option) => (isLike(option) ? 1 : 0));
    const terms = values.map((coefficient, column) => ({ column, coefficient }));
    const nearest = this.#choose(likeness, without, [{ lower: least, upper: undefined, terms }]);
    // The solver holds rows with a tolerance of its own.
    return nearest && worthOf(nearest) >= least ? nearest : best;
  }

  #choose(values: readonly number[], without?: PersonId, more: readonly Row[] = []): readonly Option[] | undefined {
    for (;;) {
      const columns = this.#solve({ values, rows: [...this.#rows(without), ...more] });
      const chosen = columns?.flatMap((column) => this.#options[column] ?? []);
      const covers = chosen ? overbooked(chosen, this.#rules.at) : [];
      if (covers.length === 0) return chosen;
      this.#covers.push(...covers);
    }
  }

  #rows(without: PersonId | undefined): readonly Row[] {
    const { slotIds, mustInclude } = this.#rules;
    const must = mustInclude.filter((personId) => personId !== without);
    return [
      ...slotIds.map((slotId) => this.#count(({ slot }) => slot.slotId === slotId, { lower: 1, upper: 1 })),
      ...must.map((personId) => this.#count((option) => isOf(option, personId), { lower: 1 })),
      ...this.#hours,
      ...this.#covers.map(({ personId, slotIds: all }) =>
        this.#count((option) => isOf(option, personId) && all.has(option.slot.slotId), { upper: all.size - 1 }),
      ),
      ...(without === undefined ? [] : [this.#count((option) => isOf(option, without), { upper: 0 })]),
    ];
  }

  #count(isMeant: (option: Option) => boolean, bounds: { readonly lower?: number; readonly upper?: number }): Row {
    const terms = this.#options.flatMap((option, column) => (isMeant(option) ? [{ column, coefficient: 1 }] : []));
    return { lower: bounds.lower, upper: bounds.upper, terms };
  }
}

const isOf = ({ candidate }: Option, personId: PersonId): boolean => candidate.personId === personId;

/** The options by whose they are. */
function byPerson(options: readonly Option[]): readonly (readonly Option[])[] {
  return [...Map.groupBy(options, ({ candidate }) => candidate.personId).values()];
}

/** A person's work is no more than is free from the first of it to the last. In parts of that, so that numbers stay small. */
function hourRows(options: readonly Option[], at: Instant): readonly Row[] {
  const numbered = options.map((option, column) => ({ option, column }));
  return [...Map.groupBy(numbered, ({ option }) => option.candidate.personId).values()].flatMap((theirs) => {
    const [first] = theirs;
    const wanted = theirs.reduce((sum, { option }) => sum + option.slot.minutes, 0);
    if (!first || theirs.length < 2) return [];
    const free = freeInAll(
      first.option.candidate,
      theirs.map(({ option }) => option),
      at,
    );
    if (free >= wanted) return [];
    const terms = theirs.map(({ option, column }) => ({ column, coefficient: option.slot.minutes / free }));
    return [{ lower: undefined, upper: 1, terms }];
  });
}

function freeInAll({ windows, holds }: TeamCandidate, options: readonly Option[], at: Instant): number {
  const works = options.flatMap(({ slot }) => workOf(slot, at) ?? []);
  const [from] = works.map((work) => work.from).toSorted((a, b) => msBetween(b, a));
  const [to] = works.map((work) => work.to).toSorted((a, b) => msBetween(a, b));
  return from && to ? freeMinutes({ from, to, mayUseTentative: true }, windows, holds) : 0;
}

/** What the options of one person take, all of it from time that may be tentative or none of it. */
export const demandsOf = (options: readonly Option[], at: Instant, mayUseTentative: boolean): readonly Demand[] =>
  options.flatMap(({ slot }) => {
    const work = workOf(slot, at);
    return work ? [{ ...work, mayUseTentative }] : [];
  });

function overbooked(chosen: readonly Option[], at: Instant): readonly Cover[] {
  return byPerson(chosen).flatMap((theirs) => {
    const [first] = theirs;
    if (!first || theirs.length < 2 || goTogether(theirs, at)) return [];
    const least = smallest(theirs, at).map(({ slot }) => slot.slotId);
    return [{ personId: first.candidate.personId, slotIds: new Set(least) }];
  });
}

function goTogether(theirs: readonly Option[], at: Instant): boolean {
  const [first] = theirs;
  if (!first) return true;
  const { windows, holds } = first.candidate;
  return fitTogether(demandsOf(theirs, at, true), windows, holds);
}

/** Of roles that do not go together, so few that they would without any one of them. */
function smallest(theirs: readonly Option[], at: Instant): readonly Option[] {
  return theirs.reduce<readonly Option[]>((left, option) => {
    const fewer = left.filter((one) => one !== option);
    return goTogether(fewer, at) ? left : fewer;
  }, theirs);
}
