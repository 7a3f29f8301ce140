import { type Answer, tried } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { native } from '../engines/native.ts';
import { Chance } from './chance.ts';
import { Comparison, type ComparisonOptions } from './comparison.ts';
import { NO_FAULTS } from './data.ts';
import type { FederatedWorld } from './federated-world.ts';

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

/** One of a world's subgraphs does not answer. */
function breakOne({ federation }: FederatedWorld, seed: string): void {
  new Chance(`${seed} down`).pick([...federation.subgraphs.values()]).isDown = true;
}

/** What an answer ought to be and is not. */
function wanting(breakage: Breakage, answer: Answer, whole: Answer): string | undefined {
  if (!isPartOf(JSON.parse(answer.data), JSON.parse(whole.data))) return `a part of ${whole.data}`;
  const isUntold = answer.data !== whole.data && answer.errors.length === 0;
  return breakage === 'a subgraph is down' && isUntold ? 'an error that tells of what is lost' : undefined;
}

/**
 * Runs operations over graphs of which a part fails. One graph has no like of it: what must hold is that what is answered is
 * right, that what is lost is told, and that with Apollo's plan Apollo's executor answers alike.
 */
export async function compareBroken(breakage: Breakage, options: ComparisonOptions): Promise<Comparison> {
  const comparison = new Comparison(options);
  const isDown = breakage === 'a subgraph is down';
  const faults = isDown ? NO_FAULTS : { fields: 0, entities: MISSING };
  for await (const made of comparison.run(faults, isDown ? breakOne : undefined)) {
    const { federation, whole, question } = made;
    const right = await whole(question);
    const byApollo = await tried(() => native(federation)(question));
    comparison.byApollo += byApollo === undefined ? 0 : 1;
    for (const planner of comparison.planners) {
      const answer = await tried(() => compiled(federation, planner)(question));
      comparison.withErrors += answer.errors.length > 0 ? 1 : 0;
      const asApollo = planner === 'apollo' && byApollo !== undefined ? byApollo.data : answer.data;
      const expected = wanting(breakage, answer, right) ?? asApollo;
      if (expected !== answer.data) {
        comparison.found(made, { engine: `compiled, ${planner}`, expected, found: answer.data });
      }
    }
  }
  return comparison;
}
