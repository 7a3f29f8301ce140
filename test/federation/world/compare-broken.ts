import { PLANNERS } from '../../../gateway/src/planning/create-planner.ts';
import { type Question, tried } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { native } from '../engines/native.ts';
import { Chance } from './chance.ts';
import { type Comparison, type ComparisonOptions, composed } from './compare.ts';
import { NO_FAULTS } from './data.ts';
import { randomOperation } from './operations.ts';

/** How subgraphs are broken. */
export type Breakage = 'a subgraph is down' | 'entities are missing';

const MISSING = 30;

/** Whether something is what is whole, but for nulls. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === null) return true;
  if (typeof part !== 'object') return part === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(part) !== Array.isArray(whole)) return false;
  const names = Object.keys(part);
  return (
    JSON.stringify(names) === JSON.stringify(Object.keys(whole)) &&
    names.every((name) => isPartOf(Reflect.get(part, name), Reflect.get(whole, name)))
  );
}

/**
 * Runs operations over graphs of which a part fails. One graph has no like of it: what must hold is that what is answered is
 * right, that what is lost is told, and that with Apollo's plan Apollo's executor answers alike.
 */
export async function compareBroken(
  breakage: Breakage,
  options: Omit<ComparisonOptions, 'faults'>,
): Promise<Comparison> {
  const comparison: Comparison = { worlds: 0, cases: 0, withErrors: 0, byApollo: 0, differences: [] };
  const faults = breakage === 'entities are missing' ? { fields: 0, entities: MISSING } : NO_FAULTS;
  for (let index = 0; comparison.cases < options.cases; index += 1) {
    const seed = `${options.seed}/${index}`;
    const world = composed(seed, faults);
    if (world === undefined) continue;
    const { federation, whole } = world;
    if (breakage === 'a subgraph is down') {
      const down = new Chance(`${seed} down`).pick([...federation.subgraphs.values()]);
      down.isDown = true;
    }
    comparison.worlds += 1;
    const apollo = native(federation);
    for (let at = 0; at < options.casesOfWorld && comparison.cases < options.cases; at += 1) {
      const question: Question = randomOperation(federation.schema, `${seed} ${at}`);
      comparison.cases += 1;
      const right = await whole(question);
      const byApollo = await tried(() => apollo(question));
      comparison.byApollo += byApollo === undefined ? 0 : 1;
      for (const planner of options.planners ?? PLANNERS) {
        const answer = await tried(() => compiled(federation, planner)(question));
        const found = (expected: string): void => {
          const difference = { seed: `${seed} ${at}`, engine: `compiled, ${planner}`, question, expected, found: answer.data };
          comparison.differences.push(difference);
          options.onDifference?.(difference);
        };
        comparison.withErrors += answer.errors.length > 0 ? 1 : 0;
        if (!isPartOf(JSON.parse(answer.data), JSON.parse(right.data))) found(`a part of ${right.data}`);
        else if (breakage === 'a subgraph is down' && answer.data !== right.data && answer.errors.length === 0) {
          found('an error that tells of what is lost');
        } else if (planner === 'apollo' && byApollo !== undefined && byApollo.data !== answer.data) {
          found(`as Apollo: ${byApollo.data}`);
        }
      }
    }
  }
  return comparison;
}
