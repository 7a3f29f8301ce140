import { type Answer, nullsForErrors, type Question, tried } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { NotComposable } from '../engines/federation.ts';
import { native } from '../engines/native.ts';
import { PLANNERS, type PlannerName } from '../../../gateway/src/planning/create-planner.ts';
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

/** What was compared. */
export interface Comparison {
  worlds: number;
  /** Operations that were run by every engine. */
  cases: number;
  /** Of these, how many had an error in them. */
  withErrors: number;
  /** How many Apollo's own executor was trusted with. */
  byApollo: number;
  readonly differences: Difference[];
}

/** What is compared. */
export interface ComparisonOptions {
  readonly seed: string;
  readonly cases: number;
  readonly casesOfWorld: number;
  readonly faults: Faults;
  readonly planners?: readonly PlannerName[];
  readonly onDifference?: (difference: Difference) => void;
}

/** What is promised of an answer: its data to the letter, and an error for each null that stands for one. */
const promised = (answer: Answer): string => JSON.stringify({ data: answer.data, errors: nullsForErrors(answer) });

/** A world that fits together; undefined where its parts do not. */
export function composed(seed: string, faults: Faults): FederatedWorld | undefined {
  try {
    return federateWorld(makeWorld(seed), faults);
  } catch (error) {
    if (error instanceof NotComposable) return;
    throw error;
  }
}

/** Runs operations by chance over graphs by chance with every engine, and says where they differ. */
export async function compare(options: ComparisonOptions): Promise<Comparison> {
  const comparison: Comparison = { worlds: 0, cases: 0, withErrors: 0, byApollo: 0, differences: [] };
  for (let index = 0; comparison.cases < options.cases; index += 1) {
    const seed = `${options.seed}/${index}`;
    const world = composed(seed, options.faults);
    if (world === undefined) continue;
    comparison.worlds += 1;
    await compareWorld(seed, world, options, comparison);
  }
  return comparison;
}

async function compareWorld(
  seed: string,
  { federation, whole }: FederatedWorld,
  options: ComparisonOptions,
  comparison: Comparison,
): Promise<void> {
  const planners = options.planners ?? PLANNERS;
  const engines = planners.map((planner) => [`compiled, ${planner}`, compiled(federation, planner)] as const);
  const apollo = native(federation);
  const found = (difference: Difference): void => {
    comparison.differences.push(difference);
    options.onDifference?.(difference);
  };
  for (let index = 0; index < options.casesOfWorld && comparison.cases < options.cases; index += 1) {
    const question = randomOperation(federation.schema, `${seed} ${index}`);
    const expected = await whole(question);
    comparison.cases += 1;
    comparison.withErrors += expected.errors.length > 0 ? 1 : 0;
    for (const [engine, run] of engines) {
      federation.asked.splice(0);
      const answer = await tried(() => run(question));
      const [right, given] = [promised(expected), promised(answer)];
      if (right !== given) found({ seed: `${seed} ${index}`, engine, question, expected: right, found: given });
    }
    const answer = await tried(() => apollo(question));
    if (answer !== undefined) {
      comparison.byApollo += 1;
      // Where its errors are, Apollo's executor does not say as exactly.
      if (answer.data !== expected.data) {
        found({ seed: `${seed} ${index}`, engine: 'apollo', question, expected: expected.data, found: answer.data });
      }
    }
  }
}
