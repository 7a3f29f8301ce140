import type { PlannerName } from '../../../gateway/src/planning/create-planner.ts';
import { type Question, unordered } from '../engines/answer.ts';
import { NotComposable } from '../engines/federation.ts';
import type { Faults } from './data.ts';
import { type FederatedWorld, federateWorld } from './federated-world.ts';
import { randomOperation } from './operations.ts';
import { makeWorld } from './world.ts';

/** A case in which an engine did not answer as it ought to. */
export interface Difference {
  readonly seed: string;
  readonly engine: string;
  readonly question: Question;
  readonly expected: string;
  readonly found: string;
}

/** What is compared. */
export interface ComparisonOptions {
  readonly seed: string;
  readonly cases: number;
  readonly casesOfWorld: number;
  /** Whose plans: Apollo's, unless said. Hive's planner ends the process over some valid operations (ADR 49). */
  readonly planners?: readonly PlannerName[];
  readonly onDifference?: (difference: Difference) => void;
}

/** A case: a world, and what it is asked. */
export interface Case extends FederatedWorld {
  readonly seed: string;
  readonly question: Question;
}

/** Counts what was compared. */
export class Comparison {
  worlds = 0;
  /** Operations that were run by every engine. */
  cases = 0;
  /** Of these, how many had an error in them. */
  withErrors = 0;
  /** How many Apollo's own planner and executor answer wrongly. */
  apolloWrong = 0;
  /** How many were refused, since there is no sound plan for them: by whose plans, and how many. */
  readonly refused = new Map<string, number>();
  /** How often names come in another order than in one graph: where only conditions decide which is first. */
  inOtherOrder = 0;
  readonly differences: Difference[] = [];
  readonly planners: readonly PlannerName[];
  readonly #options: ComparisonOptions;

  constructor(options: ComparisonOptions) {
    this.#options = options;
    this.planners = options.planners ?? ['apollo'];
  }

  /** Takes down where data are others than they ought to be, whatever their order. */
  judge(made: Case, { engine, expected, found }: Pick<Difference, 'engine' | 'expected' | 'found'>): void {
    if (unordered(expected) !== unordered(found)) this.found(made, { engine, expected, found });
  }

  /** An engine answers otherwise; that it refuses to is no wrong answer. */
  found({ seed, question }: Case, difference: Pick<Difference, 'engine' | 'expected' | 'found'>): void {
    const { engine } = difference;
    if (difference.found.includes('no answer: PlanningError')) {
      this.refused.set(engine, (this.refused.get(engine) ?? 0) + 1);
      return;
    }
    const whole = { seed, question, ...difference };
    this.differences.push(whole);
    this.#options.onDifference?.(whole);
  }

  /** What was compared, and how many differences there are. */
  counts(): Readonly<Record<string, number>> {
    const { worlds, cases, withErrors, apolloWrong, inOtherOrder, refused, differences } = this;
    const counts = { worlds, cases, withErrors, apolloWrong, inOtherOrder, differences: differences.length };
    return { ...counts, ...Object.fromEntries([...refused].map(([engine, count]) => [`refused, ${engine}`, count])) };
  }

  /** Makes as many cases as there are to be. */
  async *run(faults: Faults) {
    const { seed: base, cases, casesOfWorld } = this.#options;
    for (let index = 0; this.cases < cases; index += 1) {
      const seed = `${base}/${index}`;
      const world = composed(seed, faults);
      if (world === undefined) continue;
      this.worlds += 1;
      for (let at = 0; at < casesOfWorld && this.cases < cases; at += 1) {
        this.cases += 1;
        const question = randomOperation(world.federation.schema, `${seed} ${at}`);
        const made: Case = { ...world, question, seed: `${seed} ${at}` };
        yield made;
      }
    }
  }
}

/** A world that fits together; undefined where its parts do not. */
function composed(seed: string, faults: Faults): FederatedWorld | undefined {
  try {
    return federateWorld(makeWorld(seed), faults);
  } catch (error) {
    if (error instanceof NotComposable) return;
    throw error;
  }
}
